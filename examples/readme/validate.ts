import { CreditGrantCreateParams } from '../../generated/index.js';

const result = CreditGrantCreateParams.safeParse({
  amount: { type: 'monetary', monetary: { currency: 'USD', value: 0 } },
  applicability_config: { scope: { price_type: 'metered', prices: [{ id: 'price_1' }] } },
  colour: 'blue',
});

if (result.success) {
  const params: CreditGrantCreateParams = result.value;
  console.log(params.amount.type);
} else {
  for (const { pointer, message } of result.issues) console.log(pointer, message);
}
