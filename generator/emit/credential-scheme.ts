import type { SecurityScheme } from '../model/api.js';
import type { Literal } from './code.js';

/** A client certificate is the platform's affair, an unknown scheme the caller's. */
export function isCredential({ type }: SecurityScheme): boolean {
  return type.kind !== 'mutualTLS' && type.kind !== 'unknown';
}

/** User name and password (RFC 7617). */
export function isBasic({ type }: SecurityScheme): boolean {
  return type.kind === 'http' && type.scheme.toLowerCase() === 'basic';
}

/** What stands in an example for a secret. */
export function placeholder(scheme: SecurityScheme): Literal {
  return isBasic(scheme) ? { username: 'YOUR_USERNAME', password: 'YOUR_PASSWORD' } : 'YOUR_SECRET';
}
