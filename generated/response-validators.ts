import type { ResponseValidators } from './runtime/response-check.js';
import { CreditGrant, CreditGrantList } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  createCreditGrant: { 200: CreditGrant },
  listCreditGrants: { 200: CreditGrantList },
  retrieveCreditGrant: { 200: CreditGrant },
  updateCreditGrant: { 200: CreditGrant },
  expireCreditGrant: { 200: CreditGrant },
  voidCreditGrant: { 200: CreditGrant },
};
