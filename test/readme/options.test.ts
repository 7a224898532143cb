/** README's tables of options against the types that they speak of: neither says less nor more. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Project } from 'ts-morph';
import { expect, test } from 'vitest';
import { defaultRetryPolicy } from '../../templates/runtime/retry.js';

const ROOT = resolve(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

interface Row {
  readonly option: string;
  readonly default: string;
  readonly words: string;
}

/** The rows of the table with these headings. */
function tableAfter(heading: string): readonly Row[] {
  const [, section = ''] = README.split(heading);
  const [table = ''] = /(?:^\|.*\n)+/m.exec(section) ?? [];
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => {
      const [option = '', byDefault = '', words = ''] = line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim());
      return { option, default: byDefault, words };
    });
}

const sources = new Project({ skipAddingFilesFromTsConfig: true });

/** The names of an interface's members, in their order. */
function membersOf(file: string, name: string): readonly string[] {
  const source = sources.addSourceFileAtPath(join(ROOT, file));
  return source
    .getInterfaceOrThrow(name)
    .getProperties()
    .map((property) => property.getName());
}

const OPTIONS = 'templates/runtime/client-options.ts';
const rows = tableAfter('What the client can be told');

test('every option of the client has its row', () => {
  const listed = rows.map(({ option }) => option.replace(/^`(\w+)`.*$/, '$1'));
  expect(listed.toSorted()).toEqual(membersOf(OPTIONS, 'ClientOptions').toSorted());
});

test('those with a star are options of calls too, and the text names the others', () => {
  const ofCalls = membersOf(OPTIONS, 'RequestOptions');
  const ofClients = membersOf(OPTIONS, 'ClientOptions');
  const starred = rows.filter(({ option }) => option.endsWith('*'));
  expect(starred.map(({ option }) => option.replace(/^`(\w+)`.*$/, '$1')).toSorted()).toEqual(
    ofCalls.filter((name) => ofClients.includes(name)).toSorted(),
  );
  const [, sentence = ''] = /5000 \}\)`\), where ([^]*?) join\s+them/.exec(README) ?? [];
  const named = [...sentence.matchAll(/`(\w+)`/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(ofCalls.filter((name) => !ofClients.includes(name)).toSorted());
});

test('the parts of the retry policy are named, with their defaults', () => {
  const { maxRetries, initialDelay, maxDelay, maxRetryAfter } = defaultRetryPolicy;
  const row = rows.find(({ option }) => option === '`retry`');
  expect(row?.default).toBe(
    `${maxRetries} retries after about ${initialDelay / 1000} and ${(initialDelay * 2) / 1000} s`,
  );
  for (const name of Object.keys(defaultRetryPolicy)) expect(row?.words).toContain(`\`${name}\``);
  expect(row?.words).toContain(`\`maxDelay\` (${maxDelay / 1000} s)`);
  expect(row?.words).toContain(`\`maxRetryAfter\` (${maxRetryAfter / 1000} s)`);
});

test('the other defaults are those of the code', () => {
  const byDefault = new Map(rows.map((row) => [row.option, row.default]));
  const call = readFileSync(join(ROOT, 'templates/runtime/call.ts'), 'utf8');
  const [, timeout = ''] = /^const defaultTimeout = ([\d_]+);$/m.exec(call) ?? [];
  expect(byDefault.get('`timeout` *')).toBe(`${timeout.replace('_', ' ')} ms`);
  const keys = readFileSync(join(ROOT, 'templates/runtime/call-arguments.ts'), 'utf8');
  const [, when = ''] = /client\.idempotencyKeys \?\? '(\w+)'/.exec(keys) ?? [];
  expect(byDefault.get('`idempotencyKeys`')).toBe(`\`${when}\``);
});

test('every option of the config has its row', () => {
  const parts: Readonly<Record<string, readonly string[]>> = {
    wire: membersOf('generator/emit/operations/operations.ts', 'WireOptions'),
    formats: membersOf('generator/model/representation.ts', 'FormatOptions'),
  };
  const options = membersOf('generator/config.ts', 'Config').flatMap(
    (name) => parts[name]?.map((part) => `${name}.${part}`) ?? [name],
  );
  const listed = tableAfter('## Configuration').map(({ option }) => option.replaceAll('`', ''));
  expect(listed.toSorted()).toEqual(options.toSorted());
});
