/**
 * Lays out TypeScript as prettier does, for the kinds of code that Specwright writes. What it isn't
 * sure of it leaves to prettier: a statement of another kind, or with a comment in another place.
 */
import type { ts } from 'ts-morph';
import { compiler } from '../../support/ts-morph.js';
import { UnknownLayout } from './doc.js';
import { expression } from './expressions.js';
import { printDoc } from './print-doc.js';
import type { Scope } from './scope.js';
import { block, statements } from './statements.js';
import { typeDoc } from './type-nodes.js';

/** Each text, which holds whole statements, laid out; undefined where prettier has to. */
export function layOutKnown(texts: readonly string[]): readonly (string | undefined)[] {
  const file = parsed(texts.join('\n'));
  if (hasErrors(file)) return texts.map(() => undefined);
  const scope = scopeOf(file);
  let [index, end] = [0, 0];
  return texts.map((text) => {
    end += text.length + 1;
    const first = index;
    while ((file.statements[index]?.end ?? Infinity) < end) index += 1;
    return layOutOne(text, file.statements.slice(first, index), scope);
  });
}

/**
 * The bare syntax tree: no node knows its parent, and comments aren't read. A `Project` of ts-morph
 * would add both, at nearly twice the time.
 */
function parsed(text: string): ts.SourceFile {
  const { ScriptTarget, JSDocParsingMode } = compiler;
  const options = {
    languageVersion: ScriptTarget.Latest,
    jsDocParsingMode: JSDocParsingMode.ParseNone,
  };
  return compiler.createSourceFile('statements.ts', text, options);
}

function layOutOne(text: string, nodes: readonly ts.Statement[], scope: Scope): string | undefined {
  if (nodes.length === 0) return undefined;
  try {
    const laidOut = printDoc(statements(nodes, scope));
    // A comment that was overlooked would be missing.
    return slashes(laidOut) === slashes(text) ? laidOut : undefined;
  } catch (error) {
    if (error instanceof UnknownLayout || error instanceof RangeError) return undefined;
    throw error;
  }
}

function scopeOf(file: ts.SourceFile): Scope {
  const scope: Scope = {
    file,
    text: file.text,
    type: (node, place) => typeDoc(node, scope, place),
    expression: (node, place) => expression(node, scope, place),
    block: (node) => block(node, scope),
  };
  return scope;
}

/** The compiler keeps to itself what it couldn't parse. */
function hasErrors(file: ts.SourceFile): boolean {
  const { parseDiagnostics } = file as { readonly parseDiagnostics?: readonly unknown[] };
  return parseDiagnostics === undefined || parseDiagnostics.length > 0;
}

function slashes(text: string): number {
  let count = 0;
  for (let index = text.indexOf('/'); index !== -1; index = text.indexOf('/', index + 1))
    count += 1;
  return count;
}
