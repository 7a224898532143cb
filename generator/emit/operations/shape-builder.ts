import type { Api } from '../../model/api.js';
import type { JsonValue, Representation, Schema } from '../../model/schema.js';
import { conjuncts, onlyPart } from './conjuncts.js';
import { ANY, isAny, mergeObjects, partsOf, plain, standalone, unionOf } from './wire-shape.js';
import type { LiteralValue, ObjectWireShape, WireShape } from './wire-shape.js';

/** Makes the shapes of schemas, each once, and remembers those that get a constant of their own. */
export class ShapeBuilder {
  readonly #api: Api;
  readonly #definitions = new Map<string, WireShape>();
  readonly #open = new Set<Schema>();
  readonly #recursive = new Set<string>();
  /** Names of shapes that are known to hold none of a kind. */
  readonly #without = new Map<(shape: WireShape) => boolean, Set<string>>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** The shape of a schema: a reference where it has parts and a name. */
  of(schema: Schema): WireShape {
    const name = this.#api.nameOf(schema);
    if (this.#open.has(schema)) {
      if (name === undefined) return ANY;
      this.#recursive.add(name);
      return { kind: 'named', name };
    }
    if (name === undefined) return this.#build(schema);
    const known = this.#definitions.get(name) ?? this.#build(schema);
    this.#definitions.set(name, known);
    return isNamed(known) || this.#recursive.has(name) ? { kind: 'named', name } : known;
  }

  /** What a named shape stands for. */
  definition(name: string): WireShape {
    return this.#definitions.get(name) ?? ANY;
  }

  /** Whether any part of values of a schema, however deep, has a shape of this kind. */
  holds(schema: Schema, isMeant: (shape: WireShape) => boolean): boolean {
    const none = this.#without.get(isMeant) ?? new Set<string>();
    this.#without.set(isMeant, none);
    const visited = new Set<string>();
    const isHolder = (shape: WireShape): boolean => {
      if (shape.kind !== 'named') return isMeant(shape) || partsOf(shape).some(isHolder);
      if (visited.has(shape.name) || none.has(shape.name)) return false;
      visited.add(shape.name);
      return isHolder(this.definition(shape.name));
    };
    const holds = isHolder(this.of(schema));
    // None of what was gone through, then: all of it was, to its end.
    if (!holds) for (const name of visited) none.add(name);
    return holds;
  }

  #build(schema: Schema): WireShape {
    this.#open.add(schema);
    const only = onlyPart(schema);
    const shape = only === undefined ? this.#combine(conjuncts(schema)) : this.of(only);
    this.#open.delete(schema);
    return shape;
  }

  /** The shape of a value that all of these schemas describe. */
  #combine(parts: readonly Schema[]): WireShape {
    const base = this.#base(parts);
    const branches = parts
      .flatMap(({ anyOf, oneOf }) => [anyOf, oneOf])
      .flatMap((union) =>
        union === undefined ? [] : [unionOf(union.map((branch) => this.of(branch)))],
      );
    return branches
      .filter((branch) => !isAny(branch))
      .reduce((all, branch) => this.#narrow(all, branch), base);
  }

  /** What is known of a value beside its unions. */
  #base(parts: readonly Schema[]): WireShape {
    const values = parts.map(valuesOf).find((known) => known !== undefined);
    if (values !== undefined) return literalShape(values);
    const types = parts.find((part) => part.types !== undefined)?.types ?? impliedTypes(parts);
    const shapes = types.map((type) => {
      switch (type) {
        case 'null':
          return plain('nothing');
        case 'boolean':
          return plain('boolean');
        case 'integer':
        case 'number':
          return numberShape(parts, type);
        case 'string':
          return textShape(parts);
        case 'array':
          return this.#arrayShape(parts);
        case 'object':
          return this.#objectShape(parts);
      }
    });
    return unionOf(shapes);
  }

  /** A shape that has what a union's branches add: properties of objects, types where none is known. */
  #narrow(base: WireShape, union: WireShape): WireShape {
    if (isAny(base)) return union;
    if (base.kind !== 'object') return base;
    const branches = union.kind === 'union' ? union.of : [union];
    return branches.reduce<ObjectWireShape>((all, branch) => {
      const known = branch.kind === 'named' ? this.definition(branch.name) : branch;
      return known.kind === 'object' ? mergeObjects(all, known) : all;
    }, base);
  }

  #arrayShape(parts: readonly Schema[]): WireShape {
    const items = parts.flatMap((part) => [
      ...(part.prefixItems ?? []),
      ...(part.items === undefined ? [] : [part.items]),
    ]);
    return { kind: 'array', items: standalone(this.#anyOf(items)) };
  }

  #objectShape(parts: readonly Schema[]): ObjectWireShape {
    const properties = new Map<string, WireShape>();
    for (const [name, { schema }] of parts.flatMap((part) => [...(part.properties ?? [])])) {
      if (schema.never === true) continue;
      const known = properties.get(name);
      if (known === undefined || isAny(known)) properties.set(name, standalone(this.of(schema)));
    }
    const others = parts.flatMap((part) => [
      ...(part.patternProperties?.values() ?? []),
      ...[part.additionalProperties, part.unevaluatedProperties].filter(
        (each) => each !== undefined,
      ),
    ]);
    const isFree = properties.size === 0 && others.length === 0;
    return { kind: 'object', properties, additional: isFree ? ANY : this.#additional(others) };
  }

  #additional(schemas: readonly Schema[]): WireShape | undefined {
    const allowed = schemas.filter(({ never }) => never !== true);
    return allowed.length === 0 ? undefined : standalone(this.#anyOf(allowed));
  }

  #anyOf(schemas: readonly Schema[]): WireShape {
    return unionOf(schemas.filter(({ never }) => never !== true).map((schema) => this.of(schema)));
  }
}

