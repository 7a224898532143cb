/**
 * Real descriptions, from the folder that SPECWRIGHT_SPECS names: each is generated, compiled under
 * the strictest flags, and found unchanged by a second run.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../generator/commands/check.js';
import { generate } from '../../generator/commands/generate.js';
import type { CommandContext } from '../../generator/commands/command-result.js';

const FOLDER = path.resolve(process.env['SPECWRIGHT_SPECS'] ?? '../shared/specs');
const output = mkdtempSync(path.join(tmpdir(), 'specwright-corpus-'));
// As in a project that uses the output: `verbatimModuleSyntax` wants modules to be modules.
writeFileSync(path.join(output, 'package.json'), '{ "type": "module" }');
const context: CommandContext = { cwd: output, progress: () => undefined };

const STRICTEST: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: [],
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
};

afterAll(() => {
  rmSync(output, { recursive: true, force: true });
});

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const spec = path.join(FOLDER, name);
  const out = path.join(output, name);

  it('is generated', async () => {
    expect(await generate({ spec, out }, context)).toMatchObject({ ok: true });
  });

  it('compiles', () => {
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts'));
    expect(sources).toContain('types.ts');
    const program = ts.createProgram(
      sources.map((file) => path.join(out, file)),
      STRICTEST,
    );
    const faults = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      const message = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300);
      return `${path.basename(file?.fileName ?? '')}:${line} ${message}`;
    });
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('is the same a second time', async () => {
    expect(await check({ spec, out }, context)).toMatchObject({ ok: true });
  });
});
