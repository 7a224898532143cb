export type Serial = bigint;

export interface Range {
  from: bigint;
  to?: bigint | null;
}

export interface Form {
  serial?: Serial;
  plain?: Range;
  list?: Range[];
  deep?: Range;
  at?: Date;
}

export interface Entry {
  serial: Serial;
  price: string;
  at: Date;
  created?: Date;
  text?: string;
  day?: string;
  plain?: number;
  level?: 1 | 2;
  either?: string | boolean;
  id?: bigint | string;
  when?: Date | EntryWhen;
  by?: { [key: string]: bigint };
  parts?: Range[];
  /** @default 3 */
  retries?: bigint;
  /** @default 0.5 */
  rate?: string;
  /** @default '2030-01-01T00:00:00Z' */
  until?: Date;
}

export interface EntryWhen {
  day: string;
}

export interface EntryInput {
  serial: Serial;
  price: string;
  at: Date;
  secret?: bigint;
  text?: string;
  day?: string;
  plain?: number;
  level?: 1 | 2;
  either?: string | boolean;
  id?: bigint | string;
  when?: Date | EntryWhen;
  by?: { [key: string]: bigint };
  parts?: Range[];
  /** @default 3 */
  retries?: bigint;
  /** @default 0.5 */
  rate?: string;
  /** @default '2030-01-01T00:00:00Z' */
  until?: Date;
}

export interface EntryPutQuery {
  after?: bigint[];
  since?: Date;
  filter?: Range;
}

export type EntryPutParams = EntryPutQuery & EntryInput;

export interface EntryPutHeaders {
  'X-Rate'?: string;
}

export interface EntryPutPath {
  number: Serial;
}

export interface EntryPutRequest {
  path: EntryPutPath;
  query: EntryPutQuery;
  headers: EntryPutHeaders;
  body: EntryInput;
}

export interface EntryPut400Response {
  limit: bigint;
}

export interface FormPostRequest {
  body: Form;
}

export type StreamGetRequest = { [key: string]: never };
