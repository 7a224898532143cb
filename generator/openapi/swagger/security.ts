import type { JsonObject } from '../../support/json-object.js';
import { defined, extensionsOf } from './members.js';

const FLOWS: ReadonlyMap<unknown, string> = new Map([
  ['implicit', 'implicit'],
  ['password', 'password'],
  ['application', 'clientCredentials'],
  ['accessCode', 'authorizationCode'],
]);

/** A Security Scheme Object of 2.0 in the terms of 3.0. */
export function upgradeSecurityScheme(scheme: JsonObject): JsonObject {
  const { type, description } = scheme;
  const common = { ...defined({ description }), ...extensionsOf(scheme) };
  if (type === 'basic') return { type: 'http', scheme: 'basic', ...common };
  if (type !== 'oauth2') return scheme;
  const { flow, authorizationUrl, tokenUrl, scopes = {} } = scheme;
  const name = FLOWS.get(flow) ?? 'implicit';
  return {
    type: 'oauth2',
    ...common,
    flows: { [name]: defined({ authorizationUrl, tokenUrl, scopes }) },
  };
}
