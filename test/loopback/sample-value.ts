/** Draws a value that fits a schema: the same one each time, as plain as may be. */
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { patternFlags } from '../../generator/openapi/patterns/pattern-flags.js';
import { dereferenced } from '../../generator/model/schema-graph.js';
import type { JsonType, JsonValue, Schema } from '../../generator/model/schema.js';

/** Beyond this only what is required is drawn, so that recursive schemas come to an end. */
const DEPTH = 4;
const GIVE_UP = 24;

/** Where there is a choice. */
export interface Taste {
  /** Which branch of a union, counting from 0. */
  readonly branch: number;
  /** Whether only what is required is drawn. */
  readonly isSparse: boolean;
}

/** To be tried in this order: a value that fits two branches of a `oneOf` is none. */
export const TASTES = [
  { branch: 0, isSparse: false },
  { branch: 0, isSparse: true },
  { branch: 1, isSparse: false },
  { branch: 1, isSparse: true },
  { branch: 2, isSparse: false },
  { branch: 5, isSparse: true },
] as const satisfies readonly Taste[];

/** Throws where it can't think of any. Bytes are Blobs. */
export function sampleValue(schema: Schema, taste: Taste = TASTES[0], depth = 0): unknown {
  if (depth > GIVE_UP) throw new Error('the schema has no end');
  return new Sampler(conjuncts(schema, taste, depth), taste, depth).value();
}

/** The schemas that all must fit: `allOf` and references opened, a branch chosen of each union. */
function conjuncts(schema: Schema, taste: Taste, depth: number): readonly Schema[] {
  const found = new Set<Schema>();
  const unions: (readonly Schema[])[] = [];
  const visit = (reference: Schema): void => {
    const target = dereferenced(reference);
    if (found.has(target)) return;
    found.add(target);
    const { ref, allOf = [], anyOf, oneOf } = target;
    [...(ref === undefined ? [] : [ref]), ...allOf].forEach(visit);
    unions.push(...[anyOf, oneOf].filter((union) => union !== undefined));
  };
  visit(schema);
  for (let union = unions.shift(); union !== undefined; union = unions.shift()) {
    visit(easiest(union, [...found], taste, depth));
  }
  return [...found];
}

/** The first branch that goes with the rest and isn't null; deep inside, one that leads no deeper. */
function easiest(
  branches: readonly Schema[],
  others: readonly Schema[],
  { branch: wanted }: Taste,
  depth: number,
): Schema {
  const fitting = branches.filter((branch) => goTogether([dereferenced(branch), ...others]));
  const some = fitting.filter((branch) => dereferenced(branch).types?.join() !== 'null');
  const plain = some.filter((branch) => {
    const { types = ['object'] } = dereferenced(branch);
    return !types.includes('object') && !types.includes('array');
  });
  const branch =
    (depth > DEPTH ? plain[0] : undefined) ?? some[wanted] ?? some[0] ?? fitting[0] ?? branches[0];
  if (branch === undefined) throw new Error('a union has no branches');
  return branch;
}

/** Whether lists of values and types leave anything. */
function goTogether(schemas: readonly Schema[]): boolean {
  const [constant] = schemas.flatMap((schema) => schema.constant ?? []);
  if (constant !== undefined) return isWelcome(constant.value, schemas);
  const values = schemas.flatMap(({ enumeration }) => enumeration ?? []);
  if (values.length > 0) return values.some((value) => isWelcome(value, schemas));
  const lists = schemas.flatMap(({ types }) => (types === undefined ? [] : [types]));
  const [first] = lists;
  return first === undefined || commonTypes(lists).length > 0;
}

function isWelcome(value: JsonValue, schemas: readonly Schema[]): boolean {
  return schemas.every(({ enumeration, types, constant }) => {
    const isListed = enumeration === undefined || enumeration.includes(value);
    const isOwn = constant === undefined || isDeepStrictEqual(constant.value, value);
    return isOwn && isListed && (types === undefined || types.some((type) => isOf(value, type)));
  });
}

function commonTypes(lists: readonly (readonly JsonType[])[]): readonly JsonType[] {
  const all = new Set(lists.flat());
  return [...all].filter((type) =>
    lists.every(
      (types) => types.includes(type) || (type === 'integer' && types.includes('number')),
    ),
  );
}

class Sampler {
  readonly #schemas: readonly Schema[];
  readonly #taste: Taste;
  readonly #depth: number;

