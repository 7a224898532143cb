/** The example service as it is started: one command, and an end that cuts nobody off. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import Stripe from 'stripe';
import { expect, onTestFinished, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // It listens on a port, so its address is no pipe's name.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('starts, serves, and on SIGTERM finishes what is under way', async () => {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'examples/credit-grant-server/main.ts'],
    { cwd: root, env: { ...process.env, PORT: String(port) } },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const exited = once(child, 'exit');
  while (!output.join('').includes('/void')) await once(child.stdout, 'data');

  const stripe = new Stripe('sk_test_example', { host: '127.0.0.1', port, protocol: 'http' });
  expect((await stripe.billing.creditGrants.list()).data).toEqual([]);

  const caller = net.connect(port, '127.0.0.1');
  let answer = '';
  caller.on('data', (chunk) => (answer += chunk.toString()));
  const body = 'expand[0]=customer';
  const head = [
    'POST /v1/billing/credit_grants/credgr_1/void HTTP/1.1',
    'Host: localhost',
    'Authorization: Bearer sk_test_example',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ].join('\r\n');
  caller.write(`${head}\r\n\r\n${body.slice(0, 6)}`);
  // Once this is answered, the first half of the other request has been read as well.
  await stripe.billing.creditGrants.list();
  child.kill('SIGTERM');
  await expect.poll(() => refused(port)).toBe(true);
  caller.write(body.slice(6));
  await once(caller, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 404 /);
  expect(answer).toContain('resource_missing');
  expect(await exited).toEqual([0, null]);
});

/** Whether nobody listens there any more. */
function refused(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      settle(false);
    });
    socket.once('error', () => settle(true));
  });
}
