import type { ResponseValidators } from './runtime/response-check.js';
import { CrateListResponse, Ship, ShipListResponse } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  listShips: { 200: ShipListResponse },
  createShip: { 201: Ship },
  listCrates: { 200: CrateListResponse },
};
