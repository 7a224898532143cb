import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** The flags that generated code must compile under. */
const STRICTEST: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  allowUnreachableCode: false,
};

const ROOT = resolve('/memory');

/** The compiler's complaints about files that stand only in memory, with path and line. */
export function compile(files: ReadonlyMap<string, string>): readonly string[] {
  return ts.getPreEmitDiagnostics(programOf(files)).map(message);
}

/** Files that stand only in memory, as one program under the strictest flags. */
export function programOf(files: ReadonlyMap<string, string>): ts.Program {
  const texts = new Map([...files].map(([path, text]) => [join(ROOT, path), text]));
  texts.set(join(ROOT, 'package.json'), '{ "type": "module" }');
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  const host = ts.createCompilerHost(STRICTEST, true);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? true);
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path);
    return text === undefined
      ? getSourceFile(path, ...rest)
      : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  };
  const entries = [...texts.keys()].filter((path) => path.endsWith('.ts'));
  return ts.createProgram(entries, STRICTEST, host);
}

function message({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (file === undefined || start === undefined) return text;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const path = file.fileName.slice(ROOT.length + 1);
  return `${path}:${String(line + 1)}:${String(character + 1)} ${text}`;
}
