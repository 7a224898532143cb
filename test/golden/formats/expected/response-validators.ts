import type { ResponseValidators } from './runtime/response-check.js';
import { Entry, Form } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  putEntry: { 200: Entry },
  postForm: { 200: Form },
};
