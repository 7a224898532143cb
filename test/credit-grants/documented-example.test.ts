/** The example of Stripe's manual, from the caller's hands to the handler and back. */
import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CreditGrant,
  CreditGrantCreateParams,
  CreditGrantsClient,
  createServer,
  notImplemented,
  reply,
} from '../../generated/index.js';
import type { CreditGrantCreateRequest, Handlers } from '../../generated/index.js';
import { readCurl } from './curl-command.js';

const read = (file: string) => readFileSync(new URL(`documented/${file}`, import.meta.url), 'utf8');
const documented = CreditGrant.parse(JSON.parse(read('response.json')));
const curl = readCurl(read('create.curl'), { CUSTOMER_ID: 'cus_QrvQguzkIK8zTj' });
const params: CreditGrantCreateParams = {
  name: 'Purchased Credits',
  customer: 'cus_QrvQguzkIK8zTj',
  amount: { monetary: { currency: 'usd', value: 1000 }, type: 'monetary' },
  applicability_config: { scope: { price_type: 'metered' } },
  category: 'paid',
};

const received: { readonly body: CreditGrantCreateRequest['body']; readonly user: string }[] = [];
const handlers: Handlers<string> = {
  creditGrants: {
    createCreditGrant: ({ body }, { principal }) => {
      received.push({ body, user: principal });
      return reply(200, documented);
    },
    listCreditGrants: notImplemented,
    retrieveCreditGrant: notImplemented,
    updateCreditGrant: notImplemented,
    expireCreditGrant: notImplemented,
    voidCreditGrant: notImplemented,
  },
};

const server = createServer(handlers, {
  security: { basicAuth: ({ username }) => username, bearerAuth: ({ token }) => token },
  toErrorBody: ({ detail, issues: [issue] }) => ({
    error: {
      type: 'invalid_request_error',
      message: detail,
      ...(issue && { param: issue.parameter }),
    },
  }),
  replyValidation: 'strict',
});
const listener = getRequestListener(server.fetch);
const http = createHttpServer((incoming, outgoing) => void listener(incoming, outgoing));
let origin: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // It listens on a port, so its address is no pipe's name.
  origin = `http://127.0.0.1:${String((http.address() as AddressInfo).port)}`;
});

afterAll(() => {
  http.close();
  http.closeAllConnections();
});

test('the documented response is a credit grant', () => {
  expect(CreditGrant.is(documented)).toBe(true);
  expect(documented).not.toHaveProperty('customer_account');
  expect(documented).not.toHaveProperty('voided_at');
});

test('what curl sends reaches the handler as typed values', async () => {
  const response = await fetch(curl.url.replace('https://api.stripe.com', origin), {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${curl.user}:`)}` },
    body: new URLSearchParams(curl.fields.map(([key, value]) => [key, value])),
  });
  expect(await response.json()).toEqual(documented);
  expect(received.at(-1)).toEqual({ body: params, user: '<<YOUR_SECRET_KEY>>' });
  expect(CreditGrantCreateParams.is(received.at(-1)?.body)).toBe(true);
});

test('the client sends the same fields and gets the documented grant', async () => {
  const bodies: unknown[] = [];
  const client = new CreditGrantsClient({
    baseUrl: origin,
    auth: { basicAuth: { username: curl.user, password: '' } },
    onRequest: ({ body }) => {
      bodies.push(body);
    },
  });
  expect(await client.creditGrants.create(params)).toEqual(documented);
  expect(received.at(-1)).toEqual({ body: params, user: curl.user });
  const sent = new URLSearchParams(String(bodies[0]));
  expect([...sent].toSorted()).toEqual(curl.fields.toSorted());
});
