import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Limits } from './limits.js';
import { isJsonObject } from '../support/json-object.js';
import {
  duplicateKey,
  exactNumber,
  setOwn,
  type ParsedText,
  type TextProblem,
} from './parsed-text.js';

/** Reads JSON (RFC 8259) with the platform's parser; a syntax tree is made only when it is needed. */
export function parseJson(text: string, limits: Limits): ParsedText {
  const { tooDeep, members } = outline(text, limits.depth);
  if (tooDeep !== undefined) {
    return broken(text, [
      {
        code: 'SW1009',
        message: `Values are nested more than ${limits.depth} levels deep.`,
        hint: 'Move inner parts to components and refer to them.',
        offset: tooDeep,
      },
    ]);
  }
  try {
    const value: unknown = mayHoldLargeInteger(text)
      ? valueOf(treeOf(text), text)
      : JSON.parse(text);
    return withPositions(text, value, members);
  } catch {
    return broken(text, syntaxProblems(text));
  }
}

/** `members` stand in the text; where the value has fewer, some have the same key. */
function withPositions(text: string, value: unknown, members: number): ParsedText {
  let tree: Node | undefined;
  return {
    value,
    problems: countMembers(value) < members ? duplicateKeys((tree = treeOf(text))) : [],
    offsetOf: (tokens, atKey) => offsetIn((tree ??= treeOf(text)), tokens, atKey),
  };
}

function countMembers(value: unknown): number {
  let count = 0;
  const pending = [value];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) for (const item of next) pending.push(item);
    else if (isJsonObject(next)) {
      for (const key of Object.keys(next)) {
        count++;
        pending.push(next[key]);
      }
    }
  }
  return count;
}

function duplicateKeys(tree: Node): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  const pending = [tree];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const children = next.children ?? [];
    const keys = new Set<unknown>();
    for (const { type, children: [key] = [] } of children) {
      if (type !== 'property' || key === undefined) continue;
      if (keys.has(key.value)) problems.push(duplicateKey(String(key.value), key.offset));
      keys.add(key.value);
    }
    for (const child of children) pending.push(child);
  }
  return problems.toSorted((one, other) => one.offset - other.offset);
}

function broken(text: string, problems: readonly TextProblem[]): ParsedText {
  return { value: undefined, problems, offsetOf: () => Math.max(text.search(/\S/), 0) };
}

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

function treeOf(text: string): Node {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, STRICT);
  if (tree === undefined || errors.length > 0) throw new SyntaxError('The JSON is broken.');
  return tree;
}

/** The first thing that is wrong; what follows is mostly its echo. */
function syntaxProblems(text: string): readonly TextProblem[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  const first = errors[0];
  const words = first === undefined ? undefined : WORDS[printParseErrorCode(first.error)];
  return [
    {
      code: 'SW1003',
      message: `The JSON is broken: ${words ?? 'this is not JSON'}.`,
      offset: first?.offset ?? 0,
    },
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'no JSON value looks like this',
  InvalidNumberFormat: 'this is not a number',
  PropertyNameExpected: 'a property name in double quotes is expected here',
  ValueExpected: 'a value is expected here',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace is expected here',
  CloseBracketExpected: 'a closing bracket is expected here',
  EndOfFileExpected: 'the document has ended, but more text follows',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'this string is not closed',
  UnexpectedEndOfNumber: 'this number is not complete',
  InvalidUnicode: 'four hexadecimal digits are expected after \\u',
  InvalidEscapeCharacter: 'this character cannot be escaped',
  InvalidCharacter: 'this character must be escaped',
};

/** JSON.parse rounds integers beyond 2^53 and does not hand out their text. */
function mayHoldLargeInteger(text: string): boolean {
  return /[:,[]\s*-?\d{16,}\s*[,}\]]/.test(text);
}

function valueOf(node: Node, text: string): unknown {
  switch (node.type) {
    case 'array':
      return (node.children ?? []).map((child) => valueOf(child, text));
    case 'object': {
      const object: Record<string, unknown> = {};
      for (const { children: [key, value] = [] } of node.children ?? []) {
        if (key && value) setOwn(object, String(key.value), valueOf(value, text));
      }
      return object;
    }
    case 'number':
      return exactNumber(Number(node.value), text.slice(node.offset, node.offset + node.length));
    default:
      return node.value;
  }
}

function offsetIn(root: Node, tokens: readonly string[], atKey: boolean): number {
  let node = root;
  let offset = root.offset;
  for (const token of tokens) {
    if (node.type === 'array') {
      const item = node.children?.[Number(token)];
      if (item === undefined) break;
      node = item;
      offset = item.offset;
    } else {
      const [key, value] =
        node.children?.findLast((property) => property.children?.[0]?.value === token)?.children ??
        [];
      if (key === undefined || value === undefined) break;
      node = value;
      offset = value.children === undefined && !atKey ? value.offset : key.offset;
    }
  }
  return offset;
}

/**
 * Where brackets first go deeper than `limit`, and how many members objects have; a plain scan, as
 * recursive parsers may not get there.
 */
function outline(
  text: string,
  limit: number,
): { readonly tooDeep: number | undefined; readonly members: number } {
  let depth = 0;
  let members = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === QUOTE) index = endOfString(text, index);
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      if (++depth > limit) return { tooDeep: index, members };
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth--;
    else if (unit === COLON) members++;
  }
  return { tooDeep: undefined, members };
}

function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const COLON = 0x3a;
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
