/** Where in a value a transform has something to do. */
import type { NamedSchema } from '../../model/api.js';
import type { JsonValue, Property, Schema } from '../../model/schema.js';
import { dereferenced, isOnly } from '../../model/schema-graph.js';
import { objectShape } from './object-shape.js';
import type { ObjectShape } from './object-shape.js';
import { hasType } from './types-and-values.js';

/** `defaults` fills in what is absent, `strip` takes out what isn't described. */
export type TransformKind = 'defaults' | 'strip';

/** How a value is made from another. */
export type Plan =
  /** By the function of a named schema. */
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'items' | 'members' | 'unlessNull'; readonly inner: Plan }
  /** By the first of the named schemas that accepts it. */
  | { readonly kind: 'choice'; readonly branches: readonly Branch[] };

export interface Branch {
  readonly name: string;
  readonly plan: Plan;
}

/** Plans transforms of one kind for named schemas. */
export class TransformPlanner {
  readonly #kind: TransformKind;
  readonly #names: ReadonlyMap<Schema, string>;
  /** Those that there is something to do for. */
  readonly #affected = new Set<Schema>();

  constructor(kind: TransformKind, named: readonly NamedSchema[]) {
    this.#kind = kind;
    this.#names = new Map(named.map(({ name, schema }) => [dereferenced(schema), name]));
    // Whoever holds an affected one is affected too: until nothing is added any more.
    for (let size = -1; size !== this.#affected.size;) {
      size = this.#affected.size;
      for (const schema of this.#names.keys()) {
        if (this.#isAffected(schema)) this.#affected.add(schema);
      }
    }
  }

  affects(schema: Schema): boolean {
    return this.#affected.has(dereferenced(schema));
  }

  /** What to do with a value of a schema; undefined where it stays as it is. */
  planFor(schema: Schema): Plan | undefined {
    const target = dereferenced(schema);
    const name = this.#names.get(target);
    if (name === undefined) return this.planInside(target);
    return this.#affected.has(target) ? { kind: 'call', name } : undefined;
  }

  /** The same for one that is no object of fields: what to do with its parts. */
  planInside(schema: Schema): Plan | undefined {
    const branches = schema.oneOf ?? schema.anyOf;
    if (branches !== undefined) return this.#planOfUnion(schema, branches);
    const types = new Set(schema.types);
    const isNullable = types.delete('null');
    const plan = types.size === 1 ? this.#planOfParts(schema, types) : undefined;
    return plan !== undefined && isNullable ? { kind: 'unlessNull', inner: plan } : plan;
  }

  #planOfParts({ items, properties, additionalProperties: rest }: Schema, types: Set<string>) {
    const isList = types.has('array');
    const part = isList ? items : rest;
    if (part === undefined || (!isList && (!types.has('object') || properties !== undefined))) {
      return undefined;
    }
    // Only named schemas hold themselves, so this ends.
    const inner = this.planFor(part);
    return inner && ({ kind: isList ? 'items' : 'members', inner } as const);
  }

  #planOfUnion(schema: Schema, branches: readonly Schema[]): Plan | undefined {
    // What is said beside the branches might know fields that they don't.
    if (!isOnly(schema, 'anyOf', 'discriminator') && !isOnly(schema, 'oneOf', 'discriminator')) {
      return undefined;
    }
    const planned = branches.map((branch) => ({
      name: this.#names.get(dereferenced(branch)),
      plan: this.planFor(branch),
      isNull: dereferenced(branch).types?.every((type) => type === 'null') === true,
    }));
    const [only, ...more] = planned.filter(({ plan }) => plan !== undefined);
    if (only?.plan === undefined) return undefined;
    if (more.length === 0 && planned.every((one) => one === only || one.isNull)) {
      return { kind: 'unlessNull', inner: only.plan };
    }
    // A value may fit several branches of `anyOf`: which of them says what to do isn't sure.
    const isSure = schema.oneOf !== undefined || more.length === 0 || schema.discriminator;
    const named = planned.flatMap(({ name, plan }) =>
      name !== undefined && plan !== undefined ? [{ name, plan }] : [],
    );
    return isSure && named.length === more.length + 1
      ? { kind: 'choice', branches: named }
      : undefined;
  }

  #isAffected(schema: Schema): boolean {
    const shape = objectShape(schema);
    if (shape === undefined) return this.planInside(schema) !== undefined;
    const isAffectedItself =
      this.#kind === 'strip'
        ? shape.others === 'unsaid'
        : shape.fields.some((field) => defaultOf(field, shape) !== undefined);
    return isAffectedItself || shape.fields.some((field) => this.planFor(field.schema));
  }
}

/**
 * The default of a field, and nothing where there is none. A field that must be there needs none,
 * and one that contradicts its schema is none.
 */
export function defaultOf(
  { name, schema }: Property,
  { required }: ObjectShape,
): { readonly value: JsonValue } | undefined {
  const target = dereferenced(schema);
  const initial = schema.default ?? target.default;
  if (initial === undefined || required.has(name)) return undefined;
  const { types, enumeration } = target;
  const fits =
    (types?.some((type) => hasType(initial.value, type)) ?? true) &&
    (enumeration?.includes(initial.value) ?? true);
  return fits ? initial : undefined;
}
