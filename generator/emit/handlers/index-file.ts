/** The index of the handlers: one object of all resources, checked against `Handlers`. */
import { Node, SyntaxKind } from 'ts-morph';
import type { Resource } from '../../model/api.js';
import { isBindingIdentifier } from '../../support/identifiers.js';
import { code, identifier, join, propertyKey, specifier } from '../code.js';
import type { Code } from '../code.js';
import { withExtension } from '../import-extension.js';
import type { ImportExtension } from '../import-extension.js';
import type { HandlerContainer } from './handler-container.js';
import { HANDLERS } from './handler-project.js';
import type { HandlerProject } from './handler-project.js';
import { quoteOf } from './import-edits.js';
import { insertProperty } from './insertion.js';
import { removal, wholeLine } from './prune-handlers.js';
import type { HandlerLayout } from './stub.js';
import { afterTrailingComment, lineBreakOf } from './text-edit.js';
import type { TextEdit } from './text-edit.js';

/** A resource that the index must list, and the file that holds it. */
export interface Listed {
  readonly resource: Resource;
  readonly file: string;
  /** Name of the exported object or class in that file; undefined for a module of functions. */
  readonly exportName: string | undefined;
  readonly kind: 'module' | 'object' | 'class';
}

/** `folder`: the generated one as the index sees it. */
export function newIndex(
  listed: readonly Listed[],
  folder: string,
  extension: ImportExtension,
): string {
  const constant = identifier(HANDLERS.constant);
  const type = identifier(HANDLERS.type);
  return String(code`import type { ${type} } from ${withExtension(`${folder}/server.js`, extension)};
${join(
  listed.map((entry) => importOf(entry, extension, "'")),
  '\n',
)}

/** The handlers of all operations, for \`createServer\`. */
export const ${constant} = {
${listed.map((entry) => code`  ${propertyOf(entry)},\n`)}} satisfies ${type};
`);
}

/** Edits that list more resources in an index that exists; undefined where its object isn't found. */
export function extendIndex(
  project: HandlerProject,
  listed: readonly Listed[],
  extension: ImportExtension,
): readonly TextEdit[] | undefined {
  const object = project.handlersObject();
  if (object === undefined) return undefined;
  const file = object.getSourceFile();
  const text = file.getFullText();
  const last = file.getImportDeclarations().at(-1);
  const quote = quoteOf(file);
  const lineBreak = lineBreakOf(text);
  const at = last === undefined ? 0 : afterTrailingComment(text, last.getEnd());
  return listed.flatMap((entry) => {
    const line = String(importOf(entry, extension, quote));
    const imported = last === undefined ? line + lineBreak : lineBreak + line;
    return [
      { start: at, end: at, text: imported },
      ...insertProperty({ kind: 'object', node: object }, String(propertyOf(entry))),
    ];
  });
}

/** Edits that take a resource out of the index, with the import that only it used. */
export function withdrawFromIndex(project: HandlerProject, property: string): readonly TextEdit[] {
  const member = project.handlersObject()?.getProperty(property);
  if (member === undefined) return [];
  const names = new Set(
    [member, ...member.getDescendants()].filter(Node.isIdentifier).map((node) => node.getText()),
  );
  const imports = member.getSourceFile().getImportDeclarations();
  const unused = imports.filter((declaration) => {
    const local = declaration.getNamespaceImport() ?? declaration.getDefaultImport();
    const locals = [
      ...(local === undefined ? [] : [local.getText()]),
      ...declaration
        .getNamedImports()
        .map((name) => (name.getAliasNode() ?? name.getNameNode()).getText()),
    ];
    return locals.length > 0 && locals.every((name) => names.has(name));
  });
  return [removal(member), ...unused.map(wholeLine)];
}

/** The layout of a resource's new file, as the index refers to it. */
export function listedFile(resource: Resource, file: string, layout: HandlerLayout): Listed {
  return layout === 'classes'
    ? { resource, file, kind: 'class', exportName: resource.className }
    : { resource, file, kind: 'module', exportName: undefined };
}

/** The same for a file that a person made; undefined where what it exports has no name. */
export function listedContainer(
  resource: Resource,
  file: string,
  container: HandlerContainer,
): Listed | undefined {
  const { kind, node } = container;
  if (kind === 'module') return { resource, file, kind, exportName: undefined };
  const exportName =
    kind === 'class'
      ? node.getName()
      : node.getFirstAncestorByKind(SyntaxKind.VariableDeclaration)?.getName();
  return exportName === undefined ? undefined : { resource, file, kind, exportName };
}

function importOf(entry: Listed, extension: ImportExtension, quote: '"' | "'"): Code {
  const from = specifier(
    withExtension(`./${entry.file.replace(/\.ts$/, '.js')}`, extension),
    quote,
  );
  const { exportName } = entry;
  if (exportName === undefined) return code`import * as ${local(entry)} from ${from};`;
  return code`import { ${identifier(exportName)} } from ${from};`;
}

function propertyOf(entry: Listed): Code {
  const key = propertyKey(entry.resource.property);
  const { exportName } = entry;
  if (entry.kind === 'class') return code`${key}: new ${identifier(exportName ?? '')}()`;
  const value = exportName === undefined ? local(entry) : identifier(exportName);
  return String(value) === String(key) ? key : code`${key}: ${value}`;
}

function local(entry: Listed): Code {
  const { property } = entry.resource;
  return identifier(isBindingIdentifier(property) ? property : `${property}Handlers`);
}
