import { Hono } from 'hono';
import type { Server } from '../../generated/server.js';

/** Hono 4, on whatever platform it runs: Node, Deno, Bun, workers. */
export function honoApp(server: Server): Hono {
  const app = new Hono();
  app.get('/health', (context) => context.text('well'));
  app.all('*', (context) => server.fetch(context.req.raw));
  return app;
}
