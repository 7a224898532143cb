/** Operations that have no handler yet, and the stubs that they get. */
import type { Operation } from '../../model/api.js';
import type { HandlerContainer } from './handler-container.js';
import type { ImportEdits } from './import-edits.js';
import { CONTEXT, NOT_IMPLEMENTED, functionStub, handlerNames, methodStub } from './stub.js';

/** Operations that need a stub, those that follow each other together. */
export function missingRuns(
  operations: readonly Operation[],
  hasHandler: (operation: Operation) => boolean,
): readonly { readonly start: number; readonly run: readonly Operation[] }[] {
  const runs: { start: number; run: Operation[] }[] = [];
  operations.forEach((operation, index) => {
    if (hasHandler(operation)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.start + last.run.length === index) last.run.push(operation);
    else runs.push({ start: index, run: [operation] });
  });
  return runs;
}

export function stubFor(
  operation: Operation,
  container: HandlerContainer,
  imports: ImportEdits,
): string {
  const { request, reply } = handlerNames(operation);
  const names = {
    request: imports.type(request, 'types.js'),
    reply: imports.type(reply, 'server.js'),
    context: imports.type(CONTEXT, 'server.js'),
    notImplemented: imports.value(NOT_IMPLEMENTED, 'server.js'),
  };
  return container.kind === 'module'
    ? functionStub(operation, names)
    : methodStub(operation, names);
}
