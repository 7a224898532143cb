import type { ResponseValidators } from './runtime/response-check.js';
import { PetAddResponse } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = { addPet: { 200: PetAddResponse } };
