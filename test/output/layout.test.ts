import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { layOutKnown } from '../../generator/output/layout/lay-out.js';

const STYLE = { parser: 'typescript', singleQuote: true, printWidth: 100 } as const;

/** What prettier makes of a text, and what is made of it here. */
async function both(text: string): Promise<readonly [string, string | undefined]> {
  const [own] = layOutKnown([text]);
  return [(await format(text, STYLE)).trim(), own?.trim()];
}

/** Files of an output as they were laid out: without their header, and its runtime aside. */
function outputFiles(): readonly string[] {
  const root = new URL('../../', import.meta.url);
  const cases = readdirSync(new URL('test/golden/', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'names')
    .map((entry) => `test/golden/${entry.name}/expected/`);
  return ['generated/', ...cases].flatMap((folder) =>
    readdirSync(new URL(folder, root))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(new URL(folder + file, root), 'utf8').replace(/^.*\n\n/, '')),
  );
}

describe('layout', () => {
  it('knows nearly all that is generated, and leaves it as it is', () => {
    const files = outputFiles();
    const known = files.filter((text) => {
      const [own] = layOutKnown([text.trim()]);
      if (own !== undefined) expect(own).toBe(text.trim());
      return own !== undefined;
    });
    expect(files.length).toBeGreaterThan(50);
    expect(known.length).toBeGreaterThan(files.length * 0.9);
  });

  it('lays out texts one by one', () => {
    expect(
      layOutKnown(['const a=1', 'type B = "b" ; type C=1n', 'export * from "./d.js"']),
    ).toEqual(['const a = 1;', "type B = 'b';\ntype C = 1n;", "export * from './d.js';"]);
  });

  const long = 'aVeryLongNameOfSomething';
  it.each([
    `const ${long} = (${long} || (${long} || ${long})) && !(${long} === ${long} && ${long}.b.c);`,
    `if (${long}) return ${long}(${long}, ${long}); else if (${long}) { ${long}(1e+21, -1, 0.5); } else throw new Error('it\\'s "${long}" and more text here, so that it breaks');`,
    `for (let index = 0; index < ${long}.length; index += 1) { if (${long}[index] !== undefined) continue; }`,
    `for (const key in ${long}) if (!isKnown(key, ${long}, ${long})) failAt(report, key, ${long}[key], 'additionalProperties');`,
    `switch (typeof ${long}) { case 'string': return; case 'number': { ${long}(); break; } default: return ${long}; }`,
    `const { ${long}, ${long}1: other, ${long}2, ${long}3 = 4 } = value;`,
    `export function ${long}<A, B extends string = never>({ a, b }: { a: string }, c?: B): asserts a is C { }`,
    `function ${long}(first: Map<string, Set<${long}>>, second: ((value: unknown) => void) | null, third?: string[]): void { first.get(second); }`,
    `export interface ${long}<A> extends B<A>, C { readonly 'a-b'?: ('${long}' | '${long}2' | '${long}3')[] & { x: 1 }; [key: string]: unknown; \n/** One. */\n m(a: string): void; }`,
    `export type ${long} = { readonly [key: string]: unknown } | { a: 1; } | null | '${long}' | keyof typeof ${long} | A['b'];`,
    `export type ${long} = Pick<${long}, 'a' | 'b'> & { ${long}: string; } & Omit<${long}, '${long}'> & B;`,
    `export class ${long} extends B<C> { readonly #a: A = new A(this); b?: string; constructor(a: A) { super(a); this.#a = a; } async c<T>(d: T): Promise<T> { return await this.#a.send(d, { ${long}, ${long}: { ${long}, x: [] } }); } }`,
    `export const ${long}: Shape = /* @__PURE__ */ lazy(() => object({ ${long}: string, ${long}2: array(string), b: ${long} }));`,
    `export const ${long}: Map<string, Set<${long}>> = make((value): value is ${long} => is(value, 0), [{ a: 1, b: 2 }, { a: 1, b: 2 }]);`,
    `const ${long} = \`a \${${long}} b\` as const; const b = ${long}.of(${long}) satisfies ${long}; const c = { ...${long}, ...(${long} && { a: ${long}, b: [...(${long} ?? [])] }), [']']: 1, 200: /a+/u };`,
    `const ${long} = ${long} ? ${long}(${long}) : { ${long}: ${long}, ${long}2: ${long} };`,
    `export type ${long} = | (Reply<200, ${long}> & { headers: { ${long}: string; b: number } });`,
    `import ${long} from "./a.js"; import type B from './b.js'; export default { ${long}, b: ${long} };`,
    `export default { ${long}, ${long}2: ${long}, ${long}3: [${long}], ${long}4: { ${long} } };`,
    `/** One. */\nexport type A = B;\n\n/**\n   * Two\n * lines.\n */\ntype C = D;`,
  ])('agrees with prettier: %s', async (text) => {
    const [expected, own] = await both(text);
    expect(own).toBe(expected);
  });

  it.each([
    'const a = [1, 2, 3]; // why',
    'const a = (x) => (y) => z;',
    'a.b().c().d(() => 1).e();',
    'enum A { B }',
    "import a, { b } from './a.js';",
    'export default a;',
    'const a = `\n`;',
    "const 日本語 = 'ü';",
    'call(/* one */ a);',
    'const = 1;',
  ])('leaves to prettier what it isn’t sure of: %s', (text) => {
    expect(layOutKnown([text])).toEqual([undefined]);
  });

  it('agrees with prettier on whatever code it takes on', async () => {
    let known = 0;
    await fc.assert(
      fc.asyncProperty(code(), async (text) => {
        const [expected, own] = await both(text);
        if (own === undefined) return;
        known += 1;
        expect(own).toBe(expected);
      }),
      { numRuns: 400 },
    );
    expect(known).toBeGreaterThan(300);
  });
});

