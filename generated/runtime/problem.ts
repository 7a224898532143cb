import type { HttpStatus } from './status.js';
import { STATUS_PHRASES } from './status.js';
import type { Issue } from './validation.js';

/** A fault of a request, and the part of the request that it is in. */
export interface RequestIssue extends Issue {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /**
   * The field as the wire names it: a parameter's name, a form's key
   * (`amount[monetary][value]`); `''` for the body as a whole.
   */
  readonly parameter: string;
}

export interface ProblemOptions {
  /** One sentence about this very case. It is shown to the caller. */
  readonly detail?: string;
  readonly issues?: readonly RequestIssue[];
  /** Headers that the answer needs, such as `Allow`. */
  readonly headers?: { readonly [name: string]: string };
  /** What led to it; never shown to the caller. */
  readonly cause?: unknown;
}

/**
 * Why a request gets no proper answer. Whoever throws one, a handler or a security hook too, has
 * it answered in the server's form for errors: problem details (RFC 9457), or `toErrorBody`.
 */
export class Problem extends Error {
  readonly status: HttpStatus;
  /** The phrase of the status. */
  readonly title: string;
  readonly detail: string;
  readonly issues: readonly RequestIssue[];
  readonly headers: { readonly [name: string]: string };

  constructor(status: HttpStatus, options: ProblemOptions = {}) {
    const title = STATUS_PHRASES[status];
    super(options.detail ?? title, 'cause' in options ? { cause: options.cause } : {});
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.detail = options.detail ?? `${title}.`;
    this.issues = options.issues ?? [];
    this.headers = options.headers ?? {};
  }
}

/** Problem details (RFC 9457); `errors` lists the faults of the request. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string;
  readonly errors?: readonly {
    readonly in: RequestIssue['in'];
    readonly parameter: string;
    readonly pointer: string;
    readonly keyword: string;
    readonly expected: string;
    readonly received: string;
    readonly message: string;
  }[];
}

export function problemDetails(problem: Problem, requestId: string): ProblemDetails {
  const errors = problem.issues.map((issue) => ({
    in: issue.in,
    parameter: issue.parameter,
    pointer: issue.pointer,
    keyword: issue.keyword,
    expected: issue.expected,
    received: issue.received,
    message: issue.message,
  }));
  return {
    type: 'about:blank',
    title: problem.title,
    status: problem.status,
    detail: problem.detail,
    requestId,
    ...(errors.length === 0 ? {} : { errors }),
  };
}
