import type { SecurityHooks } from './server-security.js';
import { authenticate, carriedCredentials } from './server-security.js';
import type { EdgeOptions, ErrorForm } from './edge-options.js';
import { RequestContext } from './handler.js';
import type { HttpReply } from './http-reply.js';
import { idempotencyKey, once } from './idempotency.js';
import type { Limits } from './limits.js';
import { DEFAULT_LIMITS, checkHeaders, checkUrl } from './limits.js';
import { acceptable } from './negotiation.js';
import type { Operation, SecuritySchemes } from './operation.js';
import { Problem, problemDetails } from './problem.js';
import { watchedStream } from './reply-stream.js';
import { writeReply } from './reply-writer.js';
import { readRequest } from './request-reader.js';
import type { RequestPolicy } from './request-validation.js';
import type { AnyReply } from './reply.js';
import type { Route } from './route.js';
import { Router } from './router.js';

/** A generated server: hand `fetch` to whatever speaks HTTP. */
export interface Server {
  /** Answers a request; never rejects. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Every operation that is served, in the order of the spec. */
  readonly routes: readonly ServedRoute[];
}

export interface ServedRoute {
  readonly operationId: string;
  readonly method: string;
  /** The template with its base path: `/v1/things/{id}`. */
  readonly path: string;
}

/** What the spec says about all operations, and the hooks that the user gives. */
export interface EdgeSetup<Principal> {
  readonly routes: readonly Route<Principal>[];
  readonly securitySchemes: SecuritySchemes;
  readonly security: SecurityHooks<Principal>;
  /** The form of the server's own errors, where the spec has one; else problem details. */
  readonly errors: ErrorForm | undefined;
  readonly options: EdgeOptions;
}

/** Joins routes to a server. The way in: security, limits, parameters, body, validation. */
export function createEdge<Principal>(setup: EdgeSetup<Principal>): Server {
  const { routes, options } = setup;
  const basePathsOf = (route: Route<Principal>): readonly string[] =>
    options.basePath === undefined ? route.basePaths : [options.basePath.replace(/\/+$/, '')];
  const edge = new Edge(setup, new Router(routes, basePathsOf));
  return {
    fetch: (request) => edge.answer(request),
    routes: routes.flatMap((route) =>
      basePathsOf(route).map((basePath) => ({
        operationId: route.operation.id,
        method: route.method,
        path: basePath + route.path,
      })),
    ),
  };
}

/** One request on its way through the edge. */
interface Visit {
  readonly request: Request;
  /** Empty until the hook has made one. */
  id: string;
  /** Known as soon as the request is routed. */
  operation: Operation | undefined;
}

class Edge<Principal> {
  readonly #setup: EdgeSetup<Principal>;
  readonly #router: Router<Route<Principal>>;
  readonly #limits: Limits;
  readonly #policy: RequestPolicy;
  readonly #queryKeys: readonly string[];

