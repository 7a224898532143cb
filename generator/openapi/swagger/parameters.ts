import type { JsonObject } from '../../support/json-object.js';
import { defined, extensionsOf } from './members.js';
import { schemaOf } from './schemas.js';

/** A parameter of 2.0 that is no part of a body, in the terms of 3.0. */
export function upgradeParameter(parameter: JsonObject): JsonObject {
  if (typeof parameter.$ref === 'string') return { $ref: parameter.$ref };
  const { name, in: place, description, required, allowEmptyValue } = parameter;
  return {
    ...defined({ name, in: place, description, required, allowEmptyValue }),
    ...(parameter.type === 'array' && arrayStyle(parameter)),
    ...extensionsOf(parameter),
    schema: schemaOf(parameter),
  };
}

/** `collectionFormat` as style and explode; arrays of 2.0 are separated by commas by default. */
export function arrayStyle({ collectionFormat = 'csv', in: place }: JsonObject): JsonObject {
  if (place === 'path' || place === 'header') return { style: 'simple', explode: false };
  switch (collectionFormat) {
    case 'multi':
      return { style: 'form', explode: true };
    case 'ssv':
      return { style: 'spaceDelimited', explode: false };
    case 'pipes':
      return { style: 'pipeDelimited', explode: false };
    default:
      return { style: 'form', explode: false };
  }
}
