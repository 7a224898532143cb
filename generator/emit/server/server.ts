import type { Api } from '../../model/api.js';
import { code, identifier, join } from '../code.js';
import type { EmittedFile, Statement } from '../source-file.js';
import { createServer } from './create-server.js';
import { handlersType, requestName, resourceHandlers } from './handler-types.js';
import { replyType } from './reply-types.js';
import { ServerFile } from './server-file.js';
import { optionsType, securityType } from './server-options.js';

/** `server.ts`: the types of the handlers and of their replies, and `createServer`. */
export function emitServer(api: Api): readonly EmittedFile[] {
  const file = new ServerFile(api);
  file.source.add(
    createServer(api, file),
    optionsType(api, file),
    ...securityType(api, file),
    handlersType(api),
    ...api.resources.flatMap((resource) => [
      resourceHandlers(resource, api, file),
      ...resource.operations.map((operation) => replyType(operation, resource, file)),
    ]),
    ...handedOn(api),
  );
  return [file.source.print()];
}

/** What handlers need besides, so that one import line is enough for them. */
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

function handedOn(api: Api): readonly Statement[] {
  const requests = api.resources
    .flatMap(({ operations }) => operations)
    .map((operation) => identifier(requestName(operation, api)));
  return [
    ...HANDED_ON.map(({ names, module }) => exportOf(code`export`, names, module)),
    ...TYPES_HANDED_ON.map(({ names, module }) => exportOf(code`export type`, names, module)),
    ...(requests.length === 0
      ? []
      : [code`export type { ${join(requests, ', ')} } from './types.js';`]),
  ];
}

function exportOf(
  keyword: ReturnType<typeof identifier>,
  names: readonly string[],
  module: string,
): Statement {
  return code`${keyword} { ${join(names.map(identifier), ', ')} } from ${`./runtime/${module}.js`};`;
}
