import type { ResponseValidators } from './runtime/response-check.js';
import { Entry, EntryPut400Response, Form } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  putEntry: { 200: Entry, 400: EntryPut400Response },
  postForm: { 200: Form },
};
