import { code } from '../code.js';
import type { Code } from '../code.js';

/** What tells the server of the API from the one that receives what the API sends. */
export interface ServerKind {
  readonly file: string;
  readonly create: Code;
  readonly handlers: Code;
  readonly options: Code;
  readonly security: Code;
  readonly doc: string;
  readonly handlersDoc: string;
  /** Whether handlers may be left out: those operations answer 501. */
  readonly isPartial: boolean;
}

export const SERVER: ServerKind = {
  file: 'server.ts',
  create: code`createServer`,
  handlers: code`Handlers`,
  options: code`ServerOptions`,
  security: code`Security`,
  doc:
    'A server for all operations: hand its `fetch` to whatever speaks HTTP. It routes, ' +
    'checks who asks, decodes and checks requests, calls the handler and encodes its reply.',
  handlersDoc: 'The handlers of all operations: what `createServer` takes.',
  isPartial: false,
};

export const WEBHOOK_SERVER: ServerKind = {
  file: 'webhooks.ts',
  create: code`createWebhookServer`,
  handlers: code`WebhookServerHandlers`,
  options: code`WebhookServerOptions`,
  security: code`WebhookServerSecurity`,
  doc:
    'A server for what the API sends: each webhook and callback arrives at the path of its name ' +
    '(see `routes`). Where the API knows another address, hand `fetch` a request with that path.',
  handlersDoc: 'What `createWebhookServer` takes: handlers for what is awaited; the rest get 501.',
  isPartial: true,
};
