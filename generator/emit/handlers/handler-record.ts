/** What the last run knew of each handler: the memory by which renames and untouched stubs show. */
export interface HandlerRecord {
  readonly method: string;
  readonly path: string;
  /** The function, and the types of its request and reply. */
  readonly name: string;
  readonly request: string;
  readonly reply: string;
  /** The property of the resource in the index. */
  readonly resource: string;
  /** Fingerprint of the stub; absent once somebody has put a hand to it. */
  readonly stub?: string;
}

/** Kept in the handlers' folder, to be committed with the handlers. */
export const RECORD_FILE = '.specwright-handlers';
/** What it was called when formatters took it for a file of the project: still read, then replaced. */
export const FORMER_RECORD_FILE = '.specwright-handlers.json';

export function printRecords(records: readonly HandlerRecord[]): string {
  return `${JSON.stringify({ version: 1, handlers: records }, null, 2)}\n`;
}

/** No records where there is no file, or where it isn't one of ours. */
export function parseRecords(text: string | undefined): readonly HandlerRecord[] {
  if (text === undefined) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const handlers = own(value, 'handlers');
  return Array.isArray(handlers) ? handlers.filter(isRecord) : [];
}

const FIELDS = ['method', 'path', 'name', 'request', 'reply', 'resource'] as const;

function isRecord(value: unknown): value is HandlerRecord {
  const stub = own(value, 'stub');
  return (
    FIELDS.every((field) => typeof own(value, field) === 'string') &&
    (stub === undefined || typeof stub === 'string')
  );
}

function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Reflect.get(value, key);
}
