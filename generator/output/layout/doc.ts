/**
 * Documents to be laid out: texts with places where a line may end, as in Wadler's "A prettier
 * printer". A group stands on one line if it fits; else its own lines end, and the groups inside it
 * are asked in turn. Each document knows its text on one line, so that what fits is never looked into.
 */
export type Doc = string | Branch;

export type Branch = Concat | Group | Indent | Line | IfBreak | IndentIfBreak | Unbreakable;

interface Measured {
  /** The text on one line; undefined where lines end in it whatever the width. */
  readonly flat: string | undefined;
  /** Whether every group around it must break. */
  readonly breaks: boolean;
}

export interface Concat extends Measured {
  readonly kind: 'concat';
  readonly parts: readonly Doc[];
}

export interface Group extends Measured {
  readonly kind: 'group';
  readonly contents: Doc;
  /** Ways to lay it out, the flattest first: the first that fits is taken. */
  readonly states?: readonly Doc[];
  /** How it was laid out last; others may hang on it. */
  isBroken: boolean;
}

export interface Indent extends Measured {
  readonly kind: 'indent';
  readonly contents: Doc;
}

export interface Line extends Measured {
  readonly kind: 'line';
}

export interface IfBreak extends Measured {
  readonly kind: 'if-break';
  readonly broken: Doc;
  readonly whole: Doc;
}

/** Indented where another group broke. */
export interface IndentIfBreak extends Measured {
  readonly kind: 'indent-if-break';
  readonly contents: Doc;
  readonly group: Group;
}

/** What is known only on one line: laying it out otherwise is left to others. */
export interface Unbreakable extends Measured {
  readonly kind: 'unbreakable';
}

/** Thrown where a text isn't among those that can be laid out here. */
export class UnknownLayout extends Error {}

/** A space, or the end of a line. */
export const line: Line = { kind: 'line', flat: ' ', breaks: false };
/** Nothing, or the end of a line. */
export const softline: Line = { kind: 'line', flat: '', breaks: false };
/** The end of a line. */
export const hardline: Line = { kind: 'line', flat: undefined, breaks: true };

/** Nothing, but all around it breaks. */
export const breakParent: Concat = { kind: 'concat', parts: [], flat: undefined, breaks: true };

export function concat(...parts: readonly Doc[]): Doc {
  let flat: string | undefined = '';
  let breaks = false;
  let isText = true;
  for (const part of parts) {
    if (typeof part === 'string') {
      if (flat !== undefined) flat += part;
    } else {
      isText = false;
      breaks ||= part.breaks;
      flat = flat === undefined || part.flat === undefined ? undefined : flat + part.flat;
    }
  }
  return isText && flat !== undefined ? flat : { kind: 'concat', parts, flat, breaks };
}

export function join(separator: Doc, parts: readonly Doc[]): Doc {
  return concat(...parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

export function group(contents: Doc, shouldBreak = false): Doc {
  return typeof contents === 'string' ? contents : groupOf(contents, shouldBreak);
}

/** A group that others refer to. */
export function groupOf(contents: Doc, shouldBreak = false): Group {
  const breaks = shouldBreak || willBreak(contents);
  const flat = breaks ? undefined : flatText(contents);
  return { kind: 'group', contents, flat, breaks, isBroken: false };
}

/** The first of the states that fits; the last where none does. */
export function firstFitting(states: readonly [Doc, ...Doc[]]): Doc {
  const [contents] = states;
  const flat = flatText(contents);
  return { kind: 'group', contents, states, flat, breaks: false, isBroken: false };
}

export function indent(...contents: readonly Doc[]): Doc {
  const inner = concat(...contents);
  return { kind: 'indent', contents: inner, flat: flatText(inner), breaks: willBreak(inner) };
}

export function ifBreak(broken: Doc, whole: Doc = ''): Doc {
  return { kind: 'if-break', broken, whole, flat: flatText(whole), breaks: false };
}

export function indentIfBreak(contents: Doc, other: Group): Doc {
  const [flat, breaks] = [flatText(contents), willBreak(contents)];
  return { kind: 'indent-if-break', contents, group: other, flat, breaks };
}

/** A text that is none of ours where the group around it breaks. */
export function unbreakable(contents: Doc): Doc {
  const flat = flatText(contents);
  if (flat === undefined) throw new UnknownLayout();
  return { kind: 'unbreakable', flat, breaks: false };
}

export function flatText(doc: Doc): string | undefined {
  return typeof doc === 'string' ? doc : doc.flat;
}

export function willBreak(doc: Doc): boolean {
  return typeof doc !== 'string' && doc.breaks;
}

/** Whether a line may end in it. */
export function canBreak(doc: Doc): boolean {
  return typeof doc !== 'string';
}
