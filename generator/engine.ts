/** How Node runs the program: it loads megabytes of libraries, works for seconds, and ends. */
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 wait longer before it compiles functions that run often once more, for speed: a run ends
 * before most of that pays, so that it saves a fifth of the processor time or more. How much a
 * function must run is about ten times V8's own measure.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  // Node 20
  11: ['--interrupt-budget=1000000'],
  // Node 22 to 26
  12: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  13: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  14: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
};

/**
 * Bytes of stack for the threads of oxfmt, which takes two million by itself and ends the process
 * where that is too little. It gets more than any syntax tree needs that the compiler can read.
 */
const STACK = String(64 * 2 ** 20);

/** `version`: V8's own. It complains of flags that it doesn't know, so later ones are left alone. */
export function tuneEngine(version: string, environment: NodeJS.ProcessEnv): void {
  environment['RUST_MIN_STACK'] ??= STACK;
  const [major = ''] = version.split('.');
  for (const flag of FLAGS[major] ?? []) setFlagsFromString(flag);
  keepCompiledLibraries();
}

/** From Node 22.1 on, what was compiled is kept in Node's own cache, as the `tsc` command does. */
function keepCompiledLibraries(): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enable === 'function') Reflect.apply(enable, module, []);
}
