/** A resource's file where there is none yet: every handler a stub, or carried over. */
import type { Operation, Resource } from '../../model/api.js';
import { code, identifier, join } from '../code.js';
import type { Code } from '../code.js';
import { withExtension } from '../import-extension.js';
import type { ImportExtension } from '../import-extension.js';
import { carriedExports } from './carried-handlers.js';
import type { CarriedHandler } from './carried-handlers.js';
import { resourceFile } from './handler-project.js';
import { inOrder } from './import-edits.js';
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

/**
 * `folder`: the generated one as the file sees it, `../api`. `carried`: the handlers of the resource
 * that are written elsewhere.
 */
export function newHandlerFile(
  resource: Resource,
  layout: HandlerLayout,
  folder: string,
  extension: ImportExtension,
  carried: readonly CarriedHandler[],
): string {
  const { className } = resource;
  const operations = resource.operations.filter(
    ({ names }) => !carried.some(({ name }) => name === names.function),
  );
  const isClass = layout === 'classes';
  const stub = isClass ? methodStub : functionStub;
  const stubs = operations.map((operation) => stub(operation, plainImports(operation)));
  const block = stubs.join('\n\n');
  const head = `export class ${String(identifier(className))} implements ${String(identifier(handlersTypeName(resource)))}`;
  const body = isClass ? `${head} {\n${indented(block)}\n}` : block;
  const exports = carriedExports(carried, resourceFile(resource), extension, "'").map(String);
  return `${[
    ...(operations.length === 0
      ? []
      : importLines(resource, operations, layout, (file) =>
          withExtension(`${folder}/${file}`, extension),
        )),
    ...(exports.length === 0 ? [] : [exports.join('\n')]),
    ...(body === '' ? [] : [body]),
  ].join('\n\n')}\n`;
}

function importLines(
  resource: Resource,
  operations: readonly Operation[],
  layout: HandlerLayout,
  moduleName: (file: string) => string,
): readonly string[] {
  const names = operations.map(handlerNames);
  const type = layout === 'classes' ? [handlersTypeName(resource)] : [];
  const serverTypes = [CONTEXT, ...names.map(({ reply }) => reply), ...type];
  const server = moduleName('server.js');
  const lines = [
    code`import { ${identifier(NOT_IMPLEMENTED)} } from ${server};`,
    code`import type { ${list(serverTypes)} } from ${server};`,
    code`import type { ${list(names.map(({ request }) => request))} } from ${moduleName('types.js')};`,
  ];
  return [String(join(lines, '\n'))];
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

function list(names: readonly string[]): Code {
  return inOrder(names.map(identifier));
}

function indented(block: string): string {
  return fitted(block, { lineBreak: '\n', step: '  ', base: '  ' });
}
