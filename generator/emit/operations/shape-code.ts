import { code, identifier, join, literal, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import type { SourceFile } from '../source-file.js';
import type { ObjectWireShape, WireShape } from './wire-shape.js';

const MODULE = './runtime/shape.js';

/** How a file refers to a shape that has a constant. */
export type Reference = (name: string) => Code;

/** Code for a shape: `object({ id: string, tags: array(string) })`. */
export function shapeCode(shape: WireShape, file: SourceFile, reference: Reference): Code {
  const print = (inner: WireShape): Code => shapeCode(inner, file, reference);
  const call = (name: string, ...slots: readonly Code[]): Code =>
    code`${file.import(name, MODULE)}(${join(slots, ', ')})`;
  switch (shape.kind) {
    case 'plain':
      return file.import(shape.name, MODULE);
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
  const members = [...properties].map(([name, shape]) => member(name, print(shape)));
  const known = members.length === 0 ? code`{}` : code`{\n${join(members, '\n')}\n}`;
  return additional === undefined ? ['object', known] : ['object', known, print(additional)];
}

function member(name: string, value: Code): Code {
  return code`${propertyKey(name)}: ${value},`;
}

/** A reference to a constant of `shapes.ts` from another file. */
export function importedReference(file: SourceFile): Reference {
  return (name) => file.import(name, './shapes.js');
}

/** A reference within `shapes.ts`: lazy to what is declared further down. */
export function localReference(file: SourceFile, declared: ReadonlySet<string>): Reference {
  return (name) =>
    declared.has(name)
      ? identifier(name)
      : code`${file.import('lazy', MODULE)}(() => ${identifier(name)})`;
}
