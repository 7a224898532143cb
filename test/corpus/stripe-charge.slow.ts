/** Stripe's own description, whole: its client creates a charge with nested parameters. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import Stripe from 'stripe';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../generator/commands/generate.js';
import { drop, json, loopback } from '../client/loopback.js';
import type { Answer } from '../client/loopback.js';

const SPEC = path.resolve(
  process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs',
  'stripe-2020-08-27.json',
);
const folder = mkdtempSync(path.join(tmpdir(), 'specwright-stripe-'));

/** The part of the generated client that this test uses; `tsc` sees the whole elsewhere. */
interface StripeModule {
  readonly StripeClient: new (options: object) => {
    readonly charges: {
      create(params: object, options?: object): Promise<{ readonly id: string }>;
      list(params: object): AsyncIterable<{ readonly id: string }>;
    };
  };
}
let stripe: StripeModule;

beforeAll(async () => {
  await generate(
    { spec: SPEC, out: path.join(folder, 'api'), only: ['types', 'client'] },
    { cwd: folder, progress: () => undefined },
  );
  const outfile = path.join(folder, 'client.mjs');
  await build({
    entryPoints: [path.join(folder, 'api', 'client.ts')],
    outfile,
    bundle: true,
    format: 'esm',
  });
  // Made a moment ago from the description.
  stripe = (await import(pathToFileURL(outfile).href)) as StripeModule;
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const charge = {
  amount: 2000,
  currency: 'usd',
  source: 'tok_visa',
  capture: false,
  description: 'Käse & Brot',
  expand: ['customer', 'balance_transaction'],
  metadata: { order: '6735', 'odd key': 'a=b&c' },
  shipping: { name: 'Jenny', address: { line1: '1 Main St', city: 'Köln', postal_code: '50667' } },
  transfer_data: { destination: 'acct_1', amount: 100 },
};

test('the generated client sends a charge byte for byte as the official package does', async () => {
  const server = await loopback(json(200, { id: 'ch_1', object: 'charge' }));
  const { StripeClient } = stripe;
  const auth = { basicAuth: { username: 'sk_test' } };
  const client = new StripeClient({ baseUrl: server.url, auth });
  expect(await client.charges.create(charge)).toMatchObject({ id: 'ch_1' });
  const { hostname, port } = new URL(server.url);
  const official = new Stripe('sk_test', { host: hostname, port, protocol: 'http' });
  await official.charges.create(charge);
  const [ours, theirs] = server.received;
  expect(ours).toMatchObject({ method: 'POST', url: '/v1/charges' });
  expect(decodeURIComponent(ours?.body ?? '')).toContain('shipping[address][line1]=1 Main St');
  expect(theirs?.url).toBe(ours?.url);
  expect(ours?.body).toBe(theirs?.body);
});

test('and its lists go on by themselves', async () => {
  const page = (id: string, more: boolean): Answer =>
    json(200, { object: 'list', data: [{ id }], has_more: more, url: '/v1/charges' });
  const server = await loopback(drop, page('ch_1', true), page('ch_2', false));
  const { StripeClient } = stripe;
  const client = new StripeClient({ baseUrl: server.url, auth: { bearerAuth: 'sk_test' } });
  const ids: string[] = [];
  for await (const { id } of client.charges.list({ created: { gte: 1 } })) ids.push(id);
  expect(ids).toEqual(['ch_1', 'ch_2']);
  expect(decodeURIComponent(server.received[2]?.url ?? '')).toBe(
    '/v1/charges?created[gte]=1&starting_after=ch_1',
  );
});

test('a program that calls one function carries nothing of the other operations', async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `export { createClient, createCharge } from './api/client.ts';`,
      resolveDir: folder,
      loader: 'ts',
    },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const text = outputFiles[0]?.text ?? '';
  const files = readdirSync(path.join(folder, 'api'), { recursive: true, encoding: 'utf8' });
  const operations = files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('runtime'))
    .map((file) => readFileSync(path.join(folder, 'api', file), 'utf8'))
    .join('\n');
  const ids = [...operations.matchAll(/^ +id: '(.+)',$/gm)].map(([, id = '']) => id);
  expect(ids).toHaveLength(417);
  expect(ids.filter((id) => text.includes(`"${id}"`))).toEqual(['PostCharges']);
  const paths = [...operations.matchAll(/^ +path: '(.+)',$/gm)].map(
    ([, template = '']) => template,
  );
  expect(new Set(paths.filter((template) => text.includes(`"${template}"`)))).toEqual(
    new Set(['/v1/charges']),
  );
  const [output] = Object.values(metafile.outputs);
  const own = Object.entries(output?.inputs ?? {})
    .filter(([file]) => !file.startsWith('api/runtime/'))
    .map(([, { bytesInOutput }]) => bytesInOutput);
  // The whole of these files is 230 kB: one operation, one call, the shape of one body.
  expect(own.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(3000);
  expect(gzipSync(text).length).toBeLessThan(12_000);
});
