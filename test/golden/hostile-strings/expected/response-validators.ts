import type { ResponseValidators } from './runtime/response-check.js';
import { A } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = { "get'`${hostile()}*/": { 200: A } };
