import type { Api } from '../../model/api.js';
import { identifier } from '../code.js';
import { exportDeclaration } from '../declarations.js';
import type { Descriptors } from '../operations/descriptors.js';
import { serverNames } from '../output-files.js';
import type { OutputFiles } from '../output-files.js';
import type { Statement } from '../source-file.js';
import { createServer } from './create-server.js';
import { handlersType, resourceHandlers } from './handler-types.js';
import { replyType } from './reply-types.js';
import { resourceRoutes, Routes } from './routes.js';
import { rootNames, ServerFile } from './server-file.js';
import { SERVER, WEBHOOK_SERVER } from './server-kind.js';
import type { ServerKind } from './server-kind.js';
import { optionsType, securityType } from './server-options.js';

/**
 * `server.ts`: the types of the handlers and of their replies, and `createServer`; what is one
 * resource's stands in its own file, where it has one.
 */
export function emitServer(api: Api, descriptors: Descriptors, output: OutputFiles): void {
  addServer(api, SERVER, descriptors, output);
  output.at(SERVER.file).add(...handedOn());
}

/** `webhooks.ts`: the same for what the API sends, where it sends anything. */
export function emitWebhookServer(api: Api, descriptors: Descriptors, output: OutputFiles): void {
  if (api.webhooks.length === 0) return;
  const servers = [{ url: '/', documentation: {}, variables: [] }];
  addServer({ ...api, resources: api.webhooks, servers }, WEBHOOK_SERVER, descriptors, output);
}

function addServer(
  api: Api,
  kind: ServerKind,
  descriptors: Descriptors,
  output: OutputFiles,
): void {
  const root = new ServerFile(api, output.at(kind.file), kind, output);
  root.source.reserve(rootNames(kind));
  if (!output.layout.isSplit) root.source.reserve(api.resources.flatMap(serverNames));
  const routes = new Routes(api, descriptors);
  root.source.add(
    createServer(api, routes, root, output),
    optionsType(api, root),
    ...securityType(api, root),
    handlersType(api, root, output),
  );
  for (const resource of api.resources) {
    const source = output.at(output.layout.resourceFile(resource, kind.file));
    const file = source === root.source ? root : new ServerFile(api, source, kind, output);
    source.add(
      resourceHandlers(resource, api, file),
      ...resource.operations.map((operation) => replyType(operation, resource, file)),
    );
    if (file !== root) source.add(resourceRoutes(resource, routes, api, file, output));
  }
  output.handOn(root.source, { resources: true });
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
