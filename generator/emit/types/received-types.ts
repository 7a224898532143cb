import type { Api } from '../../model/api.js';
import { reachable, subschemas } from '../../model/schema-graph.js';
import type { Schema } from '../../model/schema.js';
import type { TypeContext } from './schema-object.js';

/**
 * A request as its receiver sees it. A caller may give a point in time as `Date`; on the wire it is
 * a number. So a request type that holds one, however deep, has a second form for the server.
 */
export class ReceivedTypes {
  readonly context: TypeContext;
  readonly #api: Api;
  readonly #withTimes: ReadonlySet<Schema>;

  constructor(api: Api) {
    this.#api = api;
    this.#withTimes = schemasWithTimes(api);
    this.context = { nameOf: (schema) => this.nameOf(schema), takesDates: false };
  }

  nameOf(schema: Schema): string | undefined {
    const name = this.#api.nameOf(schema);
    return name !== undefined && this.#withTimes.has(schema) ? `${name}Received` : name;
  }
}

/** Request-only schemas that hold a point in time, directly or further down. */
function schemasWithTimes(api: Api): ReadonlySet<Schema> {
  const all = reachable(api.schemas.map(({ schema }) => schema));
  const holders = new Map<Schema, Schema[]>();
  const found = new Set<Schema>();
  for (const schema of all) {
    const isTime = schema.format === 'unix-time' && schema.representation === undefined;
    if (isTime && isRequestOnly(schema)) found.add(schema);
    for (const { schema: part } of subschemas(schema)) {
      holders.set(part, [...(holders.get(part) ?? []), schema]);
    }
  }
  // A set also yields what is added while it is being iterated over.
  for (const schema of found) {
    for (const holder of holders.get(schema) ?? []) if (isRequestOnly(holder)) found.add(holder);
  }
  return found;
}

function isRequestOnly({ usage }: Schema): boolean {
  return usage.request && !usage.response;
}
