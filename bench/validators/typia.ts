/** Typia works as a transformer of the compiler: this runs it, and loads what comes out. */
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Contestant } from './contestant.js';

interface Transform {
  default(
    program: ts.Program,
    options: object,
    extras: { addDiagnostic(diagnostic: ts.Diagnostic): number },
  ): ts.TransformerFactory<ts.SourceFile>;
}

export async function typia(output: string): Promise<Contestant> {
  const folder = import.meta.dirname;
  const program = ts.createProgram([join(folder, 'typia-schemas.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
  });
  const transform = createRequire(import.meta.url)('typia/lib/transform') as Transform;
  const faults: ts.Diagnostic[] = [];
  const before = [
    transform.default(program, {}, { addDiagnostic: (diagnostic) => faults.push(diagnostic) }),
  ];
  mkdirSync(output, { recursive: true });
  const path = join(output, 'typia-schemas.mjs');
  program.emit(undefined, (_, text) => writeFileSync(path, text), undefined, false, { before });
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, ts.createCompilerHost({})));
  const module = (await import(pathToFileURL(path).href)) as {
    isGrant(value: unknown): boolean;
    isGrants(value: unknown): boolean;
    isParams(value: unknown): boolean;
    validateGrant(value: unknown): { errors?: readonly unknown[] };
  };
  return {
    name: 'typia 12',
    grant: module.isGrant,
    grants: module.isGrants,
    params: module.isParams,
    allIssues: (value) => module.validateGrant(value).errors,
  };
}
