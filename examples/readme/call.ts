import { CreditGrantsClient, errors } from '../../generated/index.js';

const client = new CreditGrantsClient({
  baseUrl: process.env['CREDIT_GRANTS_URL'] ?? 'http://127.0.0.1:4242',
  auth: { bearerAuth: 'sk_test_example' },
});

const grant = await client.creditGrants.create({
  customer: 'cus_123',
  amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
  applicability_config: { scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] } },
  expires_at: new Date('2031-01-01'),
});
console.log(grant.expires_at);

for await (const { category, amount } of client.creditGrants.list({ customer: 'cus_123' })) {
  console.log(category, amount.monetary?.value);
}

try {
  await client.creditGrants.update(grant.id, { expires_at: 1 });
} catch (error) {
  if (!(error instanceof errors.BadRequestError)) throw error;
  console.log(error.status, error.message);
}
