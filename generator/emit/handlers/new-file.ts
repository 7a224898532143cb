/** A resource's file where there is none yet: every handler a stub. */
import type { Operation, Resource } from '../../model/api.js';
import { identifier } from '../code.js';
import {
  CONTEXT,
  NOT_IMPLEMENTED,
  functionStub,
  handlerNames,
  handlersTypeName,
  methodStub,
} from './stub.js';
import type { HandlerLayout } from './stub.js';
import { fitted } from './text-edit.js';

/** `folder`: the generated one as the file sees it, `../api`. */
export function newHandlerFile(resource: Resource, layout: HandlerLayout, folder: string): string {
  const { operations, className } = resource;
  const names = operations.map(handlerNames);
  const type = handlersTypeName(resource);
  const isClass = layout === 'classes';
  const serverTypes = [CONTEXT, ...names.map(({ reply }) => reply), ...(isClass ? [type] : [])];
  const stub = isClass ? methodStub : functionStub;
  const stubs = operations.map((operation) => stub(operation, plainImports(operation)));
  const block = stubs.join('\n\n');
  const body = isClass
    ? `export class ${String(identifier(className))} implements ${type} {\n${indented(block)}\n}`
    : block;
  return [
    `import { ${NOT_IMPLEMENTED} } from '${folder}/server.js';`,
    `import type { ${list(serverTypes)} } from '${folder}/server.js';`,
    `import type { ${list(names.map(({ request }) => request))} } from '${folder}/types.js';`,
    '',
    body,
    '',
  ].join('\n');
}

function plainImports(operation: Operation) {
  const { request, reply } = handlerNames(operation);
  return {
    request: identifier(request),
    reply: identifier(reply),
    context: identifier(CONTEXT),
    notImplemented: identifier(NOT_IMPLEMENTED),
  };
}

function list(names: readonly string[]): string {
  return [...names].sort().join(', ');
}

function indented(block: string): string {
  return fitted(block, { lineBreak: '\n', step: '  ', base: '  ' });
}
