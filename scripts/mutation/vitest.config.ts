import { defineConfig } from 'vitest/config';

/** What tells a changed validator, and runs in seconds. */
export default defineConfig({
  test: {
    include: ['test/validators/{keywords,values,formats,bare-schema}.test.ts'],
    bail: 1,
  },
});
