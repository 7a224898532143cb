/** Serves credit grants on http://127.0.0.1:4242 until it is told to stop. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createService } from './service.js';

const service = createService({
  keys: new Map([['sk_test_example', { id: 'acct_example', livemode: false }]]),
});
const handle = getRequestListener(service.fetch);
const http = createServer((incoming, outgoing) => void handle(incoming, outgoing));
const port = Number(process.env['PORT'] ?? '4242');

http.listen(port, '127.0.0.1', () => {
  console.log(`Credit grants on http://127.0.0.1:${port}, key sk_test_example`);
  for (const { method, path } of service.routes) console.log(`  ${method.padEnd(5)}${path}`);
});

// What is under way is finished, nothing new is taken.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void http.close());
}
