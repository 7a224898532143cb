import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ours = '../../generated/client.ts';

/**
 * What a bundler makes of programs that use all of a client, or one function of it. The last column
 * says what a peer does besides sending: retries (R), idempotency keys (I), page iterators (P),
 * nested forms as Stripe reads them (F).
 */
const clients = [
  [
    'specwright',
    `export { CreditGrantsClient } from '${ours}'`,
    `export { createClient, createCreditGrant } from '${ours}'`,
    'R I P F',
  ],
  [
    'hey-api',
    `export * from './.cache/hey-api'; export { client } from './.cache/hey-api/client.gen'`,
    `export { createCreditGrant } from './.cache/hey-api'; export { client } from './.cache/hey-api/client.gen'`,
    '-',
  ],
  [
    'orval (fetch)',
    `export * from './.cache/orval/client'`,
    `export { createCreditGrant } from './.cache/orval/client'`,
    '-',
  ],
  [
    'swagger-typescript-api',
    `export { Api } from './.cache/sta/client'`,
    `export { Api } from './.cache/sta/client'`,
    '-',
  ],
  [
    'openapi-fetch',
    `export { default } from 'openapi-fetch'`,
    `export { default } from 'openapi-fetch'`,
    '-',
  ],
  [
    'stripe (all of its API)',
    `export { default } from 'stripe'`,
    `export { default } from 'stripe'`,
    'R I P F',
  ],
];

export async function measureSizes() {
  const rows = [];
  for (const [client, all, one, does] of clients) {
    rows.push({ client, all: await size(all), one: await size(one), does });
  }
  const [own] = rows;
  const table = rows.map(({ client, all, one, does }) => ({
    client,
    'all, gzip': all,
    'to ours': ratio(all, own.all),
    'one call, gzip': one,
    'to ours ': ratio(one, own.one),
    does,
  }));
  console.log('\nBytes after minifying and gzip, for credit grants:');
  console.table(table);
}

function ratio(bytes, own) {
  return Number((bytes / own).toFixed(2));
}

async function size(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker', 'import'],
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}
