/** Keeps what was laid out for the next run. Losing it costs time and nothing else. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { LayoutCache } from './format.js';

interface Stored {
  /** What else decides how texts are laid out. */
  readonly stamp: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** The cache of one output, in a file. It forgets what a run didn't ask for. */
export class LayoutCacheFile implements LayoutCache {
  readonly #file: string | undefined;
  readonly #known: ReadonlyMap<string, string>;
  readonly #used = new Map<string, string>();

  private constructor(file: string | undefined, known: ReadonlyMap<string, string>) {
    this.#file = file;
    this.#known = known;
  }

  /** Empty where there is none, or none of use. */
  static async open(output: string): Promise<LayoutCacheFile> {
    const file = cacheFile(output);
    if (file === undefined) return new LayoutCacheFile(undefined, new Map());
    return new LayoutCacheFile(file, await readTexts(file));
  }

  get(key: string): string | undefined {
    return this.#known.get(key) ?? this.#used.get(key);
  }

  set(key: string, text: string): void {
    this.#used.set(key, text);
  }

  /** Writes what the run used, if that is anything new. */
  async save(): Promise<void> {
    const isSame =
      this.#used.size === this.#known.size &&
      [...this.#used.keys()].every((key) => this.#known.has(key));
    if (this.#file === undefined || isSame) return;
    const stored: Stored = { stamp: stamp(), texts: Object.fromEntries(this.#used) };
    const temporary = `${this.#file}.${Date.now().toString(36)}${Math.random().toString(36)}`;
    try {
      await mkdir(path.dirname(this.#file), { recursive: true });
      await writeFile(temporary, JSON.stringify(stored));
      await rename(temporary, this.#file);
    } catch {
      // A folder that can't be written to: the next run does the work again.
    }
  }
}

/** Where tools keep caches: `node_modules` of the nearest package; undefined where it has none. */
function cacheFile(output: string): string | undefined {
  let folder = path.resolve(output);
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
  if (!existsSync(path.join(folder, 'node_modules'))) return undefined;
  const name = createHash('sha1').update(path.resolve(output)).digest('hex');
  return path.join(folder, 'node_modules', '.cache', 'specwright', `${name}.json`);
}

async function readTexts(file: string): Promise<ReadonlyMap<string, string>> {
  try {
    // What was stored may be anything; what is used of it is checked.
    const stored = JSON.parse(await readFile(file, 'utf8')) as Partial<Stored>;
    if (stored.stamp !== stamp()) return new Map();
    const texts = Object.entries(stored.texts ?? {});
    return new Map(texts.filter(([, text]) => typeof text === 'string'));
  } catch {
    return new Map();
  }
}

/** Versions of what prints and lays out. */
function stamp(): string {
  const require = createRequire(import.meta.url);
  return (
    ['prettier', 'ts-morph']
      // A package always has a version.
      .map((name) => (require(`${name}/package.json`) as { readonly version: string }).version)
      .join()
  );
}
