import type { Documentation } from '../model/schema.js';
import { comment } from './code.js';
import type { Code } from './code.js';
import { plainText } from './plain-text.js';

/** The text of a JSDoc block: what the spec says, in its words, and `@deprecated` where it is. */
export function jsdoc(documentation: Documentation, ...tags: readonly string[]): Code {
  const paragraphs = [documentation.summary, documentation.description]
    .map((text) => plainText(text ?? '').trim())
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index);
  const body = paragraphs.length > 0 ? paragraphs : [(documentation.title ?? '').trim()];
  const lines = [...tags, ...tagsOf(documentation)];
  return comment([body.join('\n\n'), lines.join('\n')].filter((part) => part !== '').join('\n\n'));
}

function tagsOf(documentation: Documentation): readonly string[] {
  const { externalDocs, deprecated } = documentation;
  return [
    ...(externalDocs === undefined ? [] : [`@see ${externalDocs.url}`]),
    ...(deprecated === true ? ['@deprecated'] : []),
  ];
}
