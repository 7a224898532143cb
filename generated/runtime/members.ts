import type { TextWriter } from './parameter-style.js';
import { branches, propertyShape, resolved } from './shape.js';
import type { ArrayShape, ObjectShape, ResolvedShape, Shape } from './shape.js';
import { writeText } from './text-value.js';
import { Inexpressible } from './wire-error.js';

/** Texts of the items of an array; undefined items are left out (RFC 6570, 2.3). */
export function itemTexts(
  shape: Shape,
  items: readonly unknown[],
  writer: TextWriter,
  delimiters: readonly string[],
): string[] {
  const itemShape = arrayBranch(shape)?.items ?? ANY;
  return items
    .filter((item) => isWritten(item, writer))
    .map((item) => memberText(itemShape, item, writer, delimiters));
}

/** Names and texts of the members of an object; undefined ones are left out. */
export function memberTexts(
  shape: Shape,
  value: object,
  writer: TextWriter,
  delimiters: readonly string[],
): (readonly [name: string, text: string])[] {
  return Object.entries(value)
    .filter(([, member]) => isWritten(member, writer))
    .map(([name, member]) => [
      memberText(ANY, name, writer, delimiters),
      memberText(memberShape(shape, name), member, writer, delimiters),
    ]);
}

/** Whether a value is on the wire at all. */
export function isWritten(value: unknown, writer: TextWriter): boolean {
  return value !== undefined && (value !== null || writer.options.nulls !== 'skip');
}

/** The shape of a member of an object, whatever branches of a union know it. */
export function memberShape(shape: Shape, name: string): Shape {
  const whole = resolved(shape);
  if (whole.kind === 'object') return propertyShape(whole, name) ?? ANY;
  const known = branches(whole)
    .filter(isObjectShape)
    .flatMap((branch) => propertyShape(branch, name) ?? []);
  const [only = ANY] = known;
  return known.length < 2 ? only : { kind: 'union', of: known };
}

export function arrayBranch(shape: Shape): ArrayShape | undefined {
  return branches(shape).find(isArrayShape);
}

export function objectBranch(shape: Shape): ObjectShape | undefined {
  return branches(shape).find(isObjectShape);
}

export function isArrayShape(shape: ResolvedShape): shape is ArrayShape {
  return shape.kind === 'array';
}

export function isObjectShape(shape: ResolvedShape): shape is ObjectShape {
  return shape.kind === 'object';
}

const ANY: Shape = { kind: 'any' };

function memberText(
  shape: Shape,
  value: unknown,
  writer: TextWriter,
  delimiters: readonly string[],
): string {
  const text = writer.escape(writeText(shape, value));
  for (const delimiter of delimiters) {
    if (text.includes(delimiter)) {
      throw new Inexpressible(`a value contains ${JSON.stringify(delimiter)}, the delimiter`);
    }
  }
  return text;
}
