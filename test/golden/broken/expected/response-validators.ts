import type { ResponseValidators } from './runtime/response-check.js';
import { Pet } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = { 'PUT /pets/{petId}': { 200: Pet } };
