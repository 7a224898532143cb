// The closing line of a run, from what the test runner counted: `123 passed, 0 failed`.
import { existsSync, readFileSync } from 'node:fs';

const totals = { passed: 0, failed: 0 };
for (const file of ['fast', 'slow'].map((name) => `.cache/test-results/${name}.json`)) {
  if (!existsSync(file)) continue;
  const results = JSON.parse(readFileSync(file, 'utf8'));
  totals.passed += results.numPassedTests;
  // A file that can't even be loaded holds no test that could fail.
  totals.failed += results.numFailedTests + (results.numFailedTests === 0 && !results.success);
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
