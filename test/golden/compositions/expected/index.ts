export * from './client.js';
export * from './response-validators.js';
export * from './server.js';
export * from './validators.js';
