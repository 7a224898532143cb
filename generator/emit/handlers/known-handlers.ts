import type { Api, Operation, Resource } from '../../model/api.js';
import type { HandlerRecord } from './handler-record.js';

/** An operation and the resource that it is in. */
export interface Served {
  readonly resource: Resource;
  readonly operation: Operation;
}

/** What the description asks for, beside what the last run knew. */
export class KnownHandlers {
  readonly operations: readonly Served[];
  readonly records: readonly HandlerRecord[];
  readonly #served: ReadonlySet<string>;

  constructor(api: Api, records: readonly HandlerRecord[]) {
    this.records = records;
    this.operations = api.resources.flatMap((resource) =>
      resource.operations.map((operation) => ({ resource, operation })),
    );
    this.#served = new Set(
      this.operations.map(({ resource, operation }) =>
        keyOf({ resource: resource.property, name: operation.names.function }),
      ),
    );
  }

  /** Whether the description has such an operation in such a resource. */
  isServed(handler: Pick<HandlerRecord, 'resource' | 'name'>): boolean {
    return this.#served.has(keyOf(handler));
  }

  /** What is known of an operation: by its method and path, which are what it is, or by its id. */
  recordOf(operation: Operation): HandlerRecord | undefined {
    return (
      this.records.find((record) => place(record) === place(operation)) ??
      this.records.find((record) => record.name === operation.names.function)
    );
  }

  /** The resource that has the operation of a record now; undefined where it is gone. */
  resourceNow(record: HandlerRecord): string | undefined {
    return this.operations.find(
      ({ operation }) =>
        place(operation) === place(record) || operation.names.function === record.name,
    )?.resource.property;
  }
}

/** Two resources may have a handler of one name while an operation moves between them. */
export function keyOf({ resource, name }: Pick<HandlerRecord, 'resource' | 'name'>): string {
  return `${resource} ${name}`;
}

function place(entry: { readonly method: string; readonly path: string }): string {
  return `${entry.method} ${entry.path}`;
}