/** Statements of the kinds that are generated, with names of all lengths. */
function code(): fc.Arbitrary<string> {
  const name = fc
    .tuple(fc.constantFrom('a', 'id', 'is', 'value', 'report'), fc.integer({ min: 0, max: 30 }))
    .map(([start, length]) => start + 'Name'.repeat(8).slice(0, length));
  const list = (item: fc.Arbitrary<string>, minLength = 0): fc.Arbitrary<readonly string[]> =>
    fc.array(item, { minLength, maxLength: 4 });
  const { expression, type } = fc.letrec<{ expression: string; type: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      name,
      fc.constantFrom("'text'", '"it\'s"', '1', 'true', 'null', '/a/u', '[]', '{}', 'this'),
      fc
        .tuple(tie('expression'), list(tie('expression')))
        .map(([, args]) => `call(${args.join(', ')})`),
      fc.tuple(name, list(tie('expression'), 1)).map(([f, args]) => `${f}(${args.join(', ')})`),
      fc.tuple(name, name).map(([a, b]) => `${a}.${b}`),
      fc.tuple(name, tie('expression')).map(([a, b]) => `${a}[${b}]`),
      fc
        .tuple(list(tie('expression'), 2), fc.constantFrom('&&', '||', '??', '+', '===', '<'))
        .map(([parts, operator]) => parts.map((part) => `(${part})`).join(` ${operator} `)),
      tie('expression').map((a) => `!(${a})`),
      tie('expression').map((a) => `typeof (${a})`),
      list(
        fc.tuple(name, tie('expression')).map(([key, value]) => `${key}: ${value}`),
        1,
      ).map((parts) => `({ ${parts.join(', ')} })`),
      list(tie('expression')).map((parts) => `[${parts.join(', ')}]`),
      tie('expression').map((a) => `[...(${a}), ...a]`),
      tie('expression').map((a) => `({ ...(${a}) })`),
      fc.tuple(list(name), tie('expression')).map(
        ([names, body]) =>
          `(${names
            .map((each) => `(${each}: ${each}, ${each}2: B)`)
            .map((each) => each.slice(1, -1))
            .join(', ')}) => (${body})`,
      ),
    ),
    type: fc.oneof(
      { maxDepth: 3 },
      name,
      fc.constantFrom('string', 'null', "'text'", '1', 'unknown', '(string & {})'),
      list(tie('type'), 2).map((types) => `(${types.join(' | ')})`),
      list(tie('type'), 2).map((types) => `(${types.join(' & ')})`),
      tie('type').map((item) => `(${item})[]`),
      fc.tuple(name, list(tie('type'), 1)).map(([of, args]) => `${of}<${args.join(', ')}>`),
      list(fc.tuple(name, tie('type')).map(([key, value]) => `${key}?: ${value}`)).map(
        (members) => `{ ${members.join('; ')} }`,
      ),
    ),
  }));
  const typed = fc.tuple(name, type).map(([key, value]) => `${key}: ${value}`);
  const simple = fc.oneof(
    expression.map((value) => `return ${value};`),
    fc.tuple(name, expression).map(([left, right]) => `const ${left} = ${right};`),
    fc.tuple(typed, expression).map(([left, right]) => `const ${left} = ${right};`),
    fc.tuple(name, list(expression)).map(([f, args]) => `${f}(${args.join(', ')});`),
    fc
      .tuple(list(name, 1), name)
      .map(([names, from]) => `const { ${names.join(', ')} } = ${from};`),
  );
  const body = fc.oneof(
    simple,
    fc.tuple(expression, simple).map(([test, then]) => `if (${test}) { ${then} }`),
    fc
      .tuple(expression, name, name)
      .map(([test, one, other]) => `if (${test}) ${one}(${other}); else ${other}(${test});`),
    fc
      .tuple(name, expression)
      .map(([key, items]) => `for (const ${key} of ${items}) { ${key}(); }`),
  );
  return fc.oneof(
    fc
      .tuple(name, list(typed), type, list(body))
      .map(
        ([f, list, result, lines]) =>
          `function ${f}(${list.join(', ')}): ${result} { ${lines.join('\n')} }`,
      ),
    fc.tuple(name, type).map(([left, right]) => `export type ${left} = ${right};`),
    fc
      .tuple(name, list(typed))
      .map(([left, members]) => `export interface ${left} { ${members.join('; ')} }`),
  );
}
