export * from './validators.js';
export * from './transforms.js';
export type { Validator } from './runtime/validation.js';
export type { Issue } from './runtime/issue.js';
