/** The text of a handler that nobody has written yet: it answers 501. */
import { createHash } from 'node:crypto';
import type { Operation, Resource } from '../../model/api.js';
import { code, identifier, join } from '../code.js';
import type { Code } from '../code.js';
import { jsdoc } from '../jsdoc.js';
import { fill } from '../template.js';

/** How handlers are laid out: exported functions, or a class for each resource. */
export type HandlerLayout = 'functions' | 'classes';

/** The local names of what a stub imports. */
export interface StubImports {
  readonly request: Code;
  readonly reply: Code;
  readonly context: Code;
  readonly notImplemented: Code;
}

/** What the generated server exports for a handler. */
export interface HandlerNames {
  readonly name: string;
  readonly request: string;
  readonly reply: string;
}

export const CONTEXT = 'Context';
export const NOT_IMPLEMENTED = 'notImplemented';

/** `CreditGrantsHandlers`: the interface of a resource's handlers. */
export function handlersTypeName({ className }: Pick<Resource, 'className'>): string {
  return `${className}Handlers`;
}

export function handlerNames(operation: Operation): HandlerNames {
  const { function: name, stem } = operation.names;
  return { name, request: `${stem}Request`, reply: `${stem}Reply` };
}

/** `export async function …`, with two spaces and without a final line break. */
export function functionStub(operation: Operation, imports: StubImports): string {
  return filled('handler-function', operation, imports);
}

/** `async …(…) {…}`: a method of a class or of an object. */
export function methodStub(operation: Operation, imports: StubImports): string {
  return filled('handler-method', operation, imports);
}

/**
 * What a stub says, whatever a formatter has made of its layout: equal fingerprints mean that
 * nobody has put a hand to it.
 */
export function stubFingerprint(text: string): string {
  const bare = text.replaceAll(/^[\s*]+|[\s,;]+/gm, '').replaceAll('"', "'");
  return createHash('sha256').update(bare).digest('hex').slice(0, 16);
}

function filled(template: string, operation: Operation, imports: StubImports): string {
  const name = identifier(operation.names.function);
  return fill(template, { doc: docBlock(operation), name, ...imports }).trimEnd();
}

/** The summary, or else the description, and the request line. */
function docBlock(operation: Operation): Code {
  const { summary, description, deprecated } = operation.documentation;
  const text = jsdoc({
    summary: summary ?? description ?? '',
    description: `${operation.method} ${operation.path}`,
    ...(deprecated === true ? { deprecated } : {}),
  });
  const lines = text.lines().map((line) => (line.isEmpty ? code` *` : code` * ${line}`));
  return join([code`/**`, ...lines, code` */`], '\n');
}
