/** Looks at an output without running it: every file must parse, and hold its texts as texts. */
import ts from 'typescript';
import { CANARY } from './payloads.js';

/** What is wrong with an output; nothing, if all is well. */
export function inspect(files: ReadonlyMap<string, string>): readonly string[] {
  return [...files].flatMap(([path, text]) => [...pathFaults(path), ...textFaults(path, text)]);
}

function pathFaults(path: string): readonly string[] {
  return /^(?:[a-z0-9][a-z0-9-]*\/)*[A-Za-z0-9][A-Za-z0-9-]*\.(?:ts|md|json)$/.test(path)
    ? []
    : [`${JSON.stringify(path)} is no path for an output`];
}

function textFaults(path: string, text: string): readonly string[] {
  if (path.startsWith('runtime/')) return CANARY.test(text) ? [`${path} was changed`] : [];
  if (path.endsWith('.ts')) return codeFaults(path, text);
  return path.endsWith('.md') ? markdownFaults(path, text) : [];
}

function codeFaults(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: path,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  const faults = diagnostics.map(({ messageText, start = 0 }) => {
    const excerpt = JSON.stringify(text.slice(Math.max(0, start - 60), start + 60));
    return `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} at ${excerpt}`;
  });
  if (file.referencedFiles.length + file.typeReferenceDirectives.length > 0) {
    faults.push(`${path} refers to other files in a comment`);
  }
  if (/^\s*\/[/*]\s*@ts-/m.test(text)) {
    faults.push(`${path} gives orders to the compiler`);
  }
  const visit = (node: ts.Node): void => {
    if (isForeign(node)) {
      faults.push(`${path} holds foreign code: ${node.parent.getText(file).slice(0, 120)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return faults;
}

/** A canary outside of literals and comments; or an import of something that isn't the output's. */
function isForeign(node: ts.Node): boolean {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return CANARY.test(node.text);
  const isLocal = (name: ts.Expression): boolean =>
    ts.isStringLiteral(name) && /^\.{1,2}\/[a-z0-9/-]+\.js$/.test(name.text);
  if (ts.isImportDeclaration(node)) return !isLocal(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) {
    return node.moduleSpecifier !== undefined && !isLocal(node.moduleSpecifier);
  }
  return ts.isImportTypeNode(node);
}

/** Neither HTML nor links nor headings may come from a description. */
function markdownFaults(path: string, text: string): readonly string[] {
  const prose = text
    .replaceAll(/^```[\s\S]*?^```$/gm, '')
    .replaceAll(/(?<!\\)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '')
    .replaceAll(/\\[\s\S]/g, '');
  const alien = /<[a-z!/?][^\n]*canary_|\]\([^)]*canary_/i.exec(prose)?.[0];
  return alien === undefined ? [] : [`${path} holds foreign markup: ${alien}`];
}
