import { getRequestListener } from '@hono/node-server';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Server } from '../../generated/server.js';

/** Fastify 5: in a scope of its own, which leaves bodies alone. */
export async function fastifyApp(server: Server): Promise<FastifyInstance> {
  const handle = getRequestListener(server.fetch);
  const app = fastify();
  app.get('/health', () => 'well');
  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    scope.all('/*', (request, reply) => {
      reply.hijack();
      void handle(request.raw, reply.raw);
    });
    done();
  });
  return app;
}
