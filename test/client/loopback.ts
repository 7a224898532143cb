import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as it came over the wire. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** How the server answers one request: the last answer of a script is given to all that follow. */
export type Answer = (response: ServerResponse, request: Received) => void;

/** A server on 127.0.0.1 that answers by a script, and keeps what it got. */
export interface Loopback {
  readonly url: string;
  readonly received: readonly Received[];
  /** Resolves when so many requests have come. */
  arrived(count: number): Promise<void>;
  /** Resolves when a client has closed a connection before its answer was whole. */
  readonly hungUp: Promise<void>;
}

export async function loopback(...script: readonly Answer[]): Promise<Loopback> {
  const received: Received[] = [];
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  let hangUp = (): void => undefined;
  const hungUp = new Promise<void>((resolve) => (hangUp = resolve));
  const server = createServer((message, response) => {
    response.on('close', () => {
      if (!response.writableFinished) hangUp();
    });
    void text(message).then((body) => {
      const { method = '', url = '', headers } = message;
      const request = { method, url, headers, body };
      const answer = script[Math.min(received.length, script.length - 1)];
      received.push(request);
      for (const { count, resolve } of waiting) if (received.length >= count) resolve();
      answer?.(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    hungUp,
    arrived: (count) =>
      new Promise((resolve) => {
        if (received.length >= count) resolve();
        else waiting.push({ count, resolve });
      }),
  };
}

export function json(
  status: number,
  body: unknown,
  headers: { readonly [name: string]: string } = {},
): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
}

export function plain(status: number, type: string, body: string): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };
}

export function redirect(status: number, location: string): Answer {
  return (response) => {
    response.writeHead(status, { location });
    response.end();
  };
}

/** Closes the connection without a word. */
export const drop: Answer = (response) => {
  response.destroy();
};

/** Never answers. */
export const hang: Answer = () => undefined;

/** Promises more than it sends, then closes the connection. */
export const half: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":');
  setImmediate(() => response.destroy());
};

/** Sends the head of an answer, and never its body. */
export const headOnly: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.flushHeaders();
};
