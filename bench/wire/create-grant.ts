/**
 * Encodes and decodes the body that creates a credit grant, against `qs` and the encoder inside of
 * the `stripe` package: `npx tsx bench/wire/create-grant.ts`. Prints ratios, measured in one run.
 */
import { isDeepStrictEqual } from 'node:util';
import qs from 'qs';
import { Bench } from 'tinybench';
import { queryStringifyRequestData } from '../../node_modules/stripe/esm/utils.js';
import { createCreditGrant } from '../../generated/operations.js';
import { decodeRequest } from '../../templates/runtime/decode-request.js';
import { encodeRequest } from '../../templates/runtime/encode-request.js';
import type { FormCodec } from '../../templates/runtime/form-body.js';
import { readForm } from '../../templates/runtime/read-form.js';
import { DEFAULT_LIMITS } from '../../templates/runtime/wire-options.js';

const body = {
  name: 'Purchased Credits',
  customer: 'cus_QrvQguzkIK8zTj',
  amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
  applicability_config: { scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] } },
  category: 'paid',
  effective_at: 1_729_297_860,
  expires_at: 1_760_833_860,
  priority: 50,
  metadata: { order: '6735', note: 'Überweisung & Gutschrift' },
};

const content = createCreditGrant.body?.content['application/x-www-form-urlencoded'];
if (content?.kind !== 'form') throw new Error('The body that creates a credit grant is a form');
const form = content as FormCodec;
const text = form.stringify(body, {});
const url = new URL('https://api.example.com/v1/billing/credit_grants');
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

if (queryStringifyRequestData(body) !== text) throw new Error('The encoders disagree');
if (!isDeepStrictEqual(readForm(form, text, DEFAULT_LIMITS), body)) throw new Error('Not equal');

const encode = new Bench({ name: 'encode', time: 1000, warmupTime: 300 })
  .add('specwright', () => form.stringify(body, {}))
  .add('stripe-node', () => queryStringifyRequestData(body))
  .add('qs', () => qs.stringify(body));

const decode = new Bench({ name: 'decode', time: 1000, warmupTime: 300 })
  .add('specwright', () => readForm(form, text, DEFAULT_LIMITS))
  .add('qs', () => qs.parse(text));

const whole = new Bench({ name: 'the whole request', time: 1000, warmupTime: 300 })
  .add('encodeRequest', () => encodeRequest(createCreditGrant, { body }))
  .add('decodeRequest', async () => {
    const message = new Request(url, { method: 'POST', headers, body: text });
    await decodeRequest(createCreditGrant, { path: {}, query: '', message });
  })
  .add('new Request() and text() alone', async () => {
    await new Request(url, { method: 'POST', headers, body: text }).text();
  });

for (const bench of [encode, decode, whole]) {
  await bench.run();
  const [first] = bench.tasks;
  const ours = perSecond(first);
  for (const task of bench.tasks) {
    const rate = perSecond(task);
    const ratio = (ours / rate).toFixed(2);
    console.log(`${bench.name ?? ''}  ${task.name}: ${Math.round(rate)} a second, ${ratio} times`);
  }
}

/** By the median, which a pause of the collector doesn't move. */
function perSecond(task: Bench['tasks'][number] | undefined): number {
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${task?.name ?? 'No task'} did not run`);
  return 1000 / result.latency.p50;
}
