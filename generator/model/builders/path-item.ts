import type { Node } from '../../openapi/document.js';
import { isJsonObject, member, members } from '../../openapi/node.js';
import { METHODS } from '../../openapi/structure.js';
import type { BuildContext } from './context.js';
import { buildOperation } from './operation.js';
import type { OperationDescription } from './operation.js';

/** The operations of a Path Item (OpenAPI 4.8.9). */
export function describePathItem(
  path: string,
  pathItem: Node,
  context: BuildContext,
): readonly OperationDescription[] {
  return operationNodes(pathItem, context).map(([method, node]) =>
    buildOperation(method, path, pathItem, node, context),
  );
}

/** In their order, those with methods of their own included (3.2). */
export function operationNodes(
  pathItem: Node,
  context: BuildContext,
): readonly (readonly [string, Node])[] {
  const fixed = members(pathItem).filter(([key]) => METHODS.some((method) => method === key));
  const additional = members(member(pathItem, 'additionalOperations'));
  return [...fixed, ...additional].flatMap(([method, reference]) => {
    const node = context.dereference(reference);
    return node !== undefined && isJsonObject(node.value) ? [[method, node] as const] : [];
  });
}
