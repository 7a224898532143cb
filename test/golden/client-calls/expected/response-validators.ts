import type { ResponseValidators } from './runtime/response-check.js';
import { CrateListResponse, Problem, Ship, ShipListResponse } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  listShips: { 200: ShipListResponse },
  createShip: { 201: Ship, 409: Problem, '5XX': Problem },
  followLog: { default: Problem },
  listCrates: { 200: CrateListResponse },
};
