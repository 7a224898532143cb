/**
 * Has V8 wait longer before it compiles functions that run often once more, for speed: a run takes
 * seconds, and ends before most of that pays. It saves a fifth of the processor time or more.
 */
import { setFlagsFromString } from 'node:v8';

/** How much a function runs before it is worth it, about ten times V8's own measure. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  // Node 20
  11: ['--interrupt-budget=1000000'],
  // Node 22 to 26
  12: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  13: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
  14: ['--invocation-count-for-maglev=4000', '--invocation-count-for-turbofan=30000'],
};

/** `version`: V8's own. It complains of flags that it doesn't know, so later ones are left alone. */
export function tierUpLate(version: string): void {
  const [major = ''] = version.split('.');
  for (const flag of FLAGS[major] ?? []) setFlagsFromString(flag);
}