/** Shapes with parts read better under their name; others stand where they are used. */
function isNamed(shape: WireShape): boolean {
  switch (shape.kind) {
    case 'object':
      return shape.properties.size > 0;
    case 'array':
      return isNamed(shape.items);
    case 'union':
      return shape.of.some(isNamed);
    default:
      return false;
  }
}

function valuesOf(schema: Schema): readonly JsonValue[] | undefined {
  if (schema.constant !== undefined) return [schema.constant.value];
  return schema.openEnumeration === true ? undefined : schema.enumeration;
}

/** Numbers and booleans are told by their type; a choice of values matters where types are mixed. */
function literalShape(values: readonly JsonValue[]): WireShape {
  if (!values.every(isLiteralValue)) return ANY;
  if (values.length > 1) {
    if (values.every((value) => typeof value === 'boolean')) return plain('boolean');
    if (values.every((value) => Number.isInteger(value))) return plain('integer');
    if (values.every((value) => typeof value === 'number')) return plain('number');
  }
  return { kind: 'literal', values };
}

function isLiteralValue(value: JsonValue): value is LiteralValue {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function impliedTypes(parts: readonly Schema[]): readonly ('object' | 'array' | 'string')[] {
  const isObject = parts.some(
    (part) =>
      part.properties !== undefined ||
      part.additionalProperties !== undefined ||
      part.patternProperties !== undefined,
  );
  if (isObject) return ['object'];
  if (parts.some(({ items, prefixItems }) => items !== undefined || prefixItems !== undefined)) {
    return ['array'];
  }
  return hasFormat(parts, 'binary') ? ['string'] : [];
}

function hasFormat(parts: readonly Schema[], format: string): boolean {
  return parts.some((part) => part.format === format);
}

function representationOf(parts: readonly Schema[]): Representation | undefined {
  return parts.find(({ representation }) => representation !== undefined)?.representation;
}

function numberShape(parts: readonly Schema[], type: 'integer' | 'number'): WireShape {
  const representation = representationOf(parts);
  if (representation === 'Date') return plain('unixTimeDate');
  return plain(representation ?? (hasFormat(parts, 'unix-time') ? 'unixTime' : type));
}

function textShape(parts: readonly Schema[]): WireShape {
  if (hasFormat(parts, 'binary')) return plain('binary');
  if (representationOf(parts) === 'Date') return plain('dateTimeDate');
  if (hasFormat(parts, 'date-time')) return plain('dateTime');
  return plain(hasFormat(parts, 'date') ? 'date' : 'string');
}
