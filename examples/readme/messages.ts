import { CreditGrantCreateParamsAmount } from '../../generated/index.js';

const issues = CreditGrantCreateParamsAmount.issues(
  { monetary: { value: 0 } },
  {
    messages: {
      required: () => 'Pflichtfeld',
      minimum: ({ limit }) => `mindestens ${String(limit)}`,
    },
  },
);
for (const { pointer, message } of issues) console.log(pointer, message);
