import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { emitRuntime } from '../../generator/emit/runtime.js';

const emitted = (path: string, text: string): { path: string; text: string } => ({ path, text });

describe('emitRuntime', () => {
  it('copies what the emitted files import and what that imports', () => {
    const client = emitted('client.ts', "import type { Operation } from './runtime/operation.js';");
    const copied = emitRuntime([client]).map((file) => file.path);
    expect(copied).toContain('runtime/operation.ts');
    expect(copied).toContain('runtime/shape.ts');
    expect(copied).not.toContain('runtime/router.ts');
  });

  it('copies the text as it stands', () => {
    const index = emitted('index.ts', "export * from './runtime/shape.js';");
    const source = readFileSync(
      new URL('../../templates/runtime/shape.ts', import.meta.url),
      'utf8',
    );
    expect(emitRuntime([index])).toEqual([{ path: 'runtime/shape.ts', text: source }]);
  });

  it('follows imports from folders of the output', () => {
    const nested = emitted('resources/a.ts', "import type { Shape } from '../runtime/shape.js';");
    expect(emitRuntime([nested]).map((file) => file.path)).toEqual(['runtime/shape.ts']);
  });

  it('is not misled by comments and strings', () => {
    const types = emitted(
      'types.ts',
      "/** import './runtime/shape.js' */\nexport const a = \"from './runtime/shape.js'\";",
    );
    expect(emitRuntime([types])).toEqual([]);
  });
});
