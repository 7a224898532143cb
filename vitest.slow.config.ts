import { defineConfig } from 'vitest/config';

/** What takes minutes: packing and installing, many real descriptions, killed runs. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.ts'],
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    fileParallelism: false,
    reporters: ['verbose', ['json', { outputFile: '.cache/test-results/slow.json' }]],
  },
});
