/** README's table of the server's options: each of them, with the default that its docs and code have. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Project } from 'ts-morph';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../templates/runtime/limits.js';

const root = resolve(import.meta.dirname, '../..');

interface Option {
  readonly name: string;
  readonly default: string;
}

/** The rows of the table whose head names the options of `createServer`. */
function shown(): readonly Option[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8').split('\n');
  const start = readme.findIndex((line) => line.startsWith('| option of `createServer` '));
  const rows = readme.slice(start + 2);
  return rows
    .slice(
      0,
      rows.findIndex((line) => !line.startsWith('|')),
    )
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, name = '', value = '']) => ({ name: name.replaceAll('`', ''), default: value }));
}

/** What the docs of an interface's properties say behind `Default:`. */
function documented(file: string, name: string, prefix = ''): readonly Option[] {
  const source = new Project({ compilerOptions: { noLib: true } }).addSourceFileAtPath(
    join(root, file),
  );
  return source
    .getInterfaceOrThrow(name)
    .getProperties()
    .map((property) => {
      const docs = property.getJsDocs().map((doc) => doc.getDescription().replaceAll(/\s+/g, ' '));
      const value = /Default: (.*)\./.exec(docs.join(' '))?.[1];
      return { name: prefix + property.getName(), default: value ?? 'required' };
    });
}

const limits = documented('templates/runtime/limits.ts', 'Limits', 'limits.');

test('names every option with its default', () => {
  const options = [
    ...documented('generated/server.ts', 'ServerOptions'),
    ...documented('templates/runtime/edge-options.ts', 'EdgeOptions').flatMap((option) => {
      if (option.name === 'limits') return limits;
      if (option.name !== 'idempotency') return [option];
      return documented('templates/runtime/idempotency.ts', 'IdempotencyOptions', 'idempotency.');
    }),
  ];
  const byName = (left: Option, right: Option) => (left.name < right.name ? -1 : 1);
  expect([...shown()].sort(byName)).toEqual([...options].sort(byName));
});

test('the defaults of limits are those of the code', () => {
  const units: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, s: 1000 };
  const told = limits.map(({ name, default: value }) => {
    const [number = '', unit = ''] = value.split(' ');
    return [name.replace('limits.', ''), Number(number.replaceAll(',', '')) * (units[unit] ?? 1)];
  });
  expect(Object.fromEntries(told)).toEqual(DEFAULT_LIMITS);
});
