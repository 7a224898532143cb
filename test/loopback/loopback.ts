/** Calls go from the client to the server to the handler and back, and must come back equal. */
import { isDeepStrictEqual } from 'node:util';
import type { Generation } from '../../generator/pipeline.js';
import { operationsOf, planCall } from './call-plan.js';
import type { PlannedCall, PlannedReply, RequestParts, ValueSource } from './call-plan.js';
import { importOutput } from './output-modules.js';
import type { OutputModules } from './output-modules.js';
import { TASTES } from './sample-value.js';
import type { Api, Operation } from '../../generator/model/api.js';
import { isJsonObject } from '../../generator/support/json-object.js';
import { dereferenced } from '../../generator/model/schema-graph.js';

export interface CallResult {
  readonly operation: string;
  /** Where the values that came back equal were from; absent where none did. */
  readonly passed?: 'examples' | 'schemas';
  /** Whether the description has examples for the operation. */
  readonly hasExample: boolean;
  /** Another operation that has the same method and path, so that no server can tell them apart. */
  readonly twin?: string;
  /** Why the examples failed, or the values drawn from the schemas. */
  readonly reason?: string;
}

export async function loopback(generation: Generation): Promise<readonly CallResult[]> {
  const { api, files } = generation;
  const output = { ...(await importOutput(files)), ...surroundings(api) };
  const results: CallResult[] = [];
  const requests = new Map<string, string>();
  for (const [resource, operation] of operationsOf(api)) {
    const request = `${operation.method} ${operation.path.replaceAll(/\{[^{}]*\}/g, '{}').replace(/#.*/s, '')}`;
    const twin = requests.get(request);
    requests.set(request, twin ?? operation.id);
    if (twin === undefined) results.push(await resultOf(resource, operation, generation, output));
    else results.push({ operation: operation.id, hasExample: false, twin });
  }
  return results;
}

/** An output, and what its client must be told. */
interface Surrounded extends OutputModules {
  readonly clientName: string;
  readonly credentials: object;
  /** Where the description has no absolute one. */
  readonly baseUrl: string | undefined;
}

function surroundings({
  securitySchemes,
  servers,
  clientName,
}: Api): Omit<Surrounded, keyof OutputModules> {
  const credentials = securitySchemes.map(({ key, type }) => {
    const isBasic = type.kind === 'http' && type.scheme === 'basic';
    return [key, isBasic ? { username: 'user', password: 'secret' } : 'secret'];
  });
  const url = servers[0]?.url ?? '/';
  const isAbsolute = /^(?:https?:)?\/\//.test(url) || url.startsWith('{');
  return {
    clientName,
    credentials: Object.fromEntries(credentials) as object,
    baseUrl: isAbsolute ? undefined : new URL(url, 'http://loopback.test').href,
  };
}

async function resultOf(
  resource: string,
  operation: Operation,
  { document, api }: Generation,
  output: Surrounded,
): Promise<CallResult> {
  const attempt = async (source: ValueSource): Promise<Attempt> => {
    let call: PlannedCall;
    try {
      call = planCall(resource, operation, document, source);
    } catch (error) {
      return { hasExample: false, fault: `no value: ${messageOf(error)}` };
    }
    const unfit = unfitness(call, api.nameOf.bind(api), output);
    const fault = unfit ?? (await new Trip(call, output).fault());
    return { hasExample: call.hasExample, fault };
  };
  const { id } = operation;
  const first = await attempt('examples');
  const { hasExample } = first;
  if (hasExample && first.fault === undefined) {
    return { operation: id, hasExample, passed: 'examples' };
  }
  let drawn: Attempt | undefined;
  for (const taste of TASTES) {
    const tried = await attempt(taste);
    drawn ??= tried;
    if (tried.fault !== undefined) continue;
    const reason = hasExample ? { reason: first.fault ?? '' } : {};
    return { operation: id, hasExample, passed: 'schemas', ...reason };
  }
  const faults = [...(hasExample ? [first.fault] : []), drawn?.fault];
  return { operation: id, hasExample, reason: faults.join('; drawn: ') };
}

interface Attempt {
  readonly hasExample: boolean;
  readonly fault: string | undefined;
}

/** Whether the planned values break their own schemas: then they can't be expected to pass. */
function unfitness(
  { operation, request, reply }: PlannedCall,
  nameOf: (schema: Operation['request']) => string | undefined,
  { validators }: Surrounded,
): string | undefined {
  const name = nameOf(operation.request);
  const requestIssue = name === undefined ? undefined : validators[name]?.issues(request)[0];
  if (requestIssue !== undefined) {
    return `the request breaks its schema: ${requestIssue.path.join('.')}: ${requestIssue.message}`;
  }
  // A schema without a type takes anything; the type of its fields among others leaves no choice.
  if (operation.call.body === undefined && 'body' in request && !isJsonObject(request.body)) {
    return `no value: a caller writes the fields of an object, not ${shown(request.body)}`;
  }
  if (reply.status >= 400) return 'no value: only answers that are errors are described';
  const response = operation.responses.find(({ status }) => status === String(reply.status));
  const schema = response?.content[0]?.schema;
  const replyName = schema === undefined ? undefined : nameOf(dereferenced(schema));
  if (replyName === undefined || reply.isStream === true) return undefined;
  const replyIssue = validators[replyName]?.issues(reply.body)[0];
  return (
    replyIssue && `the reply breaks its schema: ${replyIssue.path.join('.')}: ${replyIssue.message}`
  );
}

