export * from './validators.js';
export type { Validator } from './runtime/validation.js';
export type { Issue } from './runtime/issue.js';