  constructor(setup: EdgeSetup<Principal>, router: Router<Route<Principal>>) {
    const { options } = setup;
    this.#setup = setup;
    this.#router = router;
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#policy = {
      unknownFields: options.unknownFields ?? 'reject',
      invalidStatus: options.invalidStatus ?? 400,
    };
    this.#queryKeys = Object.values(setup.securitySchemes).flatMap((scheme) =>
      scheme.kind === 'apiKey' && scheme.in === 'query' ? [scheme.name] : [],
    );
  }

  async answer(request: Request): Promise<Response> {
    const visit: Visit = { request, id: '', operation: undefined };
    try {
      visit.id = this.#setup.options.requestId?.(request) ?? crypto.randomUUID();
      return response(await this.#visit(visit), visit.id, request.method);
    } catch (error) {
      return this.#refuse(error, visit);
    }
  }

  /** A hook may have made an id, or thrown a status, of which no response can be made. */
  #refuse(error: unknown, visit: Visit): Response {
    try {
      return response(this.#failure(error, visit), visit.id, visit.request.method);
    } catch (fault) {
      this.#report(fault, visit);
      return new Response(null, { status: 500 });
    }
  }

  async #visit(visit: Visit): Promise<HttpReply> {
    const { request } = visit;
    const { path, query } = splitUrl(request.url);
    checkUrl(path.length + query.length, this.#limits);
    checkHeaders(request.headers, this.#limits);
    const match = this.#router.match(request.method, path, query);
    if (match.kind === 'none') throw new Problem(404, { detail: 'There is nothing at this path.' });
    if (match.kind === 'otherMethods') return otherMethods(request.method, match.allow);
    const { route } = match;
    visit.operation = route.operation;
    const { securitySchemes, security } = this.#setup;
    const who = await authenticate(route.operation.security, securitySchemes, security, request);
    const accepted = negotiate(request, route.offers);
    const ignoredQuery = [...this.#queryKeys, ...match.fixedQuery];
    const url = { path: match.path, query, ignoredQuery };
    const { parts, contentType } = await readRequest(request, route.operation, url, this.#limits);
    const handler = route.prepare(parts, this.#policy, contentType);
    const context = new RequestContext(request, visit.id, route.operation, who, accepted);
    const { idempotency } = this.#setup.options;
    const key = idempotency && idempotencyKey(request, idempotency);
    if (idempotency === undefined || key === undefined) {
      return this.#written(await handler(context), route, visit);
    }
    const credentials = carriedCredentials(securitySchemes, request);
    return once(key, request, parts, idempotency, credentials, async () => {
      try {
        return this.#written(await handler(context), route, visit);
      } catch (error) {
        return this.#failure(error, visit);
      }
    });
  }

  #written(reply: AnyReply, route: Route<Principal>, visit: Visit): HttpReply {
    const { replyValidation = 'warn' } = this.#setup.options;
    const failed = (error: unknown): void => this.#report(error, visit);
    const written = writeReply(reply, route, replyValidation, failed);
    const { body } = written;
    return body instanceof ReadableStream
      ? { ...written, body: watchedStream(body, failed) }
      : written;
  }

  /** The answer to a failure: a `Problem` as it says, anything else a 500 that says nothing. */
  #failure(error: unknown, visit: Visit): HttpReply {
    const problem = error instanceof Problem ? error : new Problem(500, { cause: error });
    if (problem.status === 500) this.#report(error, visit);
    try {
      return errorReply(problem, visit.id, this.#setup.errors);
    } catch (fault) {
      this.#report(fault, visit);
      return { status: 500, headers: [], body: null };
    }
  }

  #report(error: unknown, visit: Visit): void {
    const { onError } = this.#setup.options;
    const failure = { request: visit.request, requestId: visit.id, operation: visit.operation };
    if (onError === undefined) {
      console.error(`Request ${visit.id} (${visit.operation?.id ?? 'no operation'}):`, error);
      return;
    }
    try {
      onError(error, failure);
    } catch (fault) {
      console.error('The hook onError failed:', fault);
    }
  }
}

function errorReply(problem: Problem, id: string, form: ErrorForm | undefined): HttpReply {
  const body = form === undefined ? problemDetails(problem, id) : form.toBody(problem, id);
  const contentType = form?.contentType ?? 'application/problem+json';
  return {
    status: problem.status,
    headers: [...Object.entries(problem.headers), ['content-type', contentType]],
    body: JSON.stringify(body),
  };
}

/** Path and query of a URL as they came; `query` begins with `?` or is empty. */
function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  if (start < 0) return { path: '/', query: '' };
  const hash = url.indexOf('#', start);
  const end = hash < 0 ? url.length : hash;
  const mark = url.indexOf('?', start);
  if (mark < 0 || mark > end) return { path: url.slice(start, end), query: '' };
  return { path: url.slice(start, mark), query: url.slice(mark, end) };
}

function otherMethods(method: string, allow: readonly string[]): HttpReply {
  const headers = { allow: allow.join(', ') };
  if (method === 'OPTIONS') {
    return { status: 204, headers: Object.entries(headers), body: null };
  }
  throw new Problem(405, { detail: `Use one of ${allow.join(', ')}.`, headers });
}

/** What the caller likes best among the media types of success; throws a 406 for none of them. */
function negotiate(request: Request, offers: readonly string[]): string | undefined {
  const accept = request.headers.get('accept');
  if (offers.length === 0) return undefined;
  if (accept === null || accept === '' || accept === '*/*') return offers[0];
  const best = acceptable(accept, offers);
  if (best === undefined) throw new Problem(406, { detail: `It comes as ${offers.join(', ')}.` });
  return best;
}

/** The reply as a `Response`; a HEAD request gets no body (RFC 9110, 9.3.2). */
function response(
  { status, headers, body }: HttpReply,
  requestId: string,
  method: string,
): Response {
  const init = { status, headers: headerRecord(headers, requestId) };
  if (method !== 'HEAD') return new Response(body, init);
  if (body instanceof ReadableStream) body.cancel().catch(() => undefined);
  return new Response(null, init);
}

/** A plain record is what bridges to HTTP servers handle best; only cookies may stand twice. */
function headerRecord(
  headers: HttpReply['headers'],
  requestId: string,
): { [name: string]: string } | [string, string][] {
  const record: { [name: string]: string } = {};
  for (const [name, value] of headers) {
    if (Object.hasOwn(record, name)) {
      return [
        ...headers.map(([key, text]): [string, string] => [key, text]),
        ['request-id', requestId],
      ];
    }
    record[name] = value;
  }
  record['request-id'] = requestId;
  return record;
}
