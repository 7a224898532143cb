/**
 * Runs in a process of its own: imports an output, calls all that can be called in it, and tells
 * whether any canary sang. Bundled together with the output, so it imports nothing else.
 */
import { CANARY } from './payloads.js';

type Callable = (...values: readonly unknown[]) => unknown;

const VALUES: readonly unknown[] = [
  ...[undefined, null, true, 0, 1.5, -7, '', 'x', '2020-01-01', 'a b/c?d#e'],
  ...[[], ['x', 1, null], {}, { kind: 'tug', name: 'x' }, { a: { b: [{ c: 1 }] } }],
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
];

export interface Verdict {
  /** Names of canaries that sang. */
  readonly sung: readonly string[];
  /** Members that were added to the prototypes of the language. */
  readonly polluted: readonly string[];
  /** How many functions were called. */
  readonly calls: number;
}

export async function callEverything(modules: readonly object[]): Promise<Verdict> {
  const before = new Set(prototypeMembers());
  const caller = new Caller();
  for (const module of modules) await caller.useAll(module);
  return {
    sung: Object.getOwnPropertyNames(globalThis).filter((name) => CANARY.test(name)),
    polluted: prototypeMembers().filter((name) => !before.has(name)),
    calls: caller.calls,
  };
}

function prototypeMembers(): readonly string[] {
  const prototypes = { Object, Array, Function, String, Promise, Map, RegExp };
  return Object.entries(prototypes).flatMap(([name, { prototype }]) =>
    Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`),
  );
}

/** Calls functions and methods with values of all kinds, whatever they think of them. */
class Caller {
  calls = 0;
  #client: unknown;
  readonly #seen = new Set<unknown>();

  async useAll(holder: object): Promise<void> {
    for (const [name, value] of Object.entries(holder) as [string, unknown][]) {
      if (name.endsWith('Client') && isClass(value)) await this.#useClient(value);
      else if (/^create(?:Webhook)?Server$/.test(name)) await this.#useServer(value as Callable);
      else if (typeof value === 'function') await this.#use(value as Callable, holder);
      else if (typeof value === 'object' && value !== null) await this.#useMembers(value, 3);
    }
  }

  async #useClient(client: new (options: object) => object): Promise<void> {
    const made = new client(CLIENT_OPTIONS);
    this.#client = made;
    await this.#useMembers(made, 3);
  }

  async #useMembers(holder: object, depth: number): Promise<void> {
    if (depth === 0 || this.#seen.has(holder)) return;
    this.#seen.add(holder);
    const prototype: unknown = Object.getPrototypeOf(holder);
    const inherited = prototype === Object.prototype ? [] : Reflect.ownKeys(prototype as object);
    for (const key of [...Reflect.ownKeys(holder), ...inherited]) {
      const member: unknown = Reflect.get(holder, key);
      if (key === 'constructor' && typeof member === 'function') continue;
      if (typeof member === 'function') await this.#use(member as Callable, holder);
      else if (typeof member === 'object' && member !== null && !Array.isArray(member)) {
        await this.#useMembers(member, depth - 1);
      }
    }
  }

  async #use(call: Callable, holder: object): Promise<void> {
    const lists = [
      ...VALUES.map((value) => [value]),
      [this.#client, 'x', {}],
      [this.#client, {}, {}],
      ['x', 'y', {}],
      ['x', {}, {}],
    ];
    for (const values of lists) await this.#attempt(() => call.apply(holder, values));
  }

  async #useServer(createServer: Callable): Promise<void> {
    const handler = new Proxy({}, { get: () => () => ({ status: 200, body: {} }) });
    const security = new Proxy({}, { get: () => () => ({ principal: 'x' }) });
    const handlers = new Proxy({}, { get: () => handler });
    await this.#attempt(async () => {
      const server = createServer(handlers, { security }) as {
        readonly fetch: (request: Request) => Promise<Response>;
        readonly routes: readonly { readonly method: string; readonly path: string }[];
      };
      for (const { method, path } of server.routes) {
        const url = new URL(`http://server.test${path.replaceAll(/[{}]/g, '')}?a=1&x[y]=2`);
        const body = method === 'GET' || method === 'HEAD' ? null : '{"__proto__":{"polluted":1}}';
        const headers = { 'content-type': 'application/json', authorization: 'Bearer x' };
        await this.#attempt(async () => {
          const answer = await server.fetch(new Request(url, { method, headers, body }));
          return answer.text();
        });
      }
    });
  }

  async #attempt(action: () => unknown): Promise<void> {
    this.calls += 1;
    try {
      await action();
    } catch {
      // Bad values may be refused in any way but by running them.
    }
  }
}

/** An operation may be called `deleteClient`. */
function isClass(value: unknown): value is new (options: object) => object {
  return typeof value === 'function' && String(value).startsWith('class');
}

const CLIENT_OPTIONS = {
  baseUrl: 'http://client.test',
  maxRetries: 0,
  fetch: (input: unknown): Promise<Response> =>
    Promise.resolve(Response.json({ data: [], url: String(input) })),
};
