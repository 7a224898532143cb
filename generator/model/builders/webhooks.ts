/** What the API requests of others: its webhooks, and the callbacks of its operations. */
import type { Node } from '../../openapi/document.js';
import { isJsonObject, member, members } from '../../openapi/node.js';
import type { BuildContext } from './context.js';
import type { OperationDescription } from './operation.js';
import { describePathItem, operationNodes } from './path-item.js';

export interface WebhookDescriptions {
  readonly webhooks: readonly OperationDescription[];
  readonly callbacks: readonly OperationDescription[];
}

/** Each has a path of its own, made from its name, since the receiver chooses the address. */
export function describeWebhooks(root: Node, context: BuildContext): WebhookDescriptions {
  return context.reversed(() => {
    const webhooks = pathItems(member(root, 'webhooks'), context);
    const paths = pathItems(member(root, 'paths'), context);
    const callbacks = callbackItems([...paths, ...webhooks], context);
    const taken = new Set<string>();
    return {
      webhooks: describe(webhooks, taken, context),
      callbacks: describe(callbacks, taken, context),
    };
  });
}

type NamedItem = readonly [name: string, pathItem: Node];

function pathItems(map: Node | undefined, context: BuildContext): readonly NamedItem[] {
  return members(map).flatMap(([name, reference]) => {
    const pathItem = context.dereference(reference);
    const isItem = pathItem !== undefined && isJsonObject(pathItem.value);
    return isItem && !name.startsWith('x-') ? [[name, pathItem]] : [];
  });
}

/** Those that operations share by a reference once, and those of callbacks' own operations too. */
function callbackItems(holders: readonly NamedItem[], context: BuildContext): readonly NamedItem[] {
  const found: NamedItem[] = [];
  const seen = new Set<unknown>();
  const waiting = [...holders];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    for (const [, operation] of operationNodes(next[1], context)) {
      for (const [name, callback] of pathItems(member(operation, 'callbacks'), context)) {
        for (const [, pathItem] of pathItems(callback, context)) {
          if (seen.has(pathItem.value)) continue;
          seen.add(pathItem.value);
          found.push([name, pathItem]);
          waiting.push([name, pathItem]);
        }
      }
    }
  }
  return found;
}

function describe(
  items: readonly NamedItem[],
  taken: Set<string>,
  context: BuildContext,
): readonly OperationDescription[] {
  return items.flatMap(([name, pathItem]) =>
    describePathItem(freePath(name, taken), pathItem, context),
  );
}

/** `order.created` is received at `/order.created`, another of this name at `/order.created-2`. */
function freePath(name: string, taken: Set<string>): string {
  const segment = name.replaceAll(/[^\p{L}\p{N}._~]+/gu, '-').replace(/^\.*$/, '-');
  let path = `/${segment}`;
  for (let number = 2; taken.has(path); number += 1) path = `/${segment}-${number}`;
  taken.add(path);
  return path;
}
