/**
 * Handlers whose operation went to another resource. What a person wrote stays where it is, with
 * all that it uses; the new resource's file exports it from there.
 */
import path from 'node:path';
import type { SourceFile } from 'ts-morph';
import type { Resource } from '../../model/api.js';
import { code, identifier, specifier } from '../code.js';
import type { Code } from '../code.js';
import { withExtension } from '../import-extension.js';
import type { ImportExtension } from '../import-extension.js';
import { member } from './handler-container.js';
import type { HandlerFolder } from './handler-folder.js';
import type { HandlerRecord } from './handler-record.js';
import { inOrder, quoteOf } from './import-edits.js';
import type { KnownHandlers } from './known-handlers.js';
import { lineBreakOf } from './text-edit.js';
import type { TextEdit } from './text-edit.js';

export interface CarriedHandler {
  readonly name: string;
  /** The file that it is written in. */
  readonly from: string;
}

/** Handlers of a resource that were written for another one; stubs are written anew instead. */
export function carriedTo(
  resource: Resource,
  known: KnownHandlers,
  folder: HandlerFolder,
  stubs: ReadonlySet<HandlerRecord>,
): readonly CarriedHandler[] {
  return resource.operations.flatMap((operation) => {
    const name = operation.names.function;
    const record = known.recordOf(operation);
    if (record === undefined || record.resource === resource.property) return [];
    if (stubs.has(record) || known.isServed({ resource: record.resource, name })) return [];
    const container = folder.container({ property: record.resource });
    // A method may need its object, so only functions can be exported once more.
    if (container?.kind !== 'module' || member(container, name) === undefined) return [];
    return [{ name, from: folder.pathOf(container) }];
  });
}

/** `export { createThing } from './things.js';`, a line for each file that `file` exports from. */
export function carriedExports(
  carried: readonly CarriedHandler[],
  file: string,
  extension: ImportExtension,
  quote: '"' | "'",
): readonly Code[] {
  const sources = [...new Set(carried.map(({ from }) => from))];
  return sources.map((from) => {
    const handlers = carried.filter((handler) => handler.from === from);
    const names = inOrder(handlers.map(({ name }) => identifier(name)));
    return code`export { ${names} } from ${specifier(withExtension(moduleFrom(from, file), extension), quote)};`;
  });
}

/** The same lines at the end of a file that is there. */
export function exportEdits(
  carried: readonly CarriedHandler[],
  file: string,
  source: SourceFile,
  extension: ImportExtension,
): readonly TextEdit[] {
  if (carried.length === 0) return [];
  const text = source.getFullText();
  const lineBreak = lineBreakOf(text);
  const lines = carriedExports(carried, file, extension, quoteOf(source));
  const gap = text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const block = lines.map((line) => String(line) + lineBreak).join('');
  return [{ start: text.length, end: text.length, text: gap + block }];
}

/** One file as another sees it: `./things.js`. */
function moduleFrom(file: string, importer: string): string {
  const relative = path.posix.relative(path.posix.dirname(importer), file).replace(/\.ts$/, '.js');
  return relative.startsWith('.') ? relative : `./${relative}`;
}
