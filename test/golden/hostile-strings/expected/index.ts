export * from './client.js';
export * from './response-validators.js';
export * from './server.js';
export * from './validators.js';
export type { ApiPromise } from './runtime/api-promise.js';
export type { PagePromise } from './runtime/pagination.js';
export type { ClientOptions, RequestOptions } from './runtime/client-options.js';
export type { Validator } from './runtime/validation.js';
export type { Issue } from './runtime/issue.js';
