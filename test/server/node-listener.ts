import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Server } from '../../templates/runtime/edge.js';

/** The bridge from `node:http`, as README shows it. */
export function listener(server: Server): RequestListener {
  const handle = getRequestListener(server.fetch);
  return (incoming, outgoing) => void handle(incoming, outgoing);
}
