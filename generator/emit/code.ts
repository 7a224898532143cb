/**
 * The one door by which strings of a spec enter code. Emitters compose `Code`; whatever else they
 * put into the `code` template is quoted as a literal. So no text of a spec can become syntax.
 */
import type ts from 'typescript';
import { compiler } from '../support/typescript.js';
import { isIdentifierName, isValueIdentifier } from '../support/identifiers.js';

/** A piece of TypeScript that is safe to print. The class stays here: only this module makes one. */
class CodeText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  /** The same line by line. */
  lines(): readonly Code[] {
    return this.#text.split('\n').map((line) => new CodeText(line));
  }

  /** Whether there is nothing to print. */
  get isEmpty(): boolean {
    return this.#text === '';
  }
}

export type Code = CodeText;

/** What a template slot takes: code as it is, lists of code in a row, anything else quoted. */
export type Slot = Code | readonly Code[] | Literal;

/** A value with a literal notation. */
export type Literal =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** Composes code: code`const ${identifier(name)} = ${value};`. */
export function code(strings: TemplateStringsArray, ...slots: readonly Slot[]): Code {
  let text = strings[0] ?? '';
  slots.forEach((slot, index) => {
    text += slotText(slot) + (strings[index + 1] ?? '');
  });
  return new CodeText(text);
}

type Separator = '' | ' ' | ', ' | ' | ' | ' & ' | ' && ' | ' || ' | '\n' | '\n\n';

/** Pieces of code with a separator between them: `join(names, ', ')`. */
export function join(pieces: readonly Code[], separator: Separator): Code {
  return new CodeText(pieces.map(String).join(separator));
}

/** Code from a syntax tree, which the compiler's own printer writes. */
export function syntax(node: ts.Node): Code {
  const text = PRINTER.printNode(compiler.EmitHint.Unspecified, node, NO_FILE);
  // They can only stand in its string literals.
  return new CodeText(text.replaceAll(MISLEADING, unicodeEscape));
}

const PRINTER = compiler.createPrinter({ removeComments: true });
const NO_FILE = compiler.createSourceFile('', '', compiler.ScriptTarget.Latest);

/** Code for a value: `'it\'s'`, `1000`, `{ id: 1 }`. */
export function literal(value: Literal): Code {
  return new CodeText(literalText(value));
}

/** The path of an import, in the quotes that a file uses where its text allows it. */
export function specifier(path: string, quote: '"' | "'"): Code {
  return new CodeText(quote === '"' ? `"${escapedText(path)}"` : stringText(path));
}

/** A name that is declared or referred to. Throws where it isn't one: `names` must have seen to it. */
export function identifier(name: string): Code {
  if (!isValueIdentifier(name)) throw new Error(`Not an identifier: ${JSON.stringify(name)}`);
  return new CodeText(name);
}

/** A name after a dot or as a method, where reserved words are allowed too: `client.void`. */
export function memberName(name: string): Code {
  if (!isIdentifierName(name)) throw new Error(`Not a member name: ${JSON.stringify(name)}`);
  return new CodeText(name);
}

/** A key in an object type or literal: `id`, `'Idempotency-Key'`, `['__proto__']`. */
export function propertyKey(name: string): Code {
  return new CodeText(propertyKeyText(name));
}

/** Reading a property: `.id`, `['Idempotency-Key']`. */
export function propertyAccess(name: string): Code {
  return new CodeText(isIdentifierName(name) ? `.${name}` : `[${stringText(name)}]`);
}

/**
 * A regular expression; the pattern is checked to be one, and `/` can't end it early. A literal
 * where every compiler takes it.
 */
export function regExp(pattern: string, flags: string): Code {
  const text = String(new RegExp(pattern, flags)).replaceAll(MISLEADING, unicodeEscape);
  if (!JUDGED.test(text)) return new CodeText(text);
  const slots = [pattern, ...(flags === '' ? [] : [flags])].map(literal);
  return code`/* @__PURE__ */ new RegExp(${join(slots, ', ')})`;
}

/**
 * What compilers judge in a literal by its target or by tables of their own: names of groups, which
 * came with ES2018, references to groups, and names of scripts.
 */
const JUDGED = /\(\?<(?![=!])|\\[1-9]|\\[pP]\{\w+=/;

/** Text for a JSDoc block, without its delimiters: no text can close the comment. */
export function comment(text: string): Code {
  return new CodeText(
    text
      .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters have no place in a comment
      .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
      .replaceAll(MISLEADING, '')
      .replaceAll('*/', '*\\/')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n'),
  );
}

/** A comment that ends with its line, wherever the text has line ends. */
export function lineComment(text: string): Code {
  return new CodeText(`// ${String(comment(text)).trim().replaceAll(/\s+/g, ' ')}`);
}

/** Text for one line of Markdown: nothing in it formats, links or ends a table's cell. */
export function markdown(text: string): Code {
  const line = text.replaceAll(MISLEADING, '').trim().replaceAll(/\s+/g, ' ');
  return new CodeText(line.replaceAll(/[\\`*_{}[\]<>()#|!&~]/g, (mark) => `\\${mark}`));
}

/** Text between backticks in Markdown, in a table as well. */
export function inlineCode(text: string): Code {
  const line = text.replaceAll(MISLEADING, '').replaceAll(/[\s`]+/g, ' ');
  return new CodeText(line.replaceAll('|', '\\|'));
}

function slotText(slot: Slot): string {
  if (slot instanceof CodeText) return slot.toString();
  if (isCodeList(slot)) return slot.map(String).join('');
  return literalText(slot);
}

function isCodeList(slot: Slot): slot is readonly Code[] {
  return Array.isArray(slot) && slot.length > 0 && slot.every((item) => item instanceof CodeText);
}

function literalText(value: Literal): string {
  switch (typeof value) {
    case 'string':
      return stringText(value);
    case 'bigint':
      // The notation with an `n` is a syntax error to compilers whose target is older than ES2020.
      return Number.isSafeInteger(Number(value)) ? `BigInt(${value})` : `BigInt('${value}')`;
    case 'number':
      return Object.is(value, -0) ? '-0' : String(value);
    case 'boolean':
    case 'undefined':
      return String(value);
    default:
      if (value === null) return 'null';
      if (isList(value)) return `[${value.map(literalText).join(', ')}]`;
      return objectText(value);
  }
}

function isList(value: object): value is readonly Literal[] {
  return Array.isArray(value);
}

function objectText(value: { readonly [key: string]: Literal }): string {
  const members = Object.entries(value).map(
    ([key, member]) => `${propertyKeyText(key)}: ${literalText(member)}`,
  );
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function propertyKeyText(name: string): string {
  // As a plain key it would set the prototype (ECMAScript B.3.1).
  if (name === '__proto__') return "['__proto__']";
  return isIdentifierName(name) ? name : stringText(name);
}

/** Single quotes, or double ones where that saves escapes: as prettier does it. */
function stringText(value: string): string {
  const escaped = escapedText(value);
  const singles = value.split("'").length;
  const doubles = value.split('"').length;
  if (singles > doubles) return `"${escaped}"`;
  return `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** The text between double quotes. */
function escapedText(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(/[\u007f-\u009f\ufeff]/g, unicodeEscape)
    .replaceAll(MISLEADING, unicodeEscape);
}

/**
 * Line separators, and marks that turn the direction of text: code would read otherwise than it runs
 * (CVE-2021-42574).
 */
const MISLEADING = /[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
