export * from './client.js';
export * from './response-validators.js';
export * from './server.js';
export {
  Ship,
  Crate,
  LogEntry,
  ShipListParams,
  ShipListRequest,
  ShipListResponse,
  ShipCreateQuery,
  ShipCreateParams,
  ShipCreateHeaders,
  ShipCreateRequest,
  ShipRenameParams,
  ShipRenameHeaders,
  ShipRenamePath,
  ShipRenameRequest,
  ShipFollowLogCookies,
  ShipFollowLogPath,
  ShipFollowLogRequest,
  ShipUploadPhotoPath,
  ShipUploadPhotoRequest,
  CrateListParams,
  CrateListRequest,
  CrateListResponse,
} from './validators.js';
export type { ApiPromise } from './runtime/api-promise.js';
export type { PagePromise } from './runtime/pagination.js';
export type { ClientOptions, RequestOptions } from './runtime/client-options.js';
export type { Validator } from './runtime/validation.js';
export type { Issue } from './runtime/issue.js';
