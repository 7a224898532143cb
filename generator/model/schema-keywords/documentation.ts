import type { Documentation } from '../schema.js';
import { isObject } from './reading.js';
import { readExamples } from './values.js';

/** What a schema, or another object of a description, says to people. */
export function documentationOf(raw: { readonly [keyword: string]: unknown }): Documentation {
  const examples = readExamples(raw);
  const { externalDocs } = raw;
  return {
    ...text(raw, 'title'),
    ...text(raw, 'summary'),
    ...text(raw, 'description'),
    ...(raw['deprecated'] === true ? { deprecated: true } : {}),
    ...(isObject(externalDocs) && typeof externalDocs['url'] === 'string'
      ? { externalDocs: { url: externalDocs['url'], ...text(externalDocs, 'description') } }
      : {}),
    ...(examples.length > 0 ? { examples } : {}),
  };
}

function text<Key extends 'title' | 'summary' | 'description'>(
  raw: { readonly [keyword: string]: unknown },
  key: Key,
): { readonly [key in Key]?: string } {
  const value = raw[key];
  // The key is the one asked for, so the object has the type that is promised.
  return typeof value === 'string' ? ({ [key]: value } as { [key in Key]: string }) : {};
}
