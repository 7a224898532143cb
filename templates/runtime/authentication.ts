import { RequestError } from './client-error.js';
import type {
  Operation,
  SecurityRequirement,
  SecurityScheme,
  SecuritySchemes,
} from './operation.js';
import { ownValue } from './own.js';

/** User name and password of HTTP basic authentication (RFC 7617). */
export interface BasicCredential {
  readonly username: string;
  readonly password?: string;
}

/** A key, a token, or user name and password, as the scheme wants it. */
export type Secret = string | BasicCredential;

/** Asked before each attempt: gives what it has, or gets a fresh one first. */
export type SecretProvider<S extends Secret = Secret> = (request: SecretRequest) => S | Promise<S>;

export interface SecretRequest {
  /** The operationId. */
  readonly operation: string;
  /** What a token must allow (OAuth 2.0, OpenID Connect). */
  readonly scopes: readonly string[];
  readonly signal: AbortSignal;
}

/** By the scheme's key in the description. */
export interface Credentials {
  readonly [scheme: string]: Secret | SecretProvider | undefined;
}

/** Where credentials are written. */
export interface Target {
  readonly headers: Headers;
  readonly url: URL;
}

/**
 * Adds to a request what its operation asks for, by the first alternative that can be met, and
 * tells whether it now holds a credential.
 */
export async function authenticate(
  operation: Operation,
  schemes: SecuritySchemes,
  credentials: Credentials,
  target: Target,
  signal: AbortSignal,
): Promise<boolean> {
  const requirement = alternative(operation, schemes, credentials, target);
  for (const [key, scopes] of Object.entries(requirement)) {
    const scheme = ownValue(schemes, key);
    const credential = ownValue(credentials, key);
    if (scheme === undefined || credential === undefined) continue;
    const secret =
      typeof credential === 'function'
        ? await credential({ operation: operation.id, scopes, signal })
        : credential;
    write(operation, scheme, secret, target);
  }
  return Object.keys(requirement).length > 0;
}

/** Names of headers that may hold a credential, in lower case. */
export function secretHeaders(schemes: SecuritySchemes): ReadonlySet<string> {
  const names = Object.values(schemes).map((scheme) =>
    scheme.kind === 'apiKey' && scheme.in === 'header'
      ? scheme.name.toLowerCase()
      : 'authorization',
  );
  return new Set(['authorization', 'proxy-authorization', 'cookie', ...names]);
}

function alternative(
  operation: Operation,
  schemes: SecuritySchemes,
  credentials: Credentials,
  target: Target,
): SecurityRequirement {
  const isMet = (key: string): boolean => {
    const scheme = ownValue(schemes, key);
    if (scheme === undefined) return false;
    if (ownValue(credentials, key) !== undefined || isElsewhere(scheme)) return true;
    // The caller has written the header with their own hand.
    const header = headerOf(scheme);
    return header !== undefined && target.headers.has(header);
  };
  const { security } = operation;
  const isOptional = security.some((requirement) => Object.keys(requirement).length === 0);
  const met = security.find((requirement) => {
    const keys = Object.keys(requirement);
    return keys.length > 0 && keys.every(isMet);
  });
  if (met !== undefined) return met;
  if (isOptional || security.length === 0) return {};
  const wanted = security
    .map((requirement) => Object.keys(requirement).join(' and '))
    .join(', or ');
  throw new RequestError(operation.id, `credentials are missing: set \`auth\` to ${wanted}`);
}

/** A certificate is the platform's affair; of an unknown scheme nothing can be sent. */
function isElsewhere({ kind }: SecurityScheme): boolean {
  return kind === 'mutualTLS' || kind === 'unknown';
}

function headerOf(scheme: SecurityScheme): string | undefined {
  if (scheme.kind !== 'apiKey') return 'authorization';
  if (scheme.in === 'header') return scheme.name;
  return scheme.in === 'cookie' ? 'cookie' : undefined;
}

function write(operation: Operation, scheme: SecurityScheme, secret: Secret, target: Target): void {
  const { headers, url } = target;
  switch (scheme.kind) {
    case 'mutualTLS':
    case 'unknown':
      return;
    case 'http':
      if (scheme.scheme.toLowerCase() === 'basic') {
        headers.set('authorization', `Basic ${basic(operation, secret)}`);
        return;
      }
      headers.set('authorization', `${schemeName(scheme.scheme)} ${text(operation, secret)}`);
      return;
    case 'apiKey':
      if (scheme.in === 'header') headers.set(scheme.name, text(operation, secret));
      else if (scheme.in === 'query') url.searchParams.set(scheme.name, text(operation, secret));
      else {
        const pair = `${scheme.name}=${encodeURIComponent(text(operation, secret))}`;
        const others = headers.get('cookie');
        headers.set('cookie', others === null ? pair : `${others}; ${pair}`);
      }
      return;
    default:
      headers.set('authorization', `Bearer ${text(operation, secret)}`);
  }
}

function schemeName(scheme: string): string {
  return scheme.charAt(0).toUpperCase() + scheme.slice(1);
}

function text(operation: Operation, secret: Secret): string {
  if (typeof secret === 'string') return secret;
  throw new RequestError(operation.id, 'this kind of credential is a string');
}

/** RFC 7617: UTF-8, and no colon in the user name. A bare string is the user name. */
function basic(operation: Operation, secret: Secret): string {
  const { username, password = '' } = typeof secret === 'string' ? { username: secret } : secret;
  if (username.includes(':')) {
    throw new RequestError(operation.id, 'a user name for HTTP basic can hold no colon');
  }
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  return btoa(String.fromCharCode(...bytes));
}
