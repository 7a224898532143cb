import { createServer } from 'node:http';
import { build } from 'esbuild';

const rounds = 9;

/**
 * How much more work a call is than bare `fetch` that sends the same bytes, in CPU time of the
 * process: the median of several rounds in turn, over loopback (the server's work included), and
 * without any network (a `fetch` that answers at once).
 */
export async function measureOverhead() {
  const { CreditGrantsClient } = await compiled();
  const grant = JSON.stringify({ id: 'credgr_1', object: 'billing.credit_grant', livemode: false });
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(grant);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const atOnce = () =>
    Promise.resolve(new Response(grant, { headers: { 'content-type': 'application/json' } }));
  const rows = [];
  for (const [where, send, count] of [
    ['over loopback', fetch, 400],
    ['without network', atOnce, 4000],
  ]) {
    const auth = { bearerAuth: 'sk_test' };
    const client = new CreditGrantsClient({ auth, baseUrl: url, fetch: send });
    const headers = { authorization: 'Bearer sk_test', accept: 'application/json' };
    const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
    const body =
      'amount[monetary][currency]=usd&amount[monetary][value]=1000&amount[type]=monetary&applicability_config[scope][price_type]=metered&customer=cus_1';
    const path = `${url}/v1/billing/credit_grants`;
    const pairs = [
      [
        'retrieve',
        () => client.creditGrants.retrieve('credgr_1'),
        async () => (await send(`${path}/credgr_1`, { headers })).json(),
      ],
      [
        'create',
        () => client.creditGrants.create(params),
        async () => (await send(path, { method: 'POST', headers: form, body })).json(),
      ],
    ];
    for (const [call, ours, bare] of pairs) {
      const times = await compare(ours, bare, count);
      rows.push({
        call,
        where,
        'bare fetch, µs': Math.round(times.bare),
        'client, µs': Math.round(times.ours),
        ratio: Number((times.ours / times.bare).toFixed(2)),
      });
    }
  }
  server.close();
  console.log('\nCPU time for one call, one after another:');
  console.table(rows);
}

const params = {
  amount: { monetary: { currency: 'usd', value: 1000 }, type: 'monetary' },
  applicability_config: { scope: { price_type: 'metered' } },
  customer: 'cus_1',
};

/** Median microseconds of CPU time for one call, the two measured in turn. */
async function compare(ours, bare, count) {
  const times = { ours: [], bare: [] };
  await time(ours, count);
  await time(bare, count);
  for (let round = 0; round < rounds; round += 1) {
    times.ours.push(await time(ours, count));
    times.bare.push(await time(bare, count));
  }
  return { ours: median(times.ours), bare: median(times.bare) };
}

async function time(call, count) {
  const start = process.cpuUsage();
  for (let done = 0; done < count; done += 1) await call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / count;
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}

async function compiled() {
  const outfile = new URL('.cache/client.mjs', import.meta.url);
  await build({
    entryPoints: [new URL('../../generated/client.ts', import.meta.url).pathname],
    outfile: outfile.pathname,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  });
  return import(outfile.href);
}
