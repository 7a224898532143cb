import formbody from '@fastify/formbody';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fastify from 'fastify';
import qs from 'qs';
import { PATH, grantFrom, isAuthorized, ready, schemas } from '../grant.mjs';

const app = fastify();
const { request: body, response } = schemas();
const ajv = new Ajv2020({ strict: false, allErrors: true, coerceTypes: true, useDefaults: true });
addFormats.default(ajv);
const strict = new Ajv2020({ strict: false });
addFormats.default(strict);
const isGrant = strict.compile(response);

app.setValidatorCompiler(({ schema }) => ajv.compile(schema));
await app.register(formbody, { parser: (text) => qs.parse(text) });
app.post(
  PATH,
  {
    schema: { body },
    preHandler: async (request, reply) => {
      if (!isAuthorized(request.headers.authorization)) return reply.code(401).send({});
    },
  },
  async (request, reply) => {
    const grant = grantFrom(request.body);
    if (!isGrant(grant)) return reply.code(500).send({});
    return grant;
  },
);
await app.listen({ port: 0, host: '127.0.0.1' });
ready(app.server);
