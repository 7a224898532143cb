import { encodeReply } from './encode-response.js';
import type { EdgeOptions } from './edge-options.js';
import type { HttpReply } from './http-reply.js';
import { ownValue } from './own.js';
import type { AnyReply } from './reply.js';
import { isBodiless, matchResponse } from './response-description.js';
import { checkedItems } from './reply-stream.js';
import type { Route } from './route.js';
import type { Issue, Validator } from './validation.js';

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

type Served = Pick<Route<never>, 'operation' | 'replies'>;

/**
 * The reply in HTTP. `warn` is told of a reply that isn't as described; `strict` throws it. Items
 * of a stream are checked one by one, as they are sent.
 */
export function writeReply(
  reply: AnyReply,
  route: Served,
  validation: NonNullable<EdgeOptions['replyValidation']>,
  warn: (error: InvalidReplyError) => void,
): HttpReply {
  const { operation } = route;
  const described = validation === 'off' ? undefined : describedBody(reply, route);
  if (described === undefined) return encodeReply(operation, reply);
  const check = (value: unknown): void => {
    if (described.validator.is(value)) return;
    const issues = described.validator.issues(value);
    const error = new InvalidReplyError(operation.id, reply.status, issues);
    if (validation === 'strict') throw error;
    warn(error);
  };
  if (described.isStream) {
    return encodeReply(operation, { ...reply, body: checkedItems(reply.body, check) });
  }
  check(reply.body);
  return encodeReply(operation, reply);
}

interface DescribedBody {
  readonly validator: Validator<unknown>;
  /** The validator is that of the items. */
  readonly isStream: boolean;
}

/** What the description says about a body; undefined where it says nothing that can be checked. */
function describedBody(
  { status, contentType }: AnyReply,
  { operation, replies }: Served,
): DescribedBody | undefined {
  const matched = matchResponse(operation, status);
  const validators = matched === undefined ? undefined : ownValue(replies, matched.key);
  if (matched === undefined || validators === undefined || isBodiless(status)) return undefined;
  const { content = {} } = matched.description;
  const mediaType = contentType ?? Object.keys(content)[0] ?? '';
  const validator = ownValue(validators, mediaType);
  const kind = ownValue(content, mediaType)?.kind;
  const isStream = kind === 'eventStream' || kind === 'jsonLines';
  return validator && { validator, isStream };
}
