import { Composer, isMap, isNode, isScalar, isSeq, Parser } from 'yaml';
import type { CST, Document, ErrorCode, Node } from 'yaml';
import type { Limits } from './limits.js';
import type { ParsedText, TextProblem } from './parsed-text.js';
import { readYamlValue, tooDeep, YamlValueError } from './yaml-value.js';

/** Reads YAML 1.2 (core schema, merge keys welcome); aliases become shared values, within limits. */
export function parseYaml(text: string, limits: Limits): ParsedText {
  const tokens = [...new Parser().parse(text)];
  // The composer recurses, so depth is checked before it runs.
  const deep = offsetBeyondDepth(tokens, limits.depth);
  if (deep !== undefined) return withoutValue([tooDeep(limits, deep)]);
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length);
  if (document === undefined) throw new Error('The YAML composer gave no document.');
  const problems = syntaxProblems(document, text);
  if (second !== undefined) problems.push(secondDocument(second));
  if (problems.length > 0) return withoutValue(problems);
  try {
    return {
      ...readYamlValue(document.contents, limits),
      offsetOf: (tokens, atKey) => offsetIn(document.contents, tokens, atKey),
    };
  } catch (thrown) {
    if (thrown instanceof YamlValueError) return withoutValue([thrown.problem]);
    throw thrown;
  }
}

/** Where collections first stand more than `limit` deep inside one another. */
function offsetBeyondDepth(tokens: readonly CST.Token[], limit: number): number | undefined {
  const pending = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next;
    if (token.type === 'document' && token.value) pending.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth === limit) return token.offset;
    for (const { key, value } of token.items) {
      if (key) pending.push({ token: key, depth: depth + 1 });
      if (value) pending.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

// Keys are compared here, with a set: the parser compares each with each.
const OPTIONS = {
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

function withoutValue(problems: readonly TextProblem[]): ParsedText {
  return { value: undefined, problems, offsetOf: () => 0 };
}

function syntaxProblems(document: Document.Parsed, text: string): TextProblem[] {
  // What follows the first error is mostly its echo.
  return document.errors.slice(0, 1).map((error) => ({
    code: 'SW1002',
    message: `The YAML is broken: ${error.code === 'NON_STRING_KEY' ? 'a key is no text.' : sentence(error.message)}`,
    ...hintFor(error.code),
    offset: endOfIndent(text, error.pos[0]),
  }));
}

function hintFor(code: ErrorCode): { readonly hint?: string } {
  if (code === 'TAB_AS_INDENT') return { hint: 'Indent with spaces.' };
  return code === 'NON_STRING_KEY' ? { hint: 'A key is a name: put quotes around it.' } : {};
}

/** The parser names the start of a line where its indentation is wrong. */
function endOfIndent(text: string, offset: number): number {
  let end = offset;
  while (text[end] === ' ') end++;
  return end;
}

function sentence(words: string): string {
  const text = words.trim().replace(/[.:]?$/, '.');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function secondDocument(document: Document.Parsed): TextProblem {
  return {
    code: 'SW1002',
    message: 'The YAML holds more than one document.',
    hint: 'Give each document a file of its own.',
    offset: document.range[0],
  };
}

function offsetIn(root: Node | null, tokens: readonly string[], atKey: boolean): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const token of tokens) {
    if (isSeq(node)) {
      node = node.items[Number(token)];
      offset = startOf(node) ?? offset;
    } else if (isMap(node)) {
      const pair = node.items.findLast(({ key }) => isScalar(key) && key.value === token);
      if (pair === undefined) break;
      node = pair.value;
      offset = startOf(isScalar(node) && !atKey ? node : pair.key) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
