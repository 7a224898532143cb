import { isJsonObject, ownMember, type JsonObject } from '../../support/json-object.js';
import { childPointer, pointerTokens } from '../../support/source.js';
import { bodyOf, formOf, type PlacedParameter } from './bodies.js';
import { defined, extensionsOf, mapObjects } from './members.js';
import { upgradeParameter } from './parameters.js';
import { schemaOf, upgradeSchema } from './schemas.js';
import type { Upgrade } from './upgrade-context.js';

/** A parameter as it stands in a list: it may be a reference. */
export interface ListedParameter {
  readonly value: unknown;
  readonly pointer: string;
}

/** An operation of 2.0; `shared` are the parameters of its path. */
export function upgradeOperation(
  operation: JsonObject,
  pointer: string,
  shared: readonly ListedParameter[],
  upgrade: Upgrade,
): JsonObject {
  const { tags, summary, description, externalDocs, operationId, deprecated, security } = operation;
  const { consumes = upgrade.root.consumes, produces = upgrade.root.produces } = operation;
  const own = listedParameters(operation, pointer);
  const isReplaced = ({ value }: ListedParameter): boolean =>
    own.some((one) => ['name', 'in', '$ref'].every((key) => same(one.value, value, key)));
  const placed = [...shared.filter((one) => !isReplaced(one)), ...own].map((parameter) =>
    target(parameter, upgrade),
  );
  const body = placed.find(({ value }) => value.in === 'body');
  const fields = placed.filter(({ value }) => value.in === 'formData');
  const others = own.filter((parameter) => !isBodyPart(parameter, upgrade));
  const at = childPointer(pointer, 'responses');
  return {
    ...defined({ tags, summary, description, externalDocs, operationId, deprecated, security }),
    ...extensionsOf(operation),
    ...(others.length > 0 && { parameters: others.map((one) => upgradeListed(one, upgrade)) }),
    ...(body && { requestBody: bodyOf(body, names(consumes), upgrade) }),
    ...(!body && fields.length > 0 && { requestBody: formOf(fields, names(consumes), upgrade) }),
    responses: mapObjects(operation.responses, at, (response, place) =>
      upgradeResponse(response, place, produces, upgrade),
    ),
  };
}

export function listedParameters(
  { parameters }: JsonObject,
  pointer: string,
): readonly ListedParameter[] {
  const list: readonly unknown[] = Array.isArray(parameters) ? parameters : [];
  const at = childPointer(pointer, 'parameters');
  return list.map((value, index) => ({ value, pointer: childPointer(at, index) }));
}

function same(one: unknown, other: unknown, key: string): boolean {
  return ownMember(one, key) === ownMember(other, key);
}

export function upgradeListed(
  { value, pointer }: ListedParameter,
  { origins, file }: Upgrade,
): unknown {
  return isJsonObject(value) ? origins.set(upgradeParameter(value), { file, pointer }) : value;
}

/** What a reference to `#/parameters/…` stands for; other parameters stand for themselves. */
function target({ value, pointer }: ListedParameter, { root, file }: Upgrade): PlacedParameter {
  const reference = ownMember(value, '$ref');
  const prefix = '#/parameters/';
  if (typeof reference === 'string' && reference.startsWith(prefix)) {
    const [, name = ''] = pointerTokens(reference.slice(1));
    const shared = ownMember(root.parameters, name);
    if (isJsonObject(shared))
      return { value: shared, source: { file, pointer: reference.slice(1) } };
  }
  return { value: isJsonObject(value) ? value : {}, source: { file, pointer } };
}

export function isBodyPart(parameter: ListedParameter, upgrade: Upgrade): boolean {
  return isBody(target(parameter, upgrade).value);
}

export function isBody(parameter: unknown): boolean {
  const place = ownMember(parameter, 'in');
  return place === 'body' || place === 'formData';
}

/** A response of 2.0 in each of the media types that are produced. */
export function upgradeResponse(
  response: JsonObject,
  pointer: string,
  produces: unknown,
  { origins, file }: Upgrade,
): JsonObject {
  if (typeof response.$ref === 'string') return response;
  const { description = '', schema, examples } = response;
  const headers = mapObjects(response.headers, childPointer(pointer, 'headers'), (header, at) => {
    const upgraded = { ...defined({ description: header.description }), schema: schemaOf(header) };
    return origins.set({ ...upgraded, ...extensionsOf(header) }, { file, pointer: at });
  });
  const upgraded = isJsonObject(schema) ? upgradeSchema(schema) : undefined;
  if (upgraded) origins.set(upgraded, { file, pointer: childPointer(pointer, 'schema') });
  const given = names(produces);
  const mediaTypes = new Set([
    ...(upgraded ? (given.length > 0 ? given : ['application/json']) : []),
    ...(isJsonObject(examples) ? Object.keys(examples) : []),
  ]);
  const content = [...mediaTypes].map((name) => [
    name,
    defined({ schema: upgraded, example: ownMember(examples, name) }),
  ]);
  return {
    description,
    ...extensionsOf(response),
    ...(Object.keys(headers).length > 0 && { headers }),
    // Made of JSON values alone.
    ...(content.length > 0 && { content: Object.fromEntries(content) as JsonObject }),
  };
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
