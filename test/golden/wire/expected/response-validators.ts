import type { ResponseValidators } from './runtime/response-check.js';
import { Range } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = { postForm: { 200: Range } };