/** One call on its way there and back. */
class Trip {
  readonly #call: PlannedCall;
  readonly #output: Surrounded;
  #received: RequestParts | undefined;
  #serverError: unknown;

  constructor(call: PlannedCall, output: Surrounded) {
    this.#call = call;
    this.#output = output;
  }

  /** What went wrong; undefined where all came back equal. */
  async fault(): Promise<string | undefined> {
    const { request, reply } = this.#call;
    try {
      const answer = await this.#send();
      const sent = await plain(request);
      const received = await plain(this.#received);
      if (!isDeepStrictEqual(received, sent)) {
        return `the request differs: ${shown(sent)} became ${shown(received)}`;
      }
      const [returned, replied] = [await plain(answer), await plain(expectedAnswer(reply))];
      if (isDeepStrictEqual(returned, replied)) return undefined;
      return `the reply differs: ${shown(replied)} became ${shown(returned)}`;
    } catch (error) {
      const cause = this.#serverError === undefined ? '' : ` (${messageOf(this.#serverError)})`;
      return `${messageOf(error)}${cause}`;
    }
  }

  async #send(): Promise<unknown> {
    const { operation, request, resource, reply } = this.#call;
    const { call, names } = operation;
    const client = this.#client();
    const holder = client[resource] as Readonly<Record<string, (...values: unknown[]) => unknown>>;
    const rest = call.params === undefined ? {} : { ...request.query };
    const body = request.body;
    const isMerged = body !== undefined && call.body === undefined;
    const values = [
      ...call.path.map(({ name }) => request.path?.[name]),
      ...(call.body === undefined ? [] : [body]),
      ...(call.params === undefined ? [] : [isMerged ? { ...rest, ...(body as object) } : rest]),
      { headers: request.headers, cookies: request.cookies, accept: reply.contentType },
    ];
    const method = holder[names.method];
    if (method === undefined) throw new Error(`There is no method ${names.method}.`);
    const answer = await method.apply(holder, values);
    return reply.isStream === true ? collected(answer as AsyncIterable<unknown>) : answer;
  }

  #client(): Readonly<Record<string, unknown>> {
    const Client = this.#output.client[this.#output.clientName] as new (
      options: object,
    ) => Readonly<Record<string, unknown>>;
    const server = this.#server();
    return new Client({
      auth: this.#output.credentials,
      ...(this.#output.baseUrl === undefined ? {} : { baseUrl: this.#output.baseUrl }),
      retry: { maxRetries: 0 },
      fetch: (url: string, options: RequestInit) => server.fetch(new Request(url, options)),
    });
  }

  #server(): { readonly fetch: (request: Request) => Promise<Response> } {
    const { reply, resource, operation } = this.#call;
    const handler = (request: RequestParts): object => {
      this.#received = request;
      const { isStream, ...answer } = reply;
      return isStream === true ? { ...answer, body: streamed(reply.body as unknown[]) } : answer;
    };
    const unused = (): never => {
      throw new Error('another operation was reached');
    };
    const functions = (name: string): object =>
      new Proxy(
        {},
        {
          get: (_, key) =>
            name === resource && key === operation.names.function ? handler : unused,
        },
      );
    const handlers = new Proxy({}, { get: (_, key) => functions(String(key)) });
    const security = new Proxy({}, { get: () => () => ({}) });
    return this.#output.server.createServer(handlers, {
      security,
      replyValidation: 'strict',
      toErrorBody: (problem: { readonly detail?: string; readonly errors?: unknown }) => ({
        problem: problem.detail,
        errors: problem.errors,
      }),
      onError: (error: unknown) => (this.#serverError = error),
    });
  }
}

function expectedAnswer({ body }: PlannedReply): unknown {
  return body;
}

async function* streamed(items: readonly unknown[]): AsyncGenerator {
  for (const item of items) yield await Promise.resolve(item);
}

async function collected(items: AsyncIterable<unknown>): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Bytes as text, so that they can be compared; what is undefined left out. */
async function plain(value: unknown): Promise<unknown> {
  if (value instanceof Blob) return `bytes: ${await value.text()}`;
  if (value instanceof ReadableStream) return `bytes: ${await new Response(value).text()}`;
  if (value instanceof Uint8Array) return `bytes: ${new TextDecoder().decode(value)}`;
  if (Array.isArray(value)) return Promise.all(value.map(plain));
  if (typeof value !== 'object' || value === null) return value;
  const members: [string, unknown][] = [];
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) members.push([key, await plain(member)]);
  }
  return Object.fromEntries(members);
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? `${inner}n` : inner,
  );
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { body, cause } = error as { readonly body?: unknown; readonly cause?: unknown };
  const details = [
    ...(body === undefined ? [] : [JSON.stringify(body).slice(0, 300)]),
    ...(cause instanceof Error ? [cause.message] : []),
  ];
  return [error.message, ...details].join(' ');
}
