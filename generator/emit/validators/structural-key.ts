import type { Schema } from '../../model/schema.js';

/** Fields that make no difference to what a schema accepts; of `format` and `usage` words tell. */
const IGNORED: ReadonlySet<string> = new Set<keyof Schema>([
  'kind',
  'source',
  'documentation',
  'usage',
  'default',
  'format',
  'contentEncoding',
  'contentMediaType',
  'expansion',
]);

/**
 * Gives schemas that judge alike the same key, so that they can share their functions. Named
 * schemas inside count by identity, so the work stays proportional to the description.
 */
export class StructuralKeys {
  readonly #isFixed: (schema: Schema) => boolean;
  readonly #formatWords: (schema: Schema) => readonly string[];
  readonly #numbers = new Map<Schema, number>();
  readonly #keys = new Map<Schema, string>();

  /**
   * `isFixed`: schemas that are compared by identity when met inside of others. `formatWords`: what
   * is made of a schema's format.
   */
  constructor(
    isFixed: (schema: Schema) => boolean,
    formatWords: (schema: Schema) => readonly string[],
  ) {
    this.#isFixed = isFixed;
    this.#formatWords = formatWords;
  }

  keyOf(schema: Schema): string {
    const known = this.#keys.get(schema);
    if (known !== undefined) return known;
    const key = this.#write(schema, new Set());
    this.#keys.set(schema, key);
    return key;
  }

  #write(schema: Schema, open: ReadonlySet<Schema>): string {
    const inner = new Set([...open, schema]);
    const write = (value: unknown): string => {
      if (typeof value === 'bigint') return `${value}n`;
      if (typeof value === 'string') return JSON.stringify(value);
      if (typeof value !== 'object' || value === null) return String(value);
      if (isSchema(value)) {
        const isIdentity = this.#isFixed(value) || inner.has(value);
        return isIdentity ? `@${this.#number(value)}` : this.#write(value, inner);
      }
      // `instanceof` tells nothing of what a map holds.
      if (value instanceof Map) return `M${write([...(value as Map<unknown, unknown>)])}`;
      if (Array.isArray(value)) return `[${value.map(write).join()}]`;
      const members = Object.entries(value).map(([key, part]) => `${key}:${write(part)}`);
      return `{${members.join()}}`;
    };
    const fields = Object.entries(schema)
      .filter(([key]) => !IGNORED.has(key))
      .map(([key, value]) => `${key}:${write(value)}`)
      .sort();
    return `{${[...fields, write(this.#formatWords(schema))].join()}}`;
  }

  #number(schema: Schema): number {
    const number = this.#numbers.get(schema) ?? this.#numbers.size;
    this.#numbers.set(schema, number);
    return number;
  }
}

function isSchema(value: object): value is Schema {
  return 'kind' in value && value.kind === 'schema' && 'usage' in value;
}
