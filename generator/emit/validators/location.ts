import { relative } from 'node:path';
import type { Schema } from '../../model/schema.js';
import { childPointer } from '../../support/source.js';

/**
 * Where a schema stands, told from the schema of the function that speaks of it: `/properties/name`
 * below that one, `#/components/schemas/Name` elsewhere in the entry document, `other.yaml#/…`
 * outside. Empty for the function's own schema.
 */
export function locationFrom(root: Schema, schema: Schema, entry: string): string {
  const { file, pointer } = schema.source;
  if (file === root.source.file && pointer.startsWith(root.source.pointer)) {
    const rest = pointer.slice(root.source.pointer.length);
    if (rest === '' || rest.startsWith('/')) return rest;
  }
  return absoluteLocation(schema, entry);
}

/** The same, told without regard to any other schema. */
export function absoluteLocation({ source }: Schema, entry: string): string {
  if (source.file === entry) return `#${source.pointer}`;
  const isPath = source.file.startsWith('/') && entry.startsWith('/');
  const folder = entry.slice(0, entry.lastIndexOf('/'));
  return `${isPath ? relative(folder, source.file) : source.file}#${source.pointer}`;
}

/** The location of a property below a schema. */
export function propertyLocation(name: string): string {
  return childPointer('/properties', name);
}
