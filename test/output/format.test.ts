import { format as prettier } from 'prettier';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { code, identifier, literal } from '../../generator/emit/code.js';
import { constant, functionDeclaration } from '../../generator/emit/declarations.js';
import { SourceFile } from '../../generator/emit/source-file.js';
import { format } from '../../generator/output/format.js';
import { generate } from '../../generator/pipeline.js';

/** A file of a constant and a function. */
function sample(value: string): SourceFile {
  const file = new SourceFile('sample.ts');
  const type = file.importType('Shape', './runtime/shape.js');
  file.add(
    constant({ name: identifier('first'), value: literal(value) }),
    code`type Local = ${type}; type Other=Local`,
    functionDeclaration({
      name: identifier('second'),
      parameters: [],
      returnType: code`string`,
      body: code`return first`,
      doc: code`Answers the first.`,
    }),
  );
  return file;
}

describe('format', () => {
  it('lays out code in its own style', async () => {
    const files = await format([{ path: 'a.ts', text: 'export const a = {b:"c"}' }]);
    expect(files.get('a.ts')).toBe("export const a = { b: 'c' };\n");
  });

  it('leaves files of unknown kinds, and what is laid out already, as they are', async () => {
    const files = await format([
      { path: 'a.txt', text: ' a ' },
      { path: 'a.ts', text: 'const  a=1', isFormatted: true },
    ]);
    expect([...files.values()]).toEqual([' a ', 'const  a=1']);
  });

  it('refuses files that collide where case does not count', async () => {
    const files = [
      { path: 'a.ts', text: '' },
      { path: 'A.ts', text: '' },
    ];
    await expect(format(files)).rejects.toThrow('collide');
  });

  it('lays out statement by statement what prettier lays out as a whole', async () => {
    const input = new URL('../../spec/credit-grants.yaml', import.meta.url).pathname;
    const { files } = await generate(projectOf({ input, output: 'generated' }));
    const sources = [...files].filter(([path]) => /^[a-z]+\.ts$/.test(path));
    expect(sources.length).toBeGreaterThan(5);
    for (const [, text] of sources) {
      const options = { parser: 'typescript', singleQuote: true, printWidth: 100 } as const;
      expect(await prettier(text, options)).toBe(text);
    }
  });

  it('prints and lays out again only the statements that changed', async () => {
    const cache = new Map<string, string>();
    const before = await format([sample('one').print()], cache);
    expect(before.get('sample.ts')).toBe(
      [
        "import type { Shape } from './runtime/shape.js';",
        '',
        "export const first = 'one';",
        'type Local = Shape;',
        'type Other = Local;',
        '',
        '/** Answers the first. */',
        'export function second(): string {',
        '  return first;',
        '}',
        '',
      ].join('\n'),
    );
    const old = new Map(cache);
    const after = await format([sample('two').print()], cache);
    expect(after.get('sample.ts')).toBe(before.get('sample.ts')?.replace('one', 'two'));
    const fresh = [...cache].filter(([key]) => !old.has(key)).map(([, text]) => text.trim());
    expect(fresh).toEqual(["export const first = 'two';"]);
  });
});
