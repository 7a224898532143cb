import { createServer as createHttp } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createServer, notImplemented } from '../../../generated/server.js';
import { KEY, grantFrom, ready } from '../grant.mjs';

const account = (key: string) => (key === KEY ? { id: 'acct_1' } : null);

const service = createServer(
  {
    creditGrants: {
      createCreditGrant: ({ body }) => ({ status: 200, body: grantFrom(body) }),
      listCreditGrants: notImplemented,
      retrieveCreditGrant: notImplemented,
      updateCreditGrant: notImplemented,
      expireCreditGrant: notImplemented,
      voidCreditGrant: notImplemented,
    },
  },
  {
    security: {
      basicAuth: ({ username }) => account(username),
      bearerAuth: ({ token }) => account(token),
    },
    toErrorBody: (problem) => ({
      error: { type: 'invalid_request_error', message: problem.detail },
    }),
    replyValidation: 'strict',
  },
);

const http = createHttp(getRequestListener(service.fetch));
http.listen(0, '127.0.0.1', () => ready(http));
