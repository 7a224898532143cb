import { describe, expect, it } from 'vitest';
import { assertDistinctPaths, inFolder, isOutputPath } from '../../generator/output/output-path.js';

describe('isOutputPath', () => {
  it.each(['types.ts', 'runtime/shape.ts', '.specwright-manifest', 'resources/credit-grants.ts'])(
    'takes %s',
    (file) => {
      expect(isOutputPath(file)).toBe(true);
    },
  );

  it.each([
    '',
    '/etc/passwd',
    '../x.ts',
    'a/../../x.ts',
    './x.ts',
    'a//b.ts',
    'a\\..\\x.ts',
    'C:/x.ts',
    'x.ts\0',
    'x\n.ts',
    'größe.ts',
    'con.ts',
    'runtime/NUL',
    'lpt1.d.ts',
    'name.',
    `${'x'.repeat(201)}.ts`,
  ])('rejects %j', (file) => {
    expect(isOutputPath(file)).toBe(false);
    expect(() => inFolder('/out', file)).toThrow('Not a path for the output');
  });
});

describe('assertDistinctPaths', () => {
  it('rejects names that differ in case alone', () => {
    expect(() => {
      assertDistinctPaths(['resources/Foo.ts', 'resources/foo.ts']);
    }).toThrow('collide: resources/Foo.ts, resources/foo.ts');
  });

  it('takes equal names in different folders', () => {
    expect(() => {
      assertDistinctPaths(['a/x.ts', 'b/x.ts']);
    }).not.toThrow();
  });
});
