import { getRequestListener } from '@hono/node-server';
import express from 'express';
import type { Express } from 'express';
import type { Server } from '../../generated/server.js';

/** Express 5: ahead of body parsers, so that the body is still there to be read. */
export function expressApp(server: Server): Express {
  const handle = getRequestListener(server.fetch);
  const app = express();
  app.get('/health', (_request, response) => void response.send('well'));
  app.use((incoming, outgoing) => void handle(incoming, outgoing));
  return app;
}
