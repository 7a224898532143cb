import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lint } from '../../generator/openapi/lint.js';
import { load } from '../../generator/openapi/load.js';
import { diagnosticsText } from '../../generator/support/diagnostic-text.js';
import { DiagnosticError, located } from '../../generator/support/diagnostics.js';

const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

describe('the words of diagnostics', () => {
  test.each(cases.map(({ name }) => name))('%s', async (name) => {
    const folder = join(import.meta.dirname, name);
    await expect(await diagnosticsOf(folder)).toMatchFileSnapshot(join(folder, 'stderr.txt'));
  });
});

async function diagnosticsOf(folder: string): Promise<string> {
  const entry = existsSync(join(folder, 'openapi.json')) ? 'openapi.json' : 'openapi.yaml';
  try {
    const document = await load(entry, { cwd: folder });
    const found = located([...document.diagnostics, ...lint(document)], (source, atKey) =>
      document.locate(source, atKey),
    );
    return diagnosticsText(found, { cwd: folder, readText: (file) => document.text(file) });
  } catch (thrown) {
    if (!(thrown instanceof DiagnosticError)) throw thrown;
    const { diagnostics, readText = () => undefined } = thrown;
    return diagnosticsText(diagnostics, { cwd: folder, readText });
  }
}
