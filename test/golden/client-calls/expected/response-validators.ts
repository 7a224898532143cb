import { listOf } from './runtime/list-validator.js';
import type { ResponseValidators } from './runtime/response-check.js';
import { CrateListResponse, Ship } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  listShips: { 200: listOf(Ship) },
  createShip: { 201: Ship },
  listCrates: { 200: CrateListResponse },
};
