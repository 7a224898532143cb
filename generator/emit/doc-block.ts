import { code, join } from './code.js';
import type { Code } from './code.js';

/** A JSDoc block before a declaration, from text that `jsdoc` has made safe; nothing for empty docs. */
export function docBlock(doc: Code | undefined): Code {
  if (doc === undefined || doc.isEmpty) return code``;
  const lines = doc.lines();
  const [only = doc] = lines;
  if (lines.length === 1) return code`/** ${only} */\n`;
  const body = lines.map((line) => (line.isEmpty ? code` *` : code` * ${line}`));
  return code`/**\n${join(body, '\n')}\n */\n`;
}
