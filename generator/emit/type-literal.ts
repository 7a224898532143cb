import { code, join } from './code.js';
import type { Code } from './code.js';
import type { PropertyMember } from './declarations.js';

/** `{ id: string; name?: string }`, with the docs of each member, one member a line. */
export function typeLiteral(members: readonly PropertyMember[], indexSignature?: Code): Code {
  const lines = members.map(memberLine);
  if (indexSignature !== undefined) lines.push(code`[key: string]: ${indexSignature};`);
  return lines.length === 0 ? code`{}` : code`{\n${join(lines, '\n')}\n}`;
}

function memberLine({ key, type, optional, readonly, doc }: PropertyMember): Code {
  const modifier = readonly === true ? code`readonly ` : code``;
  const mark = optional === true ? code`?` : code``;
  return code`${docBlock(doc)}${modifier}${key}${mark}: ${type};`;
}

/** A JSDoc block before a member; nothing for empty docs. */
export function docBlock(doc: Code | undefined): Code {
  if (doc === undefined || doc.isEmpty) return code``;
  const lines = doc.lines();
  const [only = doc] = lines;
  if (lines.length === 1) return code`/** ${only} */\n`;
  const body = lines.map((line) => (line.isEmpty ? code` *` : code` * ${line}`));
  return code`/**\n${join(body, '\n')}\n */\n`;
}
