import type { Property, Schema } from '../schema.js';

/** Fields that say nothing about values. */
const SILENT = new Set<string>(['kind', 'source', 'documentation', 'usage', 'expansion']);

/** A text that two schemas share if they say the same; what they refer to counts by its place. */
export function fingerprint(schema: Schema): string {
  return JSON.stringify(canonical(schema, []));
}

function canonical(schema: Schema, above: readonly Schema[]): unknown {
  // A schema inside itself can only come by a reference that was written out.
  if (above.includes(schema)) return { above: above.length - above.indexOf(schema) };
  const path = [...above, schema];
  const entries = Object.entries(schema)
    .filter(([key]) => !SILENT.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) =>
      key === 'ref' && schema.ref !== undefined
        ? [key, schema.ref.source.pointer]
        : [key, plain(value, path)],
    );
  return Object.fromEntries(entries);
}

function plain(value: unknown, path: readonly Schema[]): unknown {
  if (value instanceof Map) {
    // `instanceof` tells nothing of what a map holds.
    const entries = [...(value as ReadonlyMap<string, unknown>)];
    return entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one, path)]);
  }
  if (Array.isArray(value)) return value.map((one) => plain(one, path));
  if (typeof value === 'bigint') return `${value}n`;
  if (isSchema(value)) return canonical(value, path);
  if (isProperty(value)) return canonical(value.schema, path);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).map(([key, one]) => [key, plain(one, path)]);
  }
  return value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'schema';
}

function isProperty(value: unknown): value is Property {
  return typeof value === 'object' && value !== null && 'schema' in value && isSchema(value.schema);
}
