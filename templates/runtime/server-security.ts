import type { SecurityRequirement, SecurityScheme, SecuritySchemes } from './operation.js';
import { ownValue } from './own.js';
import { Problem } from './problem.js';

/** What every security hook is told. */
export interface CredentialsBase {
  readonly request: Request;
  /** Scopes (or roles) that the operation asks for. */
  readonly scopes: readonly string[];
}

/** HTTP basic authentication (RFC 7617). */
export interface BasicCredentials extends CredentialsBase {
  readonly username: string;
  readonly password: string;
}

/** A bearer token (RFC 6750): of the scheme `bearer`, of OAuth 2 or OpenID Connect. */
export interface TokenCredentials extends CredentialsBase {
  readonly token: string;
}

export interface ApiKeyCredentials extends CredentialsBase {
  readonly key: string;
}

/** Another HTTP scheme, or mutual TLS: the hook reads the request itself. */
export interface RawCredentials extends CredentialsBase {
  /** What follows the scheme in the `Authorization` header; `''` without one. */
  readonly credentials: string;
}

/**
 * Says who it is. `null`, `undefined` or `false`: these credentials are not valid (401). To say that they are valid but
 * don't suffice, throw `new Problem(403)`.
 */
export type SecurityHook<Credentials, Principal> = (
  credentials: Credentials,
) => Principal | null | Promise<Principal | null>;

/** Hooks by scheme, as `Authentication` calls them. */
export interface SecurityHooks<Principal> {
  readonly [scheme: string]: SecurityHook<AnyCredentials, Principal> | undefined;
}

/** Credentials of every kind in one: a hook reads the fields of its own kind. */
export type AnyCredentials = BasicCredentials &
  TokenCredentials &
  ApiKeyCredentials &
  RawCredentials;

/** Who asks: by scheme, for the alternative that was met; the first one is `principal`. */
export interface Authenticated<Principal> {
  readonly principal: Principal | undefined;
  readonly principals: readonly (readonly [scheme: string, principal: Principal])[];
}

/**
 * Tries the alternatives in the order of the spec (OpenAPI, Security Requirement Object), an
 * empty one last, so that credentials that are there get used. Throws a 401, or the 403 of a hook.
 */
export async function authenticate<Principal>(
  requirements: readonly SecurityRequirement[],
  schemes: SecuritySchemes,
  hooks: SecurityHooks<Principal>,
  request: Request,
): Promise<Authenticated<Principal>> {
  if (requirements.length === 0) return { principal: undefined, principals: [] };
  let refusal: Problem | undefined;
  for (const requirement of requirements) {
    const names = Object.keys(requirement);
    if (names.length === 0) continue;
    try {
      const met = await meet(names, requirement, schemes, hooks, request);
      if (met !== undefined) return met;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 403) throw error;
      refusal ??= error;
    }
  }
  if (requirements.some((requirement) => Object.keys(requirement).length === 0))
    return { principal: undefined, principals: [] };
  throw refusal ?? unauthorized(requirements, schemes);
}

async function meet<Principal>(
  names: readonly string[],
  requirement: SecurityRequirement,
  schemes: SecuritySchemes,
  hooks: SecurityHooks<Principal>,
  request: Request,
): Promise<Authenticated<Principal> | undefined> {
  const principals: [scheme: string, principal: Principal][] = [];
  for (const name of names) {
    const scheme = ownValue(schemes, name);
    const hook = ownValue(hooks, name);
    if (scheme === undefined || hook === undefined) {
      throw new Error(`No security hook for the scheme "${name}".`);
    }
    const found = credentialsFor(scheme, request, requirement[name] ?? []);
    if (found === undefined) return undefined;
    const principal = await hook(found);
    // Whatever a hook finds nobody with: a map's `get` gives undefined, a comparison false.
    if (principal === null || principal === undefined || principal === false) return undefined;
    principals.push([name, principal]);
  }
  return { principal: principals[0]?.[1], principals };
}

