export * from './client.js';
export * from './response-validators.js';
export * from './server.js';
export {
  Range,
  Node,
  StyleGetParams,
  StyleGetCookies,
  StyleGetPath,
  StyleGetRequest,
  FormPostBody,
  FormPostBody2,
  FormPostRequest,
  StreamGetEventsRequest,
  StreamGetEventsResponseItem,
  SearchSearchRequest,
} from './validators.js';
export type { NodeReceived, FormPostBodyReceived, FormPostBody2Received } from './types.js';
