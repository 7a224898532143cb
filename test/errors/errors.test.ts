import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import { findings } from '../../generator/model/findings.js';
import { load } from '../../generator/openapi/load.js';
import { diagnosticsText } from '../../generator/support/diagnostic-text.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';

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
    const api = buildApi(document, { openEnums: true, unknownFields: 'reject' });
    const found = findings(document, api);
    return diagnosticsText(found, { cwd: folder, readText: (file) => document.text(file) });
  } catch (thrown) {
    if (!(thrown instanceof DiagnosticError)) throw thrown;
    const { diagnostics, readText = () => undefined } = thrown;
    return diagnosticsText(diagnostics, { cwd: folder, readText });
  }
}