  constructor(schemas: readonly Schema[], taste: Taste, depth: number) {
    this.#taste = taste;
    this.#schemas = schemas;
    this.#depth = depth;
  }

  value(): unknown {
    if (this.#schemas.some(({ never }) => never === true)) throw new Error('nothing fits');
    for (const { constant } of this.#schemas) if (constant !== undefined) return constant.value;
    const listed = this.#listed();
    if (listed !== undefined) return listed.value;
    switch (this.#type()) {
      case 'null':
        return null;
      case 'boolean':
        return true;
      case 'integer':
        return this.#number(1);
      case 'number':
        return this.#number(0.5);
      case 'string':
        return this.#string();
      case 'array':
        return this.#array();
      case 'object':
        return this.#object();
    }
  }

  #listed(): { readonly value: JsonValue } | undefined {
    const listed = this.#schemas.flatMap(({ enumeration }) => enumeration ?? []);
    const fitting = listed.filter((value) => isWelcome(value, this.#schemas));
    const value = fitting.find((each) => each !== null && each !== '') ?? fitting[0];
    if (value === undefined && listed.length > 0) throw new Error('no value of the enum fits');
    return value === undefined ? undefined : { value };
  }

  #type(): JsonType {
    const lists = this.#schemas.flatMap(({ types }) => (types === undefined ? [] : [types]));
    if (lists.length > 0) return commonTypes(lists).find((type) => type !== 'null') ?? 'null';
    const has = (...keys: readonly (keyof Schema)[]): boolean =>
      this.#schemas.some((schema) => keys.some((key) => schema[key] !== undefined));
    if (has('properties', 'required', 'additionalProperties', 'patternProperties')) return 'object';
    if (has('items', 'prefixItems', 'minItems')) return 'array';
    if (has('minimum', 'maximum', 'multipleOf')) return 'number';
    return 'string';
  }

  #number(step: number): number {
    const bounds = (key: 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum') =>
      this.#schemas.flatMap((schema) => (schema[key] === undefined ? [] : [Number(schema[key])]));
    const multiples = this.#schemas.flatMap(({ multipleOf }) => multipleOf ?? []);
    const unit = multiples[0] ?? step;
    const low = Math.max(
      -Infinity,
      ...bounds('minimum'),
      ...bounds('exclusiveMinimum').map((n) => n + unit / 2),
    );
    const high = Math.min(
      Infinity,
      ...bounds('maximum'),
      ...bounds('exclusiveMaximum').map((n) => n - unit / 2),
    );
    if (low > 1) return unit < 1 && multiples.length === 0 ? low : Math.ceil(low / unit) * unit;
    if (high < 1) return unit < 1 && multiples.length === 0 ? high : Math.floor(high / unit) * unit;
    return Math.max(unit, Math.ceil(low / unit) * unit);
  }

  #string(): unknown {
    const { formats, patterns } = {
      formats: this.#schemas.flatMap(({ format }) => format ?? []),
      patterns: this.#schemas.flatMap(({ pattern }) => pattern ?? []),
    };
    if (formats.includes('binary')) return new Blob(['some bytes \u00e9\n']);
    const min = Math.max(0, ...this.#schemas.map(({ minLength = 0 }) => minLength));
    const max = Math.min(Infinity, ...this.#schemas.map(({ maxLength = Infinity }) => maxLength));
    const [pattern] = patterns;
    if (pattern !== undefined) return matching(pattern, min, max);
    const known = formats.flatMap((format) => FORMATS[format] ?? [])[0];
    if (known !== undefined && known.length >= min && known.length <= max) return known;
    return 'text'.padEnd(min, '-').slice(0, max);
  }

  #array(): unknown {
    const min = Math.max(0, ...this.#schemas.map(({ minItems = 0 }) => minItems));
    const max = Math.min(Infinity, ...this.#schemas.map(({ maxItems = Infinity }) => maxItems));
    const prefix =
      this.#schemas.find(({ prefixItems }) => prefixItems !== undefined)?.prefixItems ?? [];
    const items = this.#schemas.flatMap((schema) => schema.items ?? []);
    const isUnique = this.#schemas.some(({ uniqueItems }) => uniqueItems === true);
    const count = Math.min(max, Math.max(min, prefix.length, 1));
    if (count > 100) throw new Error('the array is too long');
    return Array.from({ length: count }, (_, index) => {
      const parts = prefix[index] === undefined ? items : [prefix[index]];
      const item = this.#part(parts);
      return index > 0 && typeof item === 'string' && isUnique ? `${item.slice(1)}${index}` : item;
    });
  }

  #object(): unknown {
    const required = new Set(this.#schemas.flatMap((schema) => schema.required ?? []));
    const names = new Set([
      ...required,
      ...this.#schemas.flatMap(({ properties }) => [...(properties?.keys() ?? [])]),
    ]);
    const members = new Map<string, unknown>();
    for (const name of names) {
      const parts = this.#schemas.flatMap(({ properties }) => properties?.get(name)?.schema ?? []);
      if (required.has(name)) members.set(name, this.#part(parts));
      else if (!this.#taste.isSparse && this.#depth < DEPTH)
        this.#addOptional(name, parts, members);
    }
    // An object without members vanishes from a form.
    for (const name of members.size === 0 ? names : []) {
      if (members.size > 0) break;
      const parts = this.#schemas.flatMap(({ properties }) => properties?.get(name)?.schema ?? []);
      this.#addOptional(name, parts, members);
    }
    const rest = this.#schemas.flatMap(({ additionalProperties }) => additionalProperties ?? []);
    const isOpen = rest.length > 0 && !rest.some(({ never }) => never === true);
    const min = Math.max(0, ...this.#schemas.map(({ minProperties = 0 }) => minProperties));
    const wanted = Math.max(min, isOpen && names.size === 0 && this.#depth < DEPTH ? 1 : 0);
    for (let count = 1; members.size < wanted; count += 1)
      members.set(`key${count}`, this.#part(rest));
    return Object.fromEntries(members);
  }

  #addOptional(name: string, parts: readonly Schema[], members: Map<string, unknown>): void {
    try {
      const value = this.#part(parts);
      // Forms have no way to write an empty object or array.
      if (!isEmpty(value)) members.set(name, value);
    } catch {
      // Then it is left out.
    }
  }

  /** A value that fits all of these. */
  #part(schemas: readonly Schema[]): unknown {
    const [first] = schemas;
    if (first === undefined) return 'anything';
    if (schemas.length === 1) return sampleValue(first, this.#taste, this.#depth + 1);
    const { kind, source, usage } = first;
    return sampleValue(
      { kind, source, usage, documentation: {}, allOf: schemas },
      this.#taste,
      this.#depth + 1,
    );
  }
}

function isEmpty(value: unknown): boolean {
  const isPlain = Object.getPrototypeOf(value ?? 0) === Object.prototype || Array.isArray(value);
  return isPlain && Object.keys(value as object).length === 0;
}

function isOf(value: JsonValue, type: JsonType): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type && value !== null && !Array.isArray(value);
}

function matching(pattern: string, min: number, max: number): string {
  const expression = new RegExp(pattern, patternFlags(pattern));
  const drawn = fc.sample(fc.stringMatching(expression), { numRuns: 100, seed: 1 });
  const fitting = drawn
    .filter((text) => text.length >= min && text.length <= max && expression.test(text))
    .sort((one, other) => plainness(other) - plainness(one));
  if (fitting[0] === undefined) throw new Error(`no text for the pattern ${pattern}`);
  return fitting[0];
}

/** Letters and digits before control characters. */
function plainness(text: string): number {
  return (text === '' ? -1 : 0) - text.replaceAll(/[ -~]/g, '').length;
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2024-02-29T12:30:00Z',
  date: '2024-02-29',
  time: '12:30:00Z',
  duration: 'P1DT2H',
  email: 'someone@example.com',
  'idn-email': 'someone@example.com',
  hostname: 'example.com',
  'idn-hostname': 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/a?b=c#d',
  'uri-reference': '/a?b=c#d',
  iri: 'https://example.com/',
  'iri-reference': '/a',
  uuid: '2f9d0ab2-5b4b-4f0e-9f6a-0d5c3a3f4b1e',
  'uri-template': '/a/{b}',
  'json-pointer': '/a/b',
  'relative-json-pointer': '1/a',
  regex: '^a+$',
  byte: 'c29tZSBieXRlcw==',
  int64: '9007199254740993',
  decimal: '12.50',
  'http-date': 'Thu, 29 Feb 2024 12:30:00 GMT',
  'unix-time': '1709209800',
};
