import type { Authenticated } from './server-security.js';
import type { Operation } from './operation.js';
import type { AnyReply } from './reply.js';

/** What a handler knows beside its typed request. */
export interface Context<Principal = unknown> {
  /** The request as it came, its body read already. */
  readonly request: Request;
  /** Also sent in the `Request-Id` header; the same in error bodies and in `onError`. */
  readonly requestId: string;
  readonly operation: Operation;
  /** Aborts when the caller has gone. */
  readonly signal: AbortSignal;
  /** Who asks: what the first security hook gave. */
  readonly principal: Principal;
  /** By the scheme's key in the spec, where several schemes had to be met. */
  readonly principals: { readonly [scheme: string]: Principal };
  /** The media type among the operation's own that the caller likes best. */
  readonly accepted: string | undefined;
}

/** Answers one operation. */
export type Handler<Request, Result extends AnyReply, Principal> = (
  request: Request,
  context: Context<Principal>,
) => Result | Promise<Result>;

/** The context that the edge makes; what costs something is made when it is asked for. */
export class RequestContext<Principal> implements Context<Principal> {
  readonly request: Request;
  readonly requestId: string;
  readonly operation: Operation;
  readonly principal: Principal;
  readonly accepted: string | undefined;
  readonly #principals: Authenticated<Principal>['principals'];

  constructor(
    request: Request,
    requestId: string,
    operation: Operation,
    who: Authenticated<Principal>,
    accepted: string | undefined,
  ) {
    this.request = request;
    this.requestId = requestId;
    this.operation = operation;
    // Undefined only where security is optional; the handler's type then says so.
    this.principal = who.principal as Principal;
    this.#principals = who.principals;
    this.accepted = accepted;
  }

  get principals(): { readonly [scheme: string]: Principal } {
    return Object.fromEntries(this.#principals);
  }

  get signal(): AbortSignal {
    return this.request.signal;
  }
}
