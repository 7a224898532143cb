import type { ResponseValidators } from './runtime/response-check.js';
import { ThingRetrieveResponse } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  'GET /things/{id}': { 200: ThingRetrieveResponse },
};
