import { isJsonObject, type JsonObject } from '../../support/json-object.js';
import { childPointer, type Source } from '../../support/source.js';
import { setOwn } from '../parsed-text.js';
import { defined, extensionsOf } from './members.js';
import { arrayStyle } from './parameters.js';
import { schemaOf, upgradeSchema } from './schemas.js';
import type { Upgrade } from './upgrade-context.js';

/** A parameter of 2.0, what a reference to it led to, and where it stands. */
export interface PlacedParameter {
  readonly value: JsonObject;
  readonly source: Source;
}

/** The request body that a body parameter makes. */
export function bodyOf(
  { value, source }: PlacedParameter,
  consumes: readonly string[],
  { origins }: Upgrade,
): JsonObject {
  const { description, required, schema } = value;
  const upgraded = isJsonObject(schema) ? upgradeSchema(schema) : {};
  const { file, pointer } = source;
  origins.set(upgraded, { file, pointer: childPointer(pointer, 'schema') });
  const mediaTypes = consumes.length > 0 ? consumes : ['application/json'];
  const content = Object.fromEntries(mediaTypes.map((name) => [name, { schema: upgraded }]));
  const body = { ...defined({ description, required }), ...extensionsOf(value), content };
  return origins.set(body, source);
}

const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

/** The request body that the fields of a form make together. */
export function formOf(
  fields: readonly PlacedParameter[],
  consumes: readonly string[],
  { origins }: Upgrade,
): JsonObject {
  const properties: Record<string, unknown> = {};
  const encoding: Record<string, unknown> = {};
  for (const { value, source } of fields) {
    const name = String(value.name);
    const { description } = value;
    const schema = { ...defined({ description }), ...schemaOf(value) };
    setOwn(properties, name, origins.set(schema, source));
    if (value.type === 'array') setOwn(encoding, name, arrayStyle(value));
  }
  const required = fields.filter(({ value }) => value.required === true);
  const schema = {
    type: 'object',
    properties,
    ...(required.length > 0 && { required: required.map(({ value }) => String(value.name)) }),
  };
  const hasFile = fields.some(({ value }) => value.type === 'file');
  const known = consumes.filter((name) => name === MULTIPART || (name === FORM && !hasFile));
  const mediaTypes = known.length > 0 ? known : [hasFile ? MULTIPART : FORM];
  const mediaType = { schema, ...(Object.keys(encoding).length > 0 && { encoding }) };
  const content = Object.fromEntries(mediaTypes.map((name) => [name, { ...mediaType }]));
  const body = { required: required.length > 0, content };
  return fields[0] ? origins.set(body, fields[0].source) : body;
}
