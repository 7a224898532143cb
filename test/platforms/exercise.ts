/**
 * What a program does with the generated client and server. It runs on every platform, so it uses
 * nothing but the platform's standards: `run` is given all that it needs.
 */
import { createService } from '../../examples/credit-grant-server/service.js';
import { CreditGrantsClient, errors, responseValidators } from '../../generated/index.js';
import type { CreditGrantsClientOptions } from '../../generated/index.js';

const KEY = 'sk_test_platform';

/** The service that the client calls; the same on every platform. */
export function service(): ReturnType<typeof createService> {
  return createService({ keys: new Map([[KEY, { id: 'acct_1', livemode: false }]]) });
}

/** Calls the service at an address over the network, and one of its own without any. */
export async function run(baseUrl: string): Promise<unknown> {
  const { fetch } = service();
  return {
    network: await exercise({ baseUrl }),
    inProcess: await exercise({
      baseUrl: 'http://in-process.test',
      fetch: (url, init) => fetch(new Request(url, init)),
    }),
    failures: await failures(baseUrl),
  };
}

async function exercise(options: CreditGrantsClientOptions): Promise<unknown> {
  const { creditGrants } = new CreditGrantsClient({
    ...options,
    auth: { bearerAuth: KEY },
    checkResponses: { mode: 'strict', validators: responseValidators },
  });
  const made: string[] = [];
  for (const name of ['one', 'two', 'three']) {
    const { id } = await creditGrants.create({
      amount: { type: 'monetary', monetary: { currency: 'usd', value: 1000 } },
      applicability_config: { scope: { prices: [{ id: 'price_1' }, { id: 'price_2' }] } },
      category: 'paid',
      customer: 'cus_1',
      expires_at: new Date('2040-01-01T00:00:00Z'),
      name,
    });
    made.push(id);
  }
  const [first = ''] = made;
  const listed = await creditGrants.list({ limit: 1 }).toArray({ limit: 10 });
  const { data, requestId } = await creditGrants.retrieve(first).withResponse();
  await creditGrants.update(first, { metadata: { cost_basis: '0.9' } });
  const voided = await creditGrants.void(first);
  const missing = await caught(creditGrants.retrieve('credgr_none'));
  return {
    isListedBackwards: listed.map(({ id }) => id).join() === made.reverse().join(),
    scope: data.applicability_config.scope,
    expires: data.expires_at,
    hasRequestId: requestId !== undefined,
    metadata: voided.metadata,
    isVoided: voided.voided_at !== null,
    missing: missing instanceof errors.NotFoundError && missing.status,
  };
}

/** Addresses below that the server answers otherwise than the service does. */
async function failures(url: string): Promise<unknown> {
  const auth = { bearerAuth: KEY };
  const at = (path: string): CreditGrantsClient['creditGrants'] =>
    new CreditGrantsClient({ baseUrl: `${url}${path}`, auth, retry: { initialDelay: 1 } })
      .creditGrants;
  const controller = new AbortController();
  const aborted = caught(at('/slow').retrieve('x', {}, { signal: controller.signal }));
  controller.abort();
  const once = { maxRetries: 0 };
  const refused = new CreditGrantsClient({ baseUrl: 'http://127.0.0.1:9', auth });
  return {
    aborted: nameOf(await aborted),
    late: nameOf(await caught(at('/slow').retrieve('x', {}, { timeout: 50, ...once }))),
    refused: nameOf(await caught(refused.creditGrants.retrieve('x', {}, once))),
    cutOff: nameOf(await caught(at('/half').retrieve('x', {}, once))),
    proxy: nameOf(await caught(at('/html').retrieve('x', {}, once))),
    retried: nameOf(await caught(at('/busy').retrieve('x'))),
    elsewhere: nameOf(await caught(at('/elsewhere').retrieve('x'))),
  };
}

async function caught(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error;
  }
}

function nameOf(error: unknown): unknown {
  return error instanceof Error ? error.name : error;
}
