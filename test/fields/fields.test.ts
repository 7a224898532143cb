/**
 * What each field of OpenAPI 3.0 to 3.2 and each keyword of JSON Schema does: it is taken out of a
 * description, and the outputs are compared. `docs/coverage.md` is what comes of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folderOf } from '../openapi/folder.js';
import { effectsOf, Prober } from './effects.js';
import type { Effects } from './effects.js';
import { fieldsOf, withoutPlaces } from './fields.js';
import { descriptionOf, KEYWORD_PROBES, without } from './keywords.js';
import { NO_FIELDS, WITHOUT_EFFECT } from './silent.js';
import { coverageText } from './table.js';
import type { Row } from './table.js';

const everything: unknown = parse(
  readFileSync(join(import.meta.dirname, 'everything.yaml'), 'utf8'),
);
const fields = fieldsOf(everything).filter(
  ({ object, field }) => !NO_FIELDS.has(`${object} ${field}`),
);

describe('coverage', () => {
  test('every field that the standard knows is probed', () => {
    expect(fields.filter(({ pointers }) => pointers.length === 0)).toEqual([]);
  });

  test('nothing is ignored in silence; docs/coverage.md says what has which effect', async () => {
    const prober = new Prober(join(await folderOf({}), 'description.json'));
    const rows = [...(await fieldRows(prober)), ...(await keywordRows(prober))];
    const silent = rows.filter(({ effects }) => isNone(effects)).map(({ key }) => key);
    expect(silent.sort()).toEqual(Object.keys(WITHOUT_EFFECT).sort());
    await expect(coverageText(rows)).toMatchFileSnapshot('../../docs/coverage.md');
  }, 300_000);
});

function isNone({ parts, diagnostics }: Effects): boolean {
  return parts.size === 0 && diagnostics.length === 0;
}

async function fieldRows(prober: Prober): Promise<readonly Row[]> {
  const whole = await prober.output(everything);
  const rows: Row[] = [];
  for (const { object, field, pointers } of fields) {
    const rest = await prober.output(withoutPlaces(everything, pointers));
    rows.push({
      key: `${object} ${field}`,
      group: object,
      name: field,
      effects: effectsOf(whole, rest),
    });
  }
  return rows;
}

async function keywordRows(prober: Prober): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const probe of KEYWORD_PROBES) {
    const { keyword, group } = probe;
    const description = descriptionOf(probe);
    const [name = keyword] = keyword.split(':');
    const rest = {
      ...description,
      ...schemasOf(without(Reflect.get(description, 'components'), name)),
    };
    const effects = effectsOf(await prober.output(description), await prober.output(rest));
    rows.push({ key: keyword, group, name: keyword, effects });
  }
  return rows;
}

function schemasOf(components: unknown): object {
  return { components };
}
