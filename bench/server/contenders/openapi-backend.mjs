import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import backend from 'openapi-backend';
import qs from 'qs';
import { SPEC, grantFrom, isAuthorized, ready } from '../grant.mjs';

const api = new backend.OpenAPIBackend({
  definition: fileURLToPath(SPEC),
  quick: true,
  ajvOpts: { strict: false, coerceTypes: true, useDefaults: true },
  handlers: {
    createCreditGrant: (context) => {
      const grant = grantFrom(context.request.requestBody);
      const invalid = context.api.validateResponse(grant, context.operation, 200);
      return invalid.errors ? { status: 500, body: invalid.errors } : { status: 200, body: grant };
    },
    validationFail: (context) => ({ status: 400, body: context.validation.errors }),
    notFound: () => ({ status: 404, body: {} }),
    unauthorizedHandler: () => ({ status: 401, body: {} }),
  },
});
api.registerSecurityHandler('basicAuth', ({ request }) =>
  isAuthorized(request.headers.authorization),
);
api.registerSecurityHandler('bearerAuth', () => false);
await api.init();

const http = createServer(async (incoming, outgoing) => {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const { status, body } = await api.handleRequest({
    method: incoming.method,
    path: incoming.url,
    headers: incoming.headers,
    body: qs.parse(Buffer.concat(chunks).toString('utf8')),
  });
  outgoing.writeHead(status, { 'content-type': 'application/json' });
  outgoing.end(JSON.stringify(body));
});
http.listen(0, '127.0.0.1', () => ready(http));
