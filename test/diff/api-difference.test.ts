import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildApi } from '../../generator/model/api-builder.js';
import type { Api } from '../../generator/model/api.js';
import { compareApis } from '../../generator/model/diff/api-difference.js';
import type { Change } from '../../generator/model/diff/change.js';
import { sentence } from '../../generator/model/diff/wording.js';
import { loadValue } from '../../generator/openapi/load.js';
import { baseDescription, EDITS } from './edits.js';
import type { Description, Edit, Named } from './edits.js';

const apiOf = async (description: Description): Promise<Api> => {
  const document = await loadValue(description);
  expect(document.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return buildApi(document, { openEnums: false, unknownFields: 'allow' });
};

const edited = (edits: readonly Edit[]): Promise<Api> => {
  const description = baseDescription();
  for (const one of edits) one.apply(description);
  return apiOf(description);
};

const named = (changes: readonly Change[]): readonly string[] =>
  changes
    .map(({ kind, action, direction, location, subject }) =>
      [kind, action, direction, location, subject].join(' | '),
    )
    .sort();

const expected = (changes: readonly Named[]): readonly string[] =>
  changes.map((change) => change.join(' | ')).sort();

const OPPOSITES: Readonly<Record<string, string>> = {
  added: 'removed',
  removed: 'added',
  narrowed: 'widened',
  widened: 'narrowed',
  changed: 'changed',
};

const mirrored = (changes: readonly Named[]): readonly Named[] =>
  changes.map(([kind, action, ...rest]) => [kind, OPPOSITES[action] ?? '', ...rest]);

/** Some edits, none of which touches what another one does. */
const compatibleEdits = fc
  .shuffledSubarray([...EDITS], { minLength: 1, maxLength: 8 })
  .map((edits) =>
    edits.filter(({ site }, index) =>
      edits.every((other, before) => before >= index || !overlap(site, other.site)),
    ),
  );

function overlap(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

describe('compareApis', () => {
  it.each(EDITS.map((edit) => [edit.name, edit] as const))('names %s', async (_, edit) => {
    const [before, after] = [await edited([]), await edited([edit])];
    const changes = compareApis(before, after);
    expect(named(changes)).toEqual(expected(edit.changes));
    expect(named(compareApis(after, before))).toEqual(expected(mirrored(edit.changes)));
    for (const change of changes) expect(sentence(change)).toMatch(/^[^`]+\.$/);
  });

  it('names all of several edits, and nothing else', async () => {
    const before = await edited([]);
    await fc.assert(
      fc.asyncProperty(compatibleEdits, async (edits) => {
        const after = await edited(edits);
        const all = edits.flatMap(({ changes }) => changes);
        expect(named(compareApis(before, after))).toEqual(expected(all));
        expect(named(compareApis(after, before))).toEqual(expected(mirrored(all)));
        expect(compareApis(after, after)).toEqual([]);
        expect(compareApis(after, await edited(edits))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('names all operations that a shared schema reaches', async () => {
    const edit = EDITS.find(({ name }) => name.startsWith('an answer by reference'))!;
    const [change] = compareApis(await edited([]), await edited([edit]));
    expect(change?.operations).toEqual(['GET /things', 'POST /things']);
  });
});

describe('what a change means', () => {
  const meaning = async (name: string): Promise<unknown> => {
    const edit = EDITS.find((one) => one.name === name);
    if (edit === undefined) throw new Error(`No edit ${name}`);
    const [change] = compareApis(await edited([]), await edited([edit]));
    return { severity: change?.severity, ...change?.impact };
  };

  it.each([
    ['name: maxLength = 50', 'breaking', 'breaking', 'safe', 'safe'],
    ['name: maxLength = 200', 'safe', 'safe', 'risky', 'safe'],
    ['name: type = ["string","null"]', 'safe', 'safe', 'breaking', 'safe'],
    ['an enum value of an answer', 'risky', 'risky', 'safe', 'risky'],
    ['a field of an answer', 'breaking', 'risky', 'safe', 'breaking'],
    ['a parameter', 'safe', 'safe', 'safe', 'safe'],
    ['a needed parameter', 'breaking', 'breaking', 'safe', 'breaking'],
    ['no operation', 'breaking', 'breaking', 'risky', 'breaking'],
    ['no null in a cycle', 'safe', 'safe', 'breaking', 'safe'],
  ])('%s is %s', async (name, severity, client, server, types) => {
    expect(await meaning(name)).toEqual({ severity, client, server, types });
  });
});
