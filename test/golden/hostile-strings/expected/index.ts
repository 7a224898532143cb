export * from './client.js';
export * from './response-validators.js';
export * from './server.js';
export { A, ANested, HostileGetParams, HostileGetPath, HostileGetRequest } from './validators.js';
