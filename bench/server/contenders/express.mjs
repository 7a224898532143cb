import { fileURLToPath } from 'node:url';
import express from 'express';
import validator from 'express-openapi-validator';
import { KEY, PATH, SPEC, grantFrom, isAuthorized, ready } from '../grant.mjs';

const app = express();
app.use(express.urlencoded({ extended: true }));
app.use(
  validator.middleware({
    apiSpec: fileURLToPath(SPEC),
    ignoreServers: true,
    validateRequests: { coerceTypes: true },
    validateResponses: true,
    validateSecurity: {
      handlers: {
        basicAuth: (request) => isAuthorized(request.headers.authorization),
        bearerAuth: (request) => request.headers.authorization === `Bearer ${KEY}`,
      },
    },
  }),
);
app.post(PATH, (request, response) => {
  response.json(grantFrom(request.body));
});
app.use((error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ message: error.message, errors: error.errors });
});
const http = app.listen(0, '127.0.0.1', () => ready(http));
