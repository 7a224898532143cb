/** Prettier, in worker threads where there is much to do. */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { LayoutTask, Parser } from './layout-worker.js';

/** Characters from which on it is worth to start threads, each of which loads prettier. */
const WORTH_THREADS = 400_000;
const MOST_THREADS = 4;

/** Threads have no loader for TypeScript: from the sources everything runs in this one. */
const isBuilt = import.meta.url.endsWith('.js');

/** The texts, laid out, in their order. */
export async function layOut(texts: readonly string[], parser: Parser): Promise<readonly string[]> {
  if (texts.length === 0) return [];
  const tasks = texts.map((text): LayoutTask => ({ text, parser }));
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), MOST_THREADS, texts.length);
  if (!isBuilt || size < WORTH_THREADS || threads < 2) {
    const { default: run } = await import('./layout-worker.js');
    return Promise.all(tasks.map(run));
  }
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./layout-worker.js', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    // The worker answers with a text.
    return await Promise.all(tasks.map((task) => pool.run(task) as Promise<string>));
  } finally {
    await pool.destroy();
  }
}
