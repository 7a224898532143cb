/** The files of a handlers' folder, parsed together so that imports between them can be followed. */
import path from 'node:path';
import { Node, Project, SyntaxKind, ts } from 'ts-morph';
import type { ObjectLiteralExpression, SourceFile } from 'ts-morph';
import type { Resource } from '../../model/api.js';
import { fileStem } from '../../model/names/file-stem.js';
import { containerInFile, containerOf } from './handler-container.js';
import type { HandlerContainer } from './handler-container.js';

/** Texts by path, relative to the handlers' folder, with `/`. */
export type HandlerFiles = ReadonlyMap<string, string>;

export const INDEX = 'index.ts';

/** The name of the constant in the index, and of the type that it satisfies. */
export const HANDLERS = { constant: 'handlers', type: 'Handlers' } as const;

export class HandlerProject {
  readonly #project = new Project({
    useInMemoryFileSystem: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      // Finds a file under each of the names that projects have for it.
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noLib: true,
    },
  });

  constructor(files: HandlerFiles) {
    for (const [file, text] of files) this.#project.createSourceFile(`/${file}`, text);
  }

  file(name: string): SourceFile | undefined {
    return this.#project.getSourceFile(`/${name}`);
  }

  /** The path of a file, relative to the handlers' folder. */
  pathOf(node: Node): string {
    return path.posix.relative('/', node.getSourceFile().getFilePath());
  }

  /** The line of the first syntax error of a file; undefined where it parses. */
  syntaxError(name: string): { readonly line: number; readonly message: string } | undefined {
    const file = this.file(name);
    if (file === undefined) return undefined;
    const [first] = this.#project.getProgram().getSyntacticDiagnostics(file);
    const message = first?.compilerObject.messageText;
    return first === undefined
      ? undefined
      : {
          line: first.getLineNumber(),
          message: ts.flattenDiagnosticMessageText(message, ' '),
        };
  }

  /** All places where the name at a node stands, over all files: offsets of the name's text. */
  renameLocations(
    name: Node,
  ): readonly { readonly file: string; readonly start: number; readonly end: number }[] {
    return this.#project
      .getLanguageService()
      .findRenameLocations(name, { usePrefixAndSuffixText: false })
      .map((location) => ({
        file: path.posix.relative('/', location.getSourceFile().getFilePath()),
        start: location.getTextSpan().getStart(),
        end: location.getTextSpan().getEnd(),
      }));
  }

  /** The object in the index that lists the resources: the one that `satisfies Handlers`. */
  handlersObject(): ObjectLiteralExpression | undefined {
    const index = this.file(INDEX);
    const satisfying = index
      ?.getDescendantsOfKind(SyntaxKind.SatisfiesExpression)
      .find((node) => node.getTypeNode()?.getText().startsWith(HANDLERS.type) === true);
    const node = satisfying ?? index?.getVariableDeclaration(HANDLERS.constant);
    const container = containerOf(node);
    return container?.kind === 'object' ? container.node : undefined;
  }

  /**
   * Where a resource's handlers live: what the index says, or else the file of the resource.
   * `elsewhere`: the index names something that lies outside of the folder.
   */
  container(
    resource: Pick<Resource, 'property'> & Partial<Pick<Resource, 'className'>>,
    names: ReadonlySet<string>,
  ): HandlerContainer | 'elsewhere' | undefined {
    const property = this.handlersObject()?.getProperty(resource.property);
    if (property !== undefined) return containerOf(valueOf(property)) ?? 'elsewhere';
    const file = this.file(resourceFile(resource));
    const type = resource.className === undefined ? undefined : `${resource.className}Handlers`;
    return file === undefined ? undefined : containerInFile(file, names, type);
  }
}

/** `credit-grants.ts` */
export function resourceFile({ property }: Pick<Resource, 'property'>): string {
  return `${fileStem(property)}.ts`;
}

function valueOf(property: Node): Node | undefined {
  if (Node.isPropertyAssignment(property)) return property.getInitializer();
  if (!Node.isShorthandPropertyAssignment(property)) return undefined;
  const symbol = property.getValueSymbol();
  return (symbol?.getAliasedSymbol() ?? symbol)?.getDeclarations().at(0);
}
