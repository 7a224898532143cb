/** Where the handlers of a resource live: in a module, an object or a class, as people write them. */
import { Node, SyntaxKind } from 'ts-morph';
import type { ClassDeclaration, ObjectLiteralExpression, SourceFile } from 'ts-morph';

export type HandlerContainer =
  /** Exported functions: `export async function createThing(…)`. */
  | { readonly kind: 'module'; readonly node: SourceFile }
  /** Members of an object: `export const things = { async createThing(…) {} }`. */
  | { readonly kind: 'object'; readonly node: ObjectLiteralExpression }
  /** Methods: `export class Things implements ThingsHandlers`. */
  | { readonly kind: 'class'; readonly node: ClassDeclaration };

/** The container that an expression stands for; undefined where it leads out of the project. */
export function containerOf(expression: Node | undefined): HandlerContainer | undefined {
  const node = unwrapped(expression);
  if (node === undefined) return undefined;
  if (Node.isObjectLiteralExpression(node)) return { kind: 'object', node };
  if (Node.isClassDeclaration(node)) return { kind: 'class', node };
  if (Node.isNewExpression(node)) return containerOf(node.getExpression());
  if (Node.isVariableDeclaration(node)) return containerOf(node.getInitializer());
  if (Node.isExportAssignment(node)) return containerOf(node.getExpression());
  if (Node.isSourceFile(node)) return { kind: 'module', node };
  if (!Node.isIdentifier(node)) return undefined;
  return containerOf(definitionOf(node));
}

/**
 * The container in a file that nothing refers to yet: the object or class that holds one of the
 * names or is typed as the resource's handlers; else the file itself.
 */
export function containerInFile(
  file: SourceFile,
  names: ReadonlySet<string>,
  type: string | undefined,
): HandlerContainer {
  const containers = [...file.getExportedDeclarations().values()]
    .flat()
    .filter((declaration) => declaration.getSourceFile() === file)
    .map((declaration) => ({ declaration, container: containerOf(declaration) }));
  for (const { declaration, container } of containers) {
    if (container === undefined || container.kind === 'module') continue;
    if (type !== undefined && isTypedAs(declaration, type)) return container;
    if ([...names].some((name) => member(container, name) !== undefined)) return container;
  }
  return { kind: 'module', node: file };
}

function isTypedAs(declaration: Node, type: string): boolean {
  if (Node.isClassDeclaration(declaration)) {
    return declaration.getImplements().some((clause) => clause.getText().startsWith(type));
  }
  if (!Node.isVariableDeclaration(declaration)) return false;
  const initializer = declaration.getInitializer();
  const satisfied = Node.isSatisfiesExpression(initializer) ? initializer.getTypeNode() : undefined;
  return (declaration.getTypeNode() ?? satisfied)?.getText().startsWith(type) === true;
}

/** Whether a file has no code left but imports, and perhaps a class or object without members. */
export function holdsNothing(file: SourceFile): boolean {
  return file.getStatements().every((statement) => {
    if (Node.isImportDeclaration(statement)) return true;
    if (Node.isClassDeclaration(statement)) return statement.getMembers().length === 0;
    if (!Node.isVariableStatement(statement)) return false;
    const containers = statement.getDeclarations().map(containerOf);
    return containers.every(
      (container) => container?.kind === 'object' && container.node.getProperties().length === 0,
    );
  });
}

/**
 * The declaration of a handler: a function, a variable, a method or a property. Found as well
 * where it is spread in, inherited, or re-exported from another file of the project.
 */
export function member(container: HandlerContainer, name: string): Node | undefined {
  switch (container.kind) {
    case 'module':
      return exported(container.node, name);
    case 'object':
      return container.node.getProperty(name) ?? spread(container.node, name);
    case 'class':
      return container.node.getInstanceMember(name) ?? inherited(container.node, name);
  }
}

function exported(file: SourceFile, name: string): Node | undefined {
  // The last one, since overloads come before their implementation.
  const declaration = file.getExportedDeclarations().get(name)?.at(-1);
  if (declaration !== undefined) return declaration;
  // A re-export from outside of the handlers' folder: `export { createThing } from '#things'`.
  return file
    .getExportDeclarations()
    .flatMap((statement) => statement.getNamedExports())
    .find((specifier) => (specifier.getAliasNode()?.getText() ?? specifier.getName()) === name);
}

function spread(object: ObjectLiteralExpression, name: string): Node | undefined {
  for (const property of object.getProperties()) {
    if (!Node.isSpreadAssignment(property)) continue;
    const container = containerOf(property.getExpression());
    const found = container === undefined ? undefined : member(container, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inherited(declaration: ClassDeclaration, name: string): Node | undefined {
  const base = declaration.getBaseClass();
  return base === undefined ? undefined : member({ kind: 'class', node: base }, name);
}

/** Without what only types see: `satisfies T`, `as T`, parentheses. */
function unwrapped(node: Node | undefined): Node | undefined {
  let inner = node;
  while (
    inner !== undefined &&
    (Node.isSatisfiesExpression(inner) ||
      Node.isAsExpression(inner) ||
      Node.isParenthesizedExpression(inner))
  ) {
    inner = inner.getExpression();
  }
  return inner;
}

/** What an identifier stands for: behind imports, the declaration in the other file. */
function definitionOf(identifier: Node): Node | undefined {
  const symbol = identifier.getSymbol();
  const target = symbol?.isAlias() === true ? symbol.getAliasedSymbol() : symbol;
  const declaration = target?.getDeclarations().at(0);
  return declaration?.isKind(SyntaxKind.Identifier) === true ? undefined : declaration;
}