/** All credentials of a request, so that requests of different callers can be told apart. */
export function carriedCredentials(schemes: SecuritySchemes, request: Request): string {
  const keys = Object.values(schemes).map((scheme) =>
    scheme.kind === 'apiKey' ? (readApiKey(scheme, request) ?? null) : null,
  );
  return JSON.stringify([request.headers.get('authorization'), ...keys]);
}

/** What a hook is told; undefined where the request carries nothing for the scheme. */
function credentialsFor(
  scheme: SecurityScheme,
  request: Request,
  scopes: readonly string[],
): AnyCredentials | undefined {
  const found = read(scheme, request);
  if (found === undefined) return undefined;
  const { username = '', password = '', token = '', key = '', credentials = '' } = found;
  return { request, scopes, username, password, token, key, credentials };
}

/** What a request carries for a scheme, in the fields of its kind. */
type Found = Partial<Omit<AnyCredentials, keyof CredentialsBase>>;

function read(scheme: SecurityScheme, request: Request): Found | undefined {
  switch (scheme.kind) {
    case 'http':
      return readHttp(scheme.scheme.toLowerCase(), request);
    case 'oauth2':
    case 'openIdConnect':
      return readHttp('bearer', request);
    case 'apiKey': {
      const key = readApiKey(scheme, request);
      return key === undefined ? undefined : { key };
    }
    case 'mutualTLS':
    case 'unknown':
      return {};
  }
}

function readHttp(scheme: string, request: Request): Found | undefined {
  const header = request.headers.get('authorization');
  const space = header?.indexOf(' ') ?? -1;
  if (header === null || space !== scheme.length) return undefined;
  if (header.slice(0, space).toLowerCase() !== scheme) return undefined;
  const credentials = header.slice(space + 1).trim();
  if (credentials === '') return undefined;
  if (scheme !== 'basic') return { token: credentials, credentials };
  const pair = decodeBase64(credentials);
  const colon = pair?.indexOf(':') ?? -1;
  if (pair === undefined || colon < 0) return undefined;
  return { username: pair.slice(0, colon), password: pair.slice(colon + 1), credentials };
}

/** UTF-8 text (RFC 7617, 2.1); undefined where it is no base64 or no UTF-8. */
function decodeBase64(text: string): string | undefined {
  try {
    const binary = atob(text);
    if (ASCII.test(binary)) return binary;
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const ASCII = /^[\x20-\x7e]*$/;

function readApiKey(
  scheme: SecurityScheme & { readonly kind: 'apiKey' },
  request: Request,
): string | undefined {
  switch (scheme.in) {
    case 'header':
      return request.headers.get(scheme.name) ?? undefined;
    case 'query':
      return new URL(request.url).searchParams.get(scheme.name) ?? undefined;
    case 'cookie':
      return readCookie(request.headers.get('cookie') ?? '', scheme.name);
  }
}

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
  }
  return undefined;
}

function unauthorized(
  requirements: readonly SecurityRequirement[],
  schemes: SecuritySchemes,
): Problem {
  const names = new Set(requirements.flatMap((requirement) => Object.keys(requirement)));
  const challenges = [...names].flatMap((name) => {
    const scheme = schemes[name];
    return scheme === undefined ? [] : challenge(scheme);
  });
  return new Problem(401, {
    detail: 'Valid credentials are required.',
    headers: challenges.length === 0 ? {} : { 'www-authenticate': challenges.join(', ') },
  });
}

/** RFC 9110, 11.6.1; only HTTP schemes have one. */
function challenge(scheme: SecurityScheme): readonly string[] {
  switch (scheme.kind) {
    case 'http':
      return scheme.scheme.toLowerCase() === 'basic'
        ? ['Basic realm="api", charset="UTF-8"']
        : [`${capitalised(scheme.scheme)} realm="api"`];
    case 'oauth2':
    case 'openIdConnect':
      return ['Bearer realm="api"'];
    case 'apiKey':
    case 'mutualTLS':
    case 'unknown':
      return [];
  }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
