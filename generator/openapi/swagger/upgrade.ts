import { isJsonObject, type JsonObject } from '../../support/json-object.js';
import { childPointer } from '../../support/source.js';
import type { Origins } from '../origins.js';
import { METHODS } from '../structure.js';
import { defined, extensionsOf, mapObjects } from './members.js';
import {
  isBody,
  isBodyPart,
  listedParameters,
  upgradeListed,
  upgradeOperation,
  upgradeResponse,
} from './operations.js';
import { upgradeParameter } from './parameters.js';
import { upgradeSchema } from './schemas.js';
import { upgradeSecurityScheme } from './security.js';
import type { Upgrade } from './upgrade-context.js';

/**
 * The OpenAPI 3.0 description that says what a 2.0 one says (OpenAPI 2.0, "Swagger Object").
 * References keep their text: `upgradedTokens` leads them to where their targets are now.
 */
export function upgradeSwagger(root: JsonObject, file: string, origins: Origins): JsonObject {
  const upgrade: Upgrade = { root, file, origins };
  const { info, tags, externalDocs, security } = root;
  return {
    openapi: '3.0.4',
    ...defined({ info, servers: serversOf(root), tags, externalDocs, security }),
    ...extensionsOf(root),
    paths: mapObjects(root.paths, '/paths', (item, pointer) => pathItem(item, pointer, upgrade)),
    components: {
      schemas: mapObjects(root.definitions, '/definitions', (schema, pointer) =>
        origins.set(upgradeSchema(schema), { file, pointer }),
      ),
      parameters: mapObjects(root.parameters, '/parameters', (parameter, pointer) =>
        isBody(parameter) ? undefined : origins.set(upgradeParameter(parameter), { file, pointer }),
      ),
      responses: mapObjects(root.responses, '/responses', (response, pointer) =>
        upgradeResponse(response, pointer, root.produces, upgrade),
      ),
      securitySchemes: mapObjects(
        root.securityDefinitions,
        '/securityDefinitions',
        (scheme, pointer) => origins.set(upgradeSecurityScheme(scheme), { file, pointer }),
      ),
    },
  };
}

/** Where a pointer into a 2.0 description leads in its upgraded form. */
export function upgradedTokens(tokens: readonly string[]): readonly string[] {
  const [first = '', ...rest] = tokens;
  const moved = MOVED.get(first);
  return moved === undefined ? tokens : ['components', moved, ...rest];
}

const MOVED: ReadonlyMap<string, string> = new Map([
  ['definitions', 'schemas'],
  ['parameters', 'parameters'],
  ['responses', 'responses'],
  ['securityDefinitions', 'securitySchemes'],
]);

function pathItem(item: JsonObject, pointer: string, upgrade: Upgrade): JsonObject {
  const shared = listedParameters(item, pointer);
  const others = shared.filter((parameter) => !isBodyPart(parameter, upgrade));
  const operations = METHODS.filter((method) => isJsonObject(item[method])).map((method) => {
    // The methods whose values are no objects are filtered out.
    const operation = item[method] as JsonObject;
    const at = childPointer(pointer, method);
    return [method, upgradeOperation(operation, at, shared, upgrade)] as const;
  });
  return {
    ...defined({ $ref: item.$ref }),
    ...extensionsOf(item),
    ...(others.length > 0 && { parameters: others.map((one) => upgradeListed(one, upgrade)) }),
    ...Object.fromEntries(operations),
  };
}

function serversOf({ host, basePath, schemes }: JsonObject): unknown {
  const path = typeof basePath === 'string' ? basePath : '';
  if (typeof host !== 'string') return path === '' ? undefined : [{ url: path }];
  const given = Array.isArray(schemes) ? schemes.filter((one) => typeof one === 'string') : [];
  const known = given.length > 0 ? given : ['https'];
  return known.map((scheme) => ({ url: `${scheme}://${host}${path === '/' ? '' : path}` }));
}
