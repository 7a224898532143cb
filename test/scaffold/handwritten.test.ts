/** Whatever a person wrote is still there, byte for byte, whatever becomes of the spec. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Operation } from '../../generator/model/api.js';
import { merge, syntaxErrors } from './merging.js';
import { sampleApi, sampleOperation } from './sample-api.js';

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Operations by place: the id may change, the place is what they are. */
const specs = fc
  .uniqueArray(fc.constantFrom(...PLACES), { minLength: 1 })
  .chain((places) =>
    fc.tuple(
      ...places.map((place) => fc.tuple(fc.constant(place), fc.integer({ min: 0, max: 2 }))),
    ),
  )
  .map((entries) =>
    entries.map(([place, version]) =>
      sampleOperation(`${place}Thing${version}`, 'POST', `/things/${place}`),
    ),
  );

const bodies = fc.constantFrom(
  '  return work(); // as it must be',
  "  const text = `a ${'`'} b`;\n  return { status: 200, body: text };",
  '  /* nothing\n     yet */',
  '\treturn   oddly( formatted )',
  '  if (a) { return 1 }\n\n\n  else { return 2 }',
);

const between = fc.constantFrom(
  '',
  '// a comment that stands alone\n',
  'const helper = () => {};\n',
  '/** Docs of a type. */\ntype Local = { a: 1 };\n',
  '\n\n',
);

interface Piece {
  readonly gap: string;
  readonly body: string;
  readonly style: 'function' | 'arrow';
}

const pieces = fc.array(
  fc.record({ gap: between, body: bodies, style: fc.constantFrom('function', 'arrow') }),
  { minLength: PLACES.length, maxLength: PLACES.length },
);

function functionsFile(operations: readonly Operation[], written: readonly Piece[]): string {
  const blocks = operations.map(({ names }, index) => {
    const { gap = '', body = '', style = 'function' } = written[index] ?? {};
    return style === 'function'
      ? `${gap}export async function ${names.function}() {\n${body}\n}\n`
      : `${gap}export const ${names.function} = async () => {\n${body}\n};\n`;
  });
  return blocks.join('\n');
}

function classFile(operations: readonly Operation[], written: readonly Piece[]): string {
  const members = operations.map(({ names }, index) => {
    const { body = '' } = written[index] ?? {};
    return `  // about ${names.function.slice(0, 6)}\n  async ${names.function}() {\n${body}\n  }\n`;
  });
  return `export class Things implements ThingsHandlers {\n${members.join('\n')}}\n`;
}

test.each([
  ['functions', functionsFile],
  ['a class', classFile],
])('%s', (_, fileOf) => {
  fc.assert(
    fc.property(
      specs,
      specs,
      specs,
      pieces,
      fc.boolean(),
      (first, second, third, written, crlf) => {
        const text = fileOf(first, written);
        const start = crlf ? text.replaceAll('\n', '\r\n') : text;
        const begun = merge(sampleApi({ things: first }), { 'things.ts': start });
        expect(begun.added).toEqual([]);
        expect(begun.text('things.ts')).toBe(start);
        let state = begun;
        for (const operations of [second, third, first]) {
          const files = Object.fromEntries(state.files);
          state = merge(sampleApi({ things: operations }), files, state.records, { prune: true });
          expect(syntaxErrors(state.files)).toEqual([]);
          expectAll(operations, state.text('things.ts'));
        }
        // Names may have changed, and stubs have come; every body and comment is where it was.
        let position = 0;
        for (const line of start.split('\n').filter((each) => !each.includes('Thing'))) {
          const found = state.text('things.ts').indexOf(line, position);
          expect(found, `${line}\n\n${state.text('things.ts')}`).toBeGreaterThanOrEqual(position);
          position = found + line.length;
        }
      },
    ),
    { numRuns: 20 },
  );
});

function expectAll(operations: readonly Operation[], text: string): void {
  for (const { names } of operations) {
    expect(text.split(new RegExp(`\\b${names.function}\\b(?= =|\\()`)).length - 1).toBe(1);
  }
}
