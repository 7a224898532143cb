/** Loaded before a program: adds what its process used to the report, a line for each process. */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread && process.env.USAGE_REPORT) {
  process.on('exit', () => {
    // Microseconds and KiB, all threads together.
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
    appendFileSync(process.env.USAGE_REPORT, `${JSON.stringify(used)}\n`);
  });
}
