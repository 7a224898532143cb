import type { Operation } from './operation.js';

/** Which requests get a key of their own: those that declare the header, all POSTs, or none. */
export type IdempotencyKeys = 'declared' | 'always' | 'never';

const headerName = 'idempotency-key';

/** A new key for requests that repeat their work when they are repeated (POST, PATCH). */
export function idempotencyKey(operation: Operation, when: IdempotencyKeys): string | undefined {
  const isDeclared = operation.parameters.some(
    (parameter) => parameter.in === 'header' && parameter.name.toLowerCase() === headerName,
  );
  if (when === 'never' || (when === 'declared' && !isDeclared)) return undefined;
  return operation.method === 'POST' || operation.method === 'PATCH' ? randomKey() : undefined;
}

/** 128 random bits. `crypto.randomUUID` won't do: browsers have it on secure pages only. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
