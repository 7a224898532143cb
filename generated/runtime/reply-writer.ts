import { encodeReply } from './encode-response.js';
import type { EdgeOptions } from './edge-options.js';
import type { HttpReply } from './http-reply.js';
import type { Reply } from './reply.js';
import { isBodiless, matchResponse } from './response-description.js';
import type { Route } from './route.js';
import type { Issue } from './validation.js';

/** A handler's reply that isn't what the description says: the server's own fault. */
export class InvalidReplyError extends Error {
  readonly operation: string;
  readonly status: number;
  readonly issues: readonly Issue[];

  constructor(operation: string, status: number, issues: readonly Issue[]) {
    const faults = issues.map(({ pointer, message }) => `${pointer}: ${message}`);
    super(`The reply ${status} of ${operation} is not as described. ${faults.join(' ')}`);
    this.name = 'InvalidReplyError';
    this.operation = operation;
    this.status = status;
    this.issues = issues;
  }
}

/** The reply in HTTP. `warn` is told of a reply that isn't as described; `strict` throws it. */
export function writeReply(
  reply: Reply,
  route: Pick<Route<never>, 'operation' | 'replies'>,
  validation: NonNullable<EdgeOptions['replyValidation']>,
  warn: (error: InvalidReplyError) => void,
): HttpReply {
  if (validation !== 'off') {
    const error = faultOf(reply, route);
    if (error !== undefined && validation === 'strict') throw error;
    if (error !== undefined) warn(error);
  }
  return encodeReply(route.operation, reply);
}

function faultOf(
  { status, body, contentType }: Reply,
  { operation, replies }: Pick<Route<never>, 'operation' | 'replies'>,
): InvalidReplyError | undefined {
  const matched = matchResponse(operation, status);
  const validators = matched === undefined ? undefined : replies[matched.key];
  if (matched === undefined || validators === undefined || isBodiless(status)) return undefined;
  const mediaType = contentType ?? Object.keys(matched.description.content ?? {})[0] ?? '';
  const validator = Object.hasOwn(validators, mediaType) ? validators[mediaType] : undefined;
  if (validator === undefined || validator.is(body)) return undefined;
  return new InvalidReplyError(operation.id, status, validator.issues(body));
}
