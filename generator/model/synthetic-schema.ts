/** Schemas that stand nowhere in the document: made from parameters, parts of a request, rules. */
import type { Source } from '../support/source.js';
import type { Documentation, Property, Schema } from './schema.js';

const UNUSED = { request: false, response: false };

/** Accepts everything. */
export function anySchema(source: Source, documentation: Documentation = {}): Schema {
  return { kind: 'schema', source, documentation, usage: UNUSED };
}

/** Accepts nothing: the boolean schema `false`. */
export function neverSchema(source: Source): Schema {
  return { ...anySchema(source), never: true };
}

/** An object with these properties; unknown ones are rejected where `closed` is set. */
export function objectSchema(options: {
  /** The place that the object is made from: an operation, a list of parameters. */
  readonly source: Source;
  readonly properties: Iterable<Property>;
  readonly required?: readonly string[];
  readonly closed?: boolean;
  readonly documentation?: Documentation;
}): Schema {
  const { source, documentation, required = [] } = options;
  return {
    ...anySchema(source, documentation),
    types: ['object'],
    properties: new Map([...options.properties].map((property) => [property.name, property])),
    ...(required.length > 0 ? { required } : {}),
    ...(options.closed === true ? { additionalProperties: neverSchema(source) } : {}),
  };
}

/** One of these schemas, at least. */
export function unionSchema(
  source: Source,
  branches: readonly Schema[],
  documentation?: Documentation,
): Schema {
  return { ...anySchema(source, documentation), anyOf: branches };
}
