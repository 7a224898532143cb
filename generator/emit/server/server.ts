import type { Api } from '../../model/api.js';
import { identifier } from '../code.js';
import { exportDeclaration } from '../declarations.js';
import type { EmittedFile, Statement } from '../source-file.js';
import { createServer } from './create-server.js';
import { handlersType, resourceHandlers } from './handler-types.js';
import { replyType } from './reply-types.js';
import { ServerFile } from './server-file.js';
import { SERVER, WEBHOOK_SERVER } from './server-kind.js';
import type { ServerKind } from './server-kind.js';
import { optionsType, securityType } from './server-options.js';

/** `server.ts`: the types of the handlers and of their replies, and `createServer`. */
export function emitServer(api: Api): readonly EmittedFile[] {
  const file = serverFile(api, SERVER);
  file.source.add(...handedOn());
  return [file.source.print()];
}

/** `webhooks.ts`: the same for what the API sends, where it sends anything. */
export function emitWebhookServer(api: Api): readonly EmittedFile[] {
  if (api.webhooks.length === 0) return [];
  const servers = [{ url: '/', documentation: {}, variables: [] }];
  const received = { ...api, resources: api.webhooks, servers };
  return [serverFile(received, WEBHOOK_SERVER).source.print()];
}

function serverFile(api: Api, kind: ServerKind): ServerFile {
  const file = new ServerFile(api, kind);
  file.source.add(
    createServer(api, file),
    optionsType(api, file),
    ...securityType(api, file),
    handlersType(api, file),
    ...api.resources.flatMap((resource) => [
      resourceHandlers(resource, api, file),
      ...resource.operations.map((operation) => replyType(operation, resource, file)),
    ]),
  );
  return file;
}

/** What handlers need from the runtime, so that they needn't know their way about it. */
const HANDED_ON: readonly { readonly module: string; readonly names: readonly string[] }[] = [
  { module: 'idempotency', names: ['memoryStore'] },
  { module: 'not-implemented', names: ['notImplemented'] },
  { module: 'problem', names: ['Problem'] },
  { module: 'reply', names: ['reply'] },
];
const TYPES_HANDED_ON: typeof HANDED_ON = [
  { module: 'edge', names: ['Server'] },
  { module: 'handler', names: ['Context'] },
  { module: 'idempotency', names: ['IdempotencyStore'] },
];

function handedOn(): readonly Statement[] {
  return [
    ...HANDED_ON.map((runtime) => handOn(runtime, false)),
    ...TYPES_HANDED_ON.map((runtime) => handOn(runtime, true)),
  ];
}

function handOn({ names, module }: (typeof HANDED_ON)[number], isTypeOnly: boolean): Statement {
  return exportDeclaration({
    names: names.map((name) => ({ name: identifier(name) })),
    from: `./runtime/${module}.js`,
    isTypeOnly,
  });
}
