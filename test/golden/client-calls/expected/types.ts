export interface Ship {
  name: string;
  length?: number;
}

export interface Crate {
  weight?: number;
}

export interface LogEntry {
  text?: string;
}

export interface Problem {
  detail?: string;
}

export interface ShipListParams {
  page?: number;
  per_page?: number;
}

export interface ShipListRequest {
  query: ShipListParams;
}

export type ShipListResponse = Ship[];

export interface ShipCreateQuery {
  dry_run?: boolean;
}

export type ShipCreateParams = ShipCreateQuery & Ship;

export interface ShipCreateHeaders {
  'X-Trace': string;
}

export interface ShipCreateRequest {
  query: ShipCreateQuery;
  headers: ShipCreateHeaders;
  body: Ship;
}

export interface ShipRenameParams {
  reason: string;
}

export interface ShipRenameHeaders {
  'X-Retries'?: number;
}

export interface ShipRenamePath {
  client: string;
  options: number;
}

export interface ShipRenameRequest {
  path: ShipRenamePath;
  query: ShipRenameParams;
  headers: ShipRenameHeaders;
  body?: string[];
}

export interface ShipFollowLogCookies {
  session?: string;
}

export interface ShipFollowLogPath {
  /** The ship. */
  id: string;
}

export interface ShipFollowLogRequest {
  path: ShipFollowLogPath;
  cookies: ShipFollowLogCookies;
}

export interface ShipUploadPhotoPath {
  id: string;
}

export interface ShipUploadPhotoRequest {
  path: ShipUploadPhotoPath;
  body: Blob;
}

export interface CrateListParams {
  cursor?: string;
  limit?: number;
}

export interface CrateListRequest {
  query: CrateListParams;
}

export interface CrateListResponse {
  crates: Crate[];
  next_cursor?: string | null;
}
