import { code, join } from './code.js';
import type { Code } from './code.js';
import { docBlock } from './doc-block.js';
import type { PropertyMember } from './property-member.js';

/** `{ id: string; name?: string }`, with the docs of each member, one member a line. */
export function typeLiteral(members: readonly PropertyMember[], indexSignature?: Code): Code {
  const lines = members.map(memberLine);
  if (indexSignature !== undefined) lines.push(code`[key: string]: ${indexSignature};`);
  return lines.length === 0 ? code`{}` : code`{\n${join(lines, '\n')}\n}`;
}

/** `readonly id?: string;` after its docs. */
export function memberLine({ key, type, optional, readonly, doc }: PropertyMember): Code {
  const modifier = readonly === true ? code`readonly ` : code``;
  const mark = optional === true ? code`?` : code``;
  return code`${docBlock(doc)}${modifier}${key}${mark}: ${type};`;
}
