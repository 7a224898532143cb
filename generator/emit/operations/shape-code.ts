import { code, join, literal, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import type { SourceFile } from '../source-file.js';
import { isConverted } from './wire-shape.js';
import type { ObjectWireShape, WireShape } from './wire-shape.js';

const MODULE = './runtime/shape.js';
const CONVERTED_MODULE = './runtime/converted-shape.js';

/** How a file refers to a shape that has a constant. */
type Reference = (name: string) => Code;

/** Code for a shape: `object({ id: string, tags: array(string) })`. */
export function shapeCode(shape: WireShape, file: SourceFile, reference: Reference): Code {
  const print = (inner: WireShape): Code => shapeCode(inner, file, reference);
  const call = (name: string, ...slots: readonly Code[]): Code =>
    code`${file.import(name, MODULE)}(${join(slots, ', ')})`;
  switch (shape.kind) {
    case 'plain':
      return file.import(shape.name, isConverted(shape) ? CONVERTED_MODULE : MODULE);
    case 'literal':
      return call('oneOf', ...shape.values.map(literal));
    case 'array':
      return call('array', print(shape.items));
    case 'object':
      return call(...objectCall(shape, print));
    case 'union':
      return call('union', ...shape.of.map(print));
    case 'named':
      return reference(shape.name);
  }
}

function objectCall(
  { properties, additional }: ObjectWireShape,
  print: (shape: WireShape) => Code,
): [name: string, ...slots: Code[]] {
  if (properties.size === 0 && additional !== undefined) return ['map', print(additional)];
  const members = [...properties].map(
    ([name, shape]) => code`${propertyKey(name)}: ${print(shape)}`,
  );
  const known = members.length === 0 ? code`{}` : code`{ ${join(members, ', ')} }`;
  return additional === undefined ? ['object', known] : ['object', known, print(additional)];
}
