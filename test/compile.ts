import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { MODULES, PLATFORMS, STRICTNESS } from './compilers/settings.js';
import type { Flags } from './compilers/settings.js';

const STRICTEST: Flags = { ...STRICTNESS.strictest, target: 'ES2022' };

const ROOT = resolve('/memory');

/** The compiler's complaints about files that stand only in memory, with path and line. */
export function compile(
  files: ReadonlyMap<string, string>,
  flags: Flags = STRICTEST,
): readonly string[] {
  return ts.getPreEmitDiagnostics(programOf(files, flags)).map(message);
}

/** Files that stand only in memory, as one program; under the strictest flags, unless told others. */
export function programOf(
  files: ReadonlyMap<string, string>,
  flags: Flags = STRICTEST,
): ts.Program {
  const { nodenext } = MODULES;
  const written = { ...PLATFORMS.browser, ...nodenext.flags, ...flags, noEmit: true };
  const { options } = ts.convertCompilerOptionsFromJson(written, ROOT);
  const texts = new Map([...files].map(([path, text]) => [join(ROOT, path), text]));
  texts.set(join(ROOT, 'package.json'), '{ "type": "module" }');
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  const host = ts.createCompilerHost(options, true);
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
  return ts.createProgram(entries, options, host);
}

function message({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, '\n');
  if (file === undefined || start === undefined) return text;
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const path = file.fileName.slice(ROOT.length + 1);
  return `${path}:${String(line + 1)}:${String(character + 1)} ${text}`;
}
