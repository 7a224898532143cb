/** The cost of reading the form of a create-grant request back, beside qs. */
import qs from 'qs';
import { Bench } from 'tinybench';
import { createCreditGrant } from '../../generated/operations.js';
import { CreditGrantCreateParams } from '../../generated/validators.js';
import { isForm, readForm } from '../../generated/runtime/read-form.js';
import { FORM } from './grant.mjs';

const codec = createCreditGrant.body?.content['application/x-www-form-urlencoded'];
if (codec === undefined || !isForm(codec)) throw new Error('The operation takes no form');
const limits = { fields: 10_000, depth: 64 };
const read = () => readForm(codec, FORM, limits);
if (!CreditGrantCreateParams.is(read())) throw new Error('The form is not read right');

const bench = new Bench({ time: 1_000, warmupTime: 300 });
bench.add('specwright, numbers read by the schema', () => read());
bench.add('qs, all of it text', () => qs.parse(FORM));
await bench.run();
for (const { name, result } of bench.tasks) {
  const microseconds = 'latency' in result ? result.latency.p50 * 1e3 : NaN;
  console.log(`${microseconds.toFixed(2).padStart(6)} us  ${name}`);
}
