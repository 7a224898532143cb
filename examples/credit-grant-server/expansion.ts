import type { CreditGrant } from '../../generated/types.js';

/** The grant with the customer as an object, where the caller asked for it. */
export function expanded(grant: CreditGrant, expand: readonly string[] = []): CreditGrant {
  const { customer } = grant;
  if (!expand.includes('customer') || typeof customer !== 'string') return grant;
  return { ...grant, customer: { id: customer, object: 'customer' } };
}
