import { arrayBranch, itemTexts, memberShape, memberTexts, objectBranch } from './members.js';
import type { Field, TextReader, TextStyle } from './parameter-style.js';
import { verbatim } from './percent-encoding.js';
import type { Escape, Unescape } from './percent-encoding.js';
import { branches } from './shape.js';
import { isCompound, readText, writeText } from './text-value.js';
import { WireFault, quoted } from './wire-fault.js';

/** `blue,black` and `R=100,G=200`: path and header (RFC 6570, 3.2.2). */
export const simple: TextStyle = { kind: 'simple', write: /* @__PURE__ */ writerOf('', ',') };
/** `.blue.black`: path (RFC 6570, 3.2.5). */
export const label: TextStyle = { kind: 'label', write: /* @__PURE__ */ writerOf('.', '.') };
/** `;color=blue;color=black`: path (RFC 6570, 3.2.7). */
export const matrix: TextStyle = {
  kind: 'matrix',
  write: /* @__PURE__ */ writerOf(';', ';', named),
};

export const readSimple: TextReader = /* @__PURE__ */ readerOf('', ',');
export const readLabel: TextReader = /* @__PURE__ */ readerOf('.', '.');
export const readMatrix: TextReader = /* @__PURE__ */ readerOf(';', ';', unnamed);

/** What stands before a value in the expansion: nothing, or `name=`. */
type Naming = (name: string, text: string) => string;

function bare(_name: string, text: string): string {
  return text;
}

/** `;name=text`, or `;name` for empty text (RFC 6570, 3.2.7). */
function named(name: string, text: string): string {
  return text === '' ? name : `${name}=${text}`;
}

/** The text of `name=text`. */
function unnamed(name: string, text: string): string {
  if (text === name) return '';
  if (text.startsWith(`${name}=`)) return text.slice(name.length + 1);
  throw new WireFault('syntax', `text of the form ;${name}=…`, quoted(text));
}

function writerOf(first: string, separator: string, naming: Naming = bare): TextStyle['write'] {
  return ({ name, shape, explode }, value, writer) => {
    if (!isCompound(value)) return first + naming(name, writer.escape(writeText(shape, value)));
    const delimiters = delimitersOf(writer.escape, explode, Array.isArray(value));
    let parts: string[];
    if (Array.isArray(value)) {
      parts = itemTexts(shape, value, writer, delimiters);
      if (explode) parts = parts.map((text) => naming(name, text));
    } else {
      const members = memberTexts(shape, value, writer, delimiters);
      parts = explode
        ? members.map(([key, text]) => (naming === named ? named(key, text) : `${key}=${text}`))
        : members.flat();
    }
    if (parts.length === 0) return '';
    return first + (explode ? parts.join(separator) : naming(name, parts.join(',')));
  };
}

/** Delimiters that a value must not contain, because nothing is escaped in its place. */
function delimitersOf(escape: Escape, explode: boolean, isArray: boolean): readonly string[] {
  if (escape !== verbatim) return [];
  return explode && !isArray ? [',', '='] : [','];
}

function readerOf(first: string, separator: string, unnaming: Naming = bare): TextReader {
  return (field, text, unescape) => {
    if (!text.startsWith(first)) {
      throw new WireFault('syntax', `text that starts with "${first}"`, quoted(text));
    }
    const { name, shape, explode } = field;
    const rest = text.slice(first.length);
    const list = arrayBranch(shape);
    const record = objectBranch(shape);
    const parts = explode ? rest.split(separator) : unnaming(name, rest).split(',');
    const isPlain = list === undefined && record === undefined;
    if (isPlain || (parts.length === 1 && takesText(field) && record === undefined)) {
      return readText(shape, unescape(unnaming(name, rest)));
    }
    if (list !== undefined) {
      const texts = explode ? parts.map((part) => unnaming(name, part)) : parts;
      return texts.map((part) => readText(list.items, unescape(part)));
    }
    return readMembers(field, explode ? parts.map(splitPair) : pairUp(parts), unescape);
  };
}

function takesText(field: Field): boolean {
  return branches(field.shape).some(({ kind }) => kind !== 'array' && kind !== 'object');
}

/** An object from names and texts, each name once. */
export function readMembers(
  field: Field,
  pairs: readonly (readonly [name: string, text: string])[],
  unescape: Unescape,
): object {
  const members = pairs.map(([rawName, rawText]): [string, unknown] => {
    const name = unescape(rawName);
    return [name, readText(memberShape(field.shape, name), unescape(rawText))];
  });
  const value = Object.fromEntries(members);
  if (Object.keys(value).length < members.length) {
    throw new WireFault('duplicate', 'each name once', 'a name twice');
  }
  return value;
}

function splitPair(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  return equals === -1 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** `R,100,G,200` as pairs. */
export function pairUp(parts: readonly string[]): (readonly [string, string])[] {
  if (parts.length % 2 !== 0) {
    throw new WireFault('syntax', 'names and values in turn', `${parts.length} parts`);
  }
  const pairs: (readonly [string, string])[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    pairs.push([parts[index] ?? '', parts[index + 1] ?? '']);
  }
  return pairs;
}
