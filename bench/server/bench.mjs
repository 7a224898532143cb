/**
 * Requests per second of the whole edge for `POST /v1/billing/credit_grants` on node:http: route,
 * authenticate, decode, validate, handle, validate the reply, encode. Each contender runs in a
 * process of its own; they take turns, round by round, so that all meet the same machine.
 */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { AUTHORIZATION, FORM, PATH } from './grant.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = Number(process.argv[3] ?? 3);

const CONTENDERS = {
  specwright: 'specwright.ts',
  'fastify + ajv': 'fastify.mjs',
  'hono + zod': 'hono.mjs',
  'openapi-backend': 'openapi-backend.mjs',
  'express + express-openapi-validator': 'express.mjs',
};

const running = [];
for (const [name, file] of Object.entries(CONTENDERS)) {
  const child = fork(new URL(`./contenders/${file}`, import.meta.url), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  running.push({ name, child, url: `http://127.0.0.1:${port}${PATH}`, rates: [] });
}

const headers = {
  authorization: AUTHORIZATION,
  'content-type': 'application/x-www-form-urlencoded',
};

for (const { name, url } of running) await check(name, url);
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const contender of running) {
    const result = await autocannon({
      url: contender.url,
      method: 'POST',
      headers,
      body: FORM,
      connections: 20,
      duration: SECONDS,
    });
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${contender.name} fails`);
    // The first round warms up.
    if (round > 0) contender.rates.push(result.requests.total / result.duration);
  }
}
for (const { child } of running) child.kill();

const own = median(running[0].rates);
console.log('requests/s  ratio  contender');
for (const { name, rates } of running) {
  const rate = median(rates);
  console.log(`${rate.toFixed(0).padStart(10)}  ${(own / rate).toFixed(2).padStart(5)}  ${name}`);
}

/** A contender that answers something else, or lets bad requests in, doesn't take part. */
async function check(name, url) {
  const post = (body, extra = {}) =>
    fetch(url, { method: 'POST', headers: { ...headers, ...extra }, body });
  const good = await post(FORM);
  const grant = await good.json();
  const isRight = good.status === 200 && grant.amount?.monetary?.value === 1000 && grant.priority === 50;
  const long = await post(FORM.replace('name=', `name=${'x'.repeat(101)}`));
  const stranger = await post(FORM, { authorization: 'Basic YTo=' });
  if (isRight && long.status === 400 && stranger.status === 401) return;
  throw new Error(`${name}: ${good.status} ${long.status} ${stranger.status} ${JSON.stringify(grant)}`);
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}
