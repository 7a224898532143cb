import type { Schema } from '../../model/schema.js';

/** Whether a schema surely rejects `undefined`, which no JSON value is. */
export function rejectsUndefined(schema: Schema, depth = 0): boolean {
  if (depth > 10) return false;
  const rejects = (part: Schema): boolean => rejectsUndefined(part, depth + 1);
  if (schema.never === true || schema.types !== undefined || schema.constant !== undefined) {
    return true;
  }
  if (schema.enumeration !== undefined && schema.openEnumeration !== true) return true;
  if (schema.ref !== undefined && rejects(schema.ref)) return true;
  return (
    schema.allOf?.some(rejects) === true ||
    schema.anyOf?.every(rejects) === true ||
    schema.oneOf?.every(rejects) === true
  );
}
