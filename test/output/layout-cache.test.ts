import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LayoutCacheFile } from '../../generator/output/layout-cache.js';

let root: string;
let output: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'specwright-cache-'));
  output = path.join(root, 'deep', 'generated');
  folder = path.join(root, 'node_modules', '.cache', 'specwright');
  await mkdir(path.join(root, 'node_modules'));
  await writeFile(path.join(root, 'package.json'), '{}');
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function store(texts: Readonly<Record<string, string>>): Promise<void> {
  const cache = await LayoutCacheFile.open(output);
  for (const [key, text] of Object.entries(texts)) cache.set(key, text);
  await cache.save();
}

const get = async (key: string): Promise<string | undefined> =>
  (await LayoutCacheFile.open(output)).get(key);

describe('LayoutCacheFile', () => {
  it('keeps what was used by the run before, and forgets the rest', async () => {
    await store({ a: '1', b: '2' });
    expect(await get('a')).toBe('1');
    await store({ b: '2', c: '3' });
    expect([await get('a'), await get('b'), await get('c')]).toEqual([undefined, '2', '3']);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is of no use once prettier or ts-morph is another one', async () => {
    await store({ a: '1' });
    const [name = ''] = await readdir(folder);
    const file = path.join(folder, name);
    const stored = JSON.parse(await readFile(file, 'utf8')) as { stamp: string };
    await writeFile(file, JSON.stringify({ ...stored, stamp: '0.0.0,0.0.0' }));
    expect(await get('a')).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"stamp":1}'])('survives the damage %j', async (text) => {
    await store({ a: '1' });
    const [name = ''] = await readdir(folder);
    await writeFile(path.join(folder, name), text);
    expect(await get('a')).toBeUndefined();
    await store({ a: '2' });
    expect(await get('a')).toBe('2');
  });

  it('does without where there is no folder for caches', async () => {
    await rm(path.join(root, 'node_modules'), { recursive: true });
    await store({ a: '1' });
    expect(await get('a')).toBeUndefined();
    expect(await readdir(root)).toEqual(['package.json']);
  });
});
