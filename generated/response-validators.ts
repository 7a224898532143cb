import type { ResponseValidators } from './runtime/response-check.js';
import { CreditGrant, CreditGrantList, ErrorEnvelope } from './validators.js';

/**
 * For clients that compare answers with their description:
 * `checkResponses: { mode: 'warn', validators: responseValidators }`.
 */
export const responseValidators: ResponseValidators = {
  createCreditGrant: { 200: CreditGrant, default: ErrorEnvelope },
  listCreditGrants: { 200: CreditGrantList, default: ErrorEnvelope },
  retrieveCreditGrant: { 200: CreditGrant, default: ErrorEnvelope },
  updateCreditGrant: { 200: CreditGrant, default: ErrorEnvelope },
  expireCreditGrant: { 200: CreditGrant, default: ErrorEnvelope },
  voidCreditGrant: { 200: CreditGrant, default: ErrorEnvelope },
};
