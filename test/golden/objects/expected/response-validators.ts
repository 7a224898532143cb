import type { ResponseValidators } from './runtime/response-check.js';
import { ThingListResponse } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = { listThings: { 200: ThingListResponse } };
