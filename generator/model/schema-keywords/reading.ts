import type { Dialect, Node } from '../../openapi/document.js';
import type { JsonValue, Schema } from '../schema.js';
import type { SchemaDraft } from '../schema-graph.js';

/** One schema object on its way into the model. */
export interface Reading {
  readonly dialect: Dialect;
  readonly node: Node;
  /** The schema object as it stands in the document. */
  readonly raw: { readonly [keyword: string]: unknown };
  readonly draft: SchemaDraft;
  /** The schema at a place below this one. */
  subschema(...tokens: readonly (string | number)[]): Schema;
  /** The schema that a reference standing here points to; reports one that leads nowhere. */
  referenced(reference: string): Schema | undefined;
  /** Whether a flag is set on the schema at a place below, or on what that refers to. */
  flagged(flag: string, ...tokens: readonly (string | number)[]): boolean;
  /** Reports an expression that some texts keep busy for ages. */
  doubtPattern(keyword: string, pattern: string): void;
  /** Reports a keyword that is read as another version of the standard has it. */
  reinterpret(keyword: string, meaning: string, hint: string): void;
  /** Reports a keyword whose value is of no use; it is then left out. */
  refuse(keyword: string, expected: string): void;
}

/** Reads the value of one keyword into the draft, or refuses it. */
export type KeywordReader = (value: unknown, reading: Reading, keyword: string) => void;

export function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value may stand where a schema is wanted. */
export function isSchemaValue(value: unknown): boolean {
  return isObject(value) || typeof value === 'boolean';
}

export function isStringList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** What a loader parses is JSON; dates and the like, which YAML could yield, are refused. */
export function isJsonValue(value: unknown): value is JsonValue {
  if (Array.isArray(value)) return value.every(isJsonValue);
  if (isObject(value)) {
    const prototype: unknown = Object.getPrototypeOf(value);
    return (
      (prototype === Object.prototype || prototype === null) &&
      Object.values(value).every(isJsonValue)
    );
  }
  return value === null || ['boolean', 'number', 'bigint', 'string'].includes(typeof value);
}

type FieldsOf<Value> = {
  [Key in keyof SchemaDraft]-?: Value extends Exclude<SchemaDraft[Key], undefined> ? Key : never;
}[keyof SchemaDraft];

/** A reader of one schema. */
export function schemaReader(field: FieldsOf<Schema>): KeywordReader {
  return (value, reading, keyword) => {
    if (!isSchemaValue(value)) return reading.refuse(keyword, 'a schema');
    reading.draft[field] = reading.subschema(keyword);
  };
}

/** A reader of a list of schemas, which mustn't be empty. */
export function schemaListReader(
  field: 'allOf' | 'anyOf' | 'oneOf' | 'prefixItems',
): KeywordReader {
  return (value, reading, keyword) => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isSchemaValue)) {
      return reading.refuse(keyword, 'a list of at least one schema');
    }
    reading.draft[field] = value.map((_, index) => reading.subschema(keyword, index));
  };
}

/** A reader of a map of schemas. */
export function schemaMapReader(field: 'patternProperties' | 'dependentSchemas'): KeywordReader {
  return (value, reading, keyword) => {
    if (!isObject(value) || !Object.values(value).every(isSchemaValue)) {
      return reading.refuse(keyword, 'an object of schemas');
    }
    reading.draft[field] = new Map(
      Object.keys(value).map((key) => [key, reading.subschema(keyword, key)]),
    );
  };
}

type CountField =
  | 'maxLength'
  | 'minLength'
  | 'maxItems'
  | 'minItems'
  | 'maxContains'
  | 'minContains'
  | 'maxProperties'
  | 'minProperties';

/** A reader of a number of things. */
export function countReader(field: CountField): KeywordReader {
  return (value, reading, keyword) => {
    const count = typeof value === 'bigint' ? Number(value) : value;
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) {
      return reading.refuse(keyword, 'a whole number from 0');
    }
    reading.draft[field] = count;
  };
}

/** A reader of a text. */
export function stringReader(
  field: 'format' | 'contentEncoding' | 'contentMediaType',
): KeywordReader {
  return (value, reading, keyword) => {
    if (typeof value !== 'string') return reading.refuse(keyword, 'a text');
    reading.draft[field] = value;
  };
}
