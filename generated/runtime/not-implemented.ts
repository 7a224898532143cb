import type { Context } from './handler.js';
import { Problem } from './problem.js';

/** What a handler does until somebody writes it: it answers 501. */
export function notImplemented(_request: unknown, { operation }: Context): never {
  throw new Problem(501, { detail: `${operation.id} is not implemented.` });
}
