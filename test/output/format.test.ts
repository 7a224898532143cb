import { describe, expect, it } from 'vitest';
import { format } from '../../generator/output/format.js';

describe('format', () => {
  it('lays out code in its own style', async () => {
    const files = await format([{ path: 'a.ts', text: 'export const a = {b:"c"}' }]);
    expect(files.get('a.ts')).toBe("export const a = { b: 'c' };\n");
  });

  it('leaves files of unknown kinds as they are', async () => {
    expect((await format([{ path: 'a.txt', text: ' a ' }])).get('a.txt')).toBe(' a ');
  });

  it('refuses files that collide where case does not count', async () => {
    const files = [
      { path: 'a.ts', text: '' },
      { path: 'A.ts', text: '' },
    ];
    await expect(format(files)).rejects.toThrow('collide');
  });
});
