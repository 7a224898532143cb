/** A schema as its reader sees it: what it says itself and by `$ref` and `allOf`, in one place. */
import { childPointer } from '../../support/source.js';
import type { Source } from '../../support/source.js';
import type { JsonType, JsonValue, Schema } from '../schema.js';
import { dereferenced } from '../schema-graph.js';
import { fingerprint } from './fingerprint.js';

export interface SchemaView {
  readonly schema: Schema;
  /** Without null; undefined where every type is welcome. */
  readonly types: ReadonlySet<JsonType> | undefined;
  /** Whether null is welcome; undefined where the schema doesn't speak of types. */
  readonly nullable: boolean | undefined;
  /** Without null; undefined where values aren't listed. */
  readonly values: readonly JsonValue[] | undefined;
  readonly properties: ReadonlyMap<string, Field>;
  readonly required: ReadonlySet<string>;
  /** Numbers, texts and flags by keyword. */
  readonly limits: ReadonlyMap<LimitKeyword, JsonValue>;
  /** Parts of a value by what they are called: `items`, `prefixItems[0]`, `additionalProperties`. */
  readonly parts: ReadonlyMap<string, Schema>;
  /** `not`, `if` and the like, by their keywords. */
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly union: Union | undefined;
  /** What could be a branch of a union: the schema itself, or the only branch of its own union. */
  readonly branch: Schema;
  readonly default: JsonValue | undefined;
}

/** A property, and where it is listed: its schema may stand elsewhere. */
export interface Field {
  readonly schema: Schema;
  readonly source: Source;
}

/** What only says whether something else holds. */
export interface Condition {
  /** Two that read differently aren't the same. */
  readonly text: string;
  /** Empty where it is none of schemas. */
  readonly schemas: readonly Schema[];
}

/** `anyOf` or `oneOf`, branches for null left out. */
export interface Union {
  readonly keyword: 'anyOf' | 'oneOf';
  readonly branches: readonly Schema[];
}

export const LIMIT_KEYWORDS = [
  'maximum',
  'exclusiveMaximum',
  'maxLength',
  'maxItems',
  'maxProperties',
  'maxContains',
  'minimum',
  'exclusiveMinimum',
  'minLength',
  'minItems',
  'minProperties',
  'minContains',
  'multipleOf',
  'pattern',
  'format',
  'contentEncoding',
  'contentMediaType',
  'uniqueItems',
] as const satisfies readonly (keyof Schema)[];
export type LimitKeyword = (typeof LIMIT_KEYWORDS)[number];

const PARTS = [
  'items',
  'contains',
  'unevaluatedItems',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
] as const satisfies readonly (keyof Schema)[];

const CONDITIONS = ['not', 'if', 'then', 'else'] as const satisfies readonly (keyof Schema)[];

/** Whether a constraint is one of `conditions`: `if`, `dependentSchemas[name]`. */
export function isCondition(constraint: string): boolean {
  return /^(?:not|if|then|else|discriminator|dependent\w+\[.*\])$/s.test(constraint);
}

export function viewOf(schema: Schema): SchemaView {
  const gathering = new Gathering();
  gathering.add(schema);
  return gathering.view(schema);
}

class Gathering {
  #types: ReadonlySet<JsonType> | undefined;
  #nullable: boolean | undefined;
  #values: readonly JsonValue[] | undefined;
  #union: Union | undefined;
  #branch: Schema | undefined;
  #default: JsonValue | undefined;
  readonly #seen = new Set<Schema>();
  readonly #properties = new Map<string, Field>();
  readonly #required = new Set<string>();
  readonly #limits = new Map<LimitKeyword, JsonValue>();
  readonly #parts = new Map<string, Schema>();
  readonly #conditions = new Map<string, Condition>();

