import type { Context, Handler } from './handler.js';
import type { Operation } from './operation.js';
import { Problem } from './problem.js';
import type { AnyReply } from './reply.js';
import type { Validator } from './validation.js';
import { accept } from './request-validation.js';
import type { RequestPolicy } from './request-validation.js';

/**
 * Validators of the bodies of replies: by status as the spec has it, then by media type. Of a
 * stream, that of its items.
 */
export interface ReplyValidators {
  readonly [status: string]: { readonly [mediaType: string]: Validator<unknown> };
}

/** An operation with all that the edge needs to serve it. */
export interface Route<Principal> {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  /** What stands before the path, from the servers of the spec: `''`, `/v2`. */
  readonly basePaths: readonly string[];
  readonly replies: ReplyValidators;
  /** The media types of a success: what a caller may ask for. */
  readonly offers: readonly string[];
  /** The handler with a request that was found valid; throws a 400 or 422 for another. */
  readonly prepare: (
    request: unknown,
    policy: RequestPolicy,
    contentType: string | undefined,
  ) => PreparedHandler<Principal>;
}

export type PreparedHandler<Principal> = (
  context: Context<Principal>,
) => AnyReply | Promise<AnyReply>;

/** Ties a handler to its operation; here the types of its request and replies are checked. */
export function route<Request, Result extends AnyReply, Principal>(options: {
  readonly operation: Operation;
  /** Absent: the paths stand for themselves. */
  readonly basePaths?: readonly string[];
  readonly request: Validator<Request>;
  readonly replies: ReplyValidators;
  /** Absent where nobody has written it: the operation answers 501. */
  readonly handler: Handler<Request, Result, Principal> | undefined;
  /** What the handler is a method of: `this` to it. */
  readonly handlers?: object;
}): Route<Principal> {
  const { operation, handler, handlers } = options;
  return {
    operation,
    method: operation.method,
    path: operation.path,
    basePaths: options.basePaths ?? [''],
    replies: options.replies,
    offers: offersOf(operation),
    prepare(value, policy, contentType) {
      const request = accept(options.request, value, policy, contentType);
      if (handler === undefined) throw notImplemented(operation);
      return (context) => handler.call(handlers, request, context);
    },
  };
}

function notImplemented(operation: Operation): Problem {
  return new Problem(501, { detail: `${operation.id} is not implemented.` });
}

function offersOf({ responses }: Operation): readonly string[] {
  const successes = Object.keys(responses).filter((status) => status.startsWith('2'));
  return (successes.length === 0 ? ['default'] : successes).flatMap((status) =>
    Object.keys(responses[status]?.content ?? {}),
  );
}
