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
  ShipCreateRequest,
  ShipRenameParams,
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