  add(schema: Schema): void {
    if (this.#seen.has(schema)) return;
    this.#seen.add(schema);
    this.#addTypes(schema);
    this.#addValues(schema);
    for (const [name, property] of schema.properties ?? []) {
      if (this.#properties.has(name)) continue;
      const pointer = childPointer(childPointer(schema.source.pointer, 'properties'), name);
      const source = { file: schema.source.file, pointer };
      this.#properties.set(name, { schema: property.schema, source });
    }
    for (const name of schema.required ?? []) this.#required.add(name);
    for (const keyword of LIMIT_KEYWORDS) {
      const limit = schema[keyword];
      if (limit !== undefined) this.#limits.set(keyword, limit);
    }
    this.#addParts(schema);
    this.#addConditions(schema);
    this.#default ??= schema.default?.value;
    if (schema.ref !== undefined) this.add(schema.ref);
    for (const member of schema.allOf ?? []) this.add(member);
    this.#addUnion(schema, 'anyOf');
    this.#addUnion(schema, 'oneOf');
  }

  view(schema: Schema): SchemaView {
    return {
      schema,
      types: this.#types,
      nullable: this.#nullable,
      values: this.#values,
      properties: this.#properties,
      required: this.#required,
      limits: this.#limits,
      parts: this.#parts,
      conditions: this.#conditions,
      union: this.#union,
      branch: this.#branch ?? schema,
      default: this.#default,
    };
  }

  #addTypes({ types }: Schema): void {
    if (types === undefined) return;
    this.#allowNull(types.includes('null'));
    const others: ReadonlySet<JsonType> = new Set(types.filter((type) => type !== 'null'));
    if (others.size === 0) return;
    this.#types =
      this.#types === undefined
        ? others
        : new Set([...this.#types].filter((type) => others.has(type)));
  }

  #addValues({ constant, enumeration }: Schema): void {
    const values = constant === undefined ? enumeration : [constant.value];
    if (values === undefined) return;
    if (!values.includes(null)) this.#nullable = false;
    else this.#nullable ??= true;
    const others = values.filter((value) => value !== null);
    if (others.length > 0) this.#values ??= others;
  }

  #addParts(schema: Schema): void {
    for (const keyword of PARTS) {
      const part = schema[keyword];
      if (part !== undefined) this.#parts.set(keyword, part);
    }
    schema.prefixItems?.forEach((part, index) => this.#parts.set(`prefixItems[${index}]`, part));
    for (const [pattern, part] of schema.patternProperties ?? []) {
      this.#parts.set(`patternProperties[${pattern}]`, part);
    }
  }

  #addConditions(schema: Schema): void {
    for (const keyword of CONDITIONS) {
      const condition = schema[keyword];
      if (condition !== undefined) this.#addCondition(keyword, fingerprint(condition), condition);
    }
    if (schema.discriminator !== undefined) {
      const { propertyName, mapping } = schema.discriminator;
      this.#addCondition('discriminator', [propertyName, ...[...mapping.keys()].sort()].join(', '));
    }
    for (const [name, dependent] of schema.dependentSchemas ?? []) {
      this.#addCondition(`dependentSchemas[${name}]`, fingerprint(dependent), dependent);
    }
    for (const [name, names] of schema.dependentRequired ?? []) {
      this.#addCondition(`dependentRequired[${name}]`, [...names].sort().join(', '));
    }
  }

  /** Members of an `allOf` may each bring one of the same keyword. */
  #addCondition(keyword: string, text: string, ...schemas: readonly Schema[]): void {
    const known = this.#conditions.get(keyword);
    this.#conditions.set(keyword, {
      text: known === undefined ? text : `${known.text}, ${text}`,
      schemas: [...(known?.schemas ?? []), ...schemas],
    });
  }

  #addUnion(schema: Schema, keyword: Union['keyword']): void {
    const all = schema[keyword];
    if (all === undefined) return;
    const branches = all.filter((branch) => !isNull(branch));
    this.#allowNull(branches.length < all.length || branches.some(isNullable));
    const [only] = branches;
    if (branches.length !== 1 || only === undefined) {
      this.#union ??= { keyword, branches };
      return;
    }
    this.#branch ??= only;
    this.add(only);
  }

  /** Null is welcome where all that speak of it welcome it; a union speaks by its null branch. */
  #allowNull(isWelcome: boolean): void {
    this.#nullable ??= isWelcome;
  }
}

function isNullable(schema: Schema): boolean {
  return dereferenced(schema).types?.includes('null') === true;
}

function isNull(schema: Schema): boolean {
  if (schema.constant !== undefined) return schema.constant.value === null;
  return schema.types?.length === 1 && schema.types[0] === 'null';
}
