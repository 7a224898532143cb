import type { Escape, Unescape } from './percent-encoding.js';
import type { Shape } from './shape.js';
import type { WireOptions } from './wire-options.js';

/** A named value on the wire: a parameter, or a property of a form. */
export interface Field {
  readonly name: string;
  readonly shape: Shape;
  readonly explode: boolean;
}

/** How the text of one value is made ready for its place. */
export interface TextWriter {
  readonly escape: Escape;
  readonly options: WireOptions;
}

/** A style that writes one text: parameters in path and header. */
export interface TextStyle {
  readonly kind: 'simple' | 'label' | 'matrix';
  /** The text of a value that isn't undefined; empty text where the style leaves it out. */
  write(field: Field, value: unknown, writer: TextWriter): string;
}

/** Reads what the style of the same name has written. */
export type TextReader = (field: Field, text: string, unescape: Unescape) => unknown;

/** Takes the pairs of a query, a cookie header or a form. */
export interface FieldWriter extends TextWriter {
  readonly escapeName: Escape;
  /** Brackets around a key, as the place and the options have them. */
  readonly brackets: readonly [open: string, close: string];
  /** Both are escaped already. */
  pair(name: string, text: string): void;
}

/** A style that writes pairs: parameters in query and cookie, properties of forms. */
export interface FieldStyle {
  readonly kind: 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'cookie';
  /** Absent where the style has only one way. */
  readonly explodes?: true;
  write(field: Field, value: unknown, writer: FieldWriter): void;
}
