import type { ResponseValidators } from './runtime/response-check.js';
import { User } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  createUser: { 201: User },
  getUser: { 200: User },
};
