/** The text of a handler that nobody has written yet: it answers 501. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { Operation } from '../../model/api.js';
import { comment, identifier } from '../code.js';
import type { Code } from '../code.js';
import { jsdoc } from '../jsdoc.js';

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

export function handlerNames(operation: Operation): HandlerNames {
  const { function: name, stem } = operation.names;
  return { name, request: `${stem}Request`, reply: `${stem}Reply` };
}

/** `export async function …`, with two spaces and without a final line break. */
export function functionStub(operation: Operation, imports: StubImports): string {
  return filled(FUNCTION, operation, imports);
}

/** `async …(…) {…}`: a method of a class or of an object. */
export function methodStub(operation: Operation, imports: StubImports): string {
  return filled(METHOD, operation, imports);
}

/**
 * What a stub says, whatever a formatter has made of its layout: equal fingerprints mean that
 * nobody has put a hand to it.
 */
export function stubFingerprint(text: string): string {
  const bare = text.replaceAll(/^[\s*]+|[\s,;]+/gm, '').replaceAll('"', "'");
  return createHash('sha256').update(bare).digest('hex').slice(0, 16);
}

const FUNCTION = template('handler-function.hbs');
const METHOD = template('handler-method.hbs');

interface Slots {
  readonly [slot: string]: string;
}

function template(name: string): Handlebars.TemplateDelegate<Slots> {
  const url = new URL(`../../../templates/${name}`, import.meta.url);
  const text = readFileSync(url, 'utf8').trimEnd();
  return Handlebars.compile<Slots>(text, { noEscape: true, strict: true });
}

function filled(
  render: Handlebars.TemplateDelegate<Slots>,
  operation: Operation,
  imports: StubImports,
): string {
  const slots = {
    doc: docBlock(operation),
    name: identifier(operation.names.function),
    ...imports,
  };
  return render(Object.fromEntries(Object.entries(slots).map(([key, code]) => [key, `${code}`])));
}

/** The summary, or else the description, and the request line. */
function docBlock(operation: Operation): string {
  const { summary, description, deprecated } = operation.documentation;
  const text = jsdoc({
    ...((summary ?? description) === undefined ? {} : { summary: summary ?? description ?? '' }),
    ...(deprecated === true ? { deprecated } : {}),
  });
  const place = comment(`${operation.method} ${operation.path}`);
  const lines = [...(text.isEmpty ? [] : [...`${text}`.split('\n'), '']), `${place}`];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}
