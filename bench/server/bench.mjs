/**
 * Requests per second of the whole edge for `POST /v1/billing/credit_grants` on node:http: route,
 * authenticate, decode, validate, handle, validate the reply, encode. Each contender runs in a
 * process of its own; they take turns, round by round, so that all meet the same machine.
 */
import { fork } from 'node:child_process';
import autocannon from 'autocannon';
import { compile } from './compile.mjs';
import { AUTHORIZATION, FORM, PATH } from './grant.mjs';

const ROUNDS = Number(process.argv[2] ?? 5);
const SECONDS = Number(process.argv[3] ?? 3);

const CONTENDERS = {
  specwright: compile('contenders/specwright'),
  'fastify + ajv': contender('fastify'),
  'hono + zod': contender('hono'),
  'openapi-backend': contender('openapi-backend'),
  'express + express-openapi-validator': contender('express'),
};

const running = [];
for (const [name, program] of Object.entries(CONTENDERS)) {
  const child = fork(program, {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const { port } = await new Promise((resolve) => child.once('message', resolve));
  running.push({ name, child, url: `http://127.0.0.1:${port}${PATH}`, rates: [], costs: [] });
}

const headers = {
  authorization: AUTHORIZATION,
  'content-type': 'application/x-www-form-urlencoded',
};

for (const { name, url } of running) await check(name, url);
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const contender of running) {
    const before = await processorTime(contender.child);
    const result = await autocannon({
      url: contender.url,
      method: 'POST',
      headers,
      body: FORM,
      connections: 20,
      duration: SECONDS,
    });
    if (result.non2xx > 0 || result.errors > 0) throw new Error(`${contender.name} fails`);
    const used = (await processorTime(contender.child)) - before;
    // The first round warms up.
    if (round === 0) continue;
    contender.rates.push(result.requests.total / result.duration);
    contender.costs.push(used / result.requests.total);
  }
}
for (const { child } of running) child.kill();

console.log('requests/s  ratio  CPU us/request  contender');
const own = median(running[0].rates);
for (const { name, rates, costs } of running) {
  const columns = [
    median(rates).toFixed(0).padStart(10),
    (own / median(rates)).toFixed(2).padStart(5),
    median(costs).toFixed(0).padStart(14),
    name,
  ];
  console.log(columns.join('  '));
}

function contender(name) {
  return new URL(`contenders/${name}.mjs`, import.meta.url);
}

/** Microseconds that a contender's process has used so far: steadier than the clock. */
function processorTime(child) {
  child.send('cpu');
  return new Promise((resolve) =>
    child.once('message', ({ microseconds }) => resolve(microseconds)),
  );
}

/** A contender that answers something else, or lets bad requests in, doesn't take part. */
async function check(name, url) {
  const post = (body, extra = {}) =>
    fetch(url, { method: 'POST', headers: { ...headers, ...extra }, body });
  const good = await post(FORM);
  const grant = await good.json();
  const isRight =
    good.status === 200 && grant.amount?.monetary?.value === 1000 && grant.priority === 50;
  const long = await post(FORM.replace('name=', `name=${'x'.repeat(101)}`));
  const stranger = await post(FORM, { authorization: 'Basic YTo=' });
  if (isRight && long.status === 400 && stranger.status === 401) return;
  throw new Error(
    `${name}: ${good.status} ${long.status} ${stranger.status} ${JSON.stringify(grant)}`,
  );
}

function median(values) {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
}
