import { defineConfig } from './generator/index.js';

export default defineConfig({
  input: 'spec/credit-grants.yaml',
  output: 'generated',
  // Stripe's own libraries leave the brackets of `expand[0]=customer` as they are.
  wire: { brackets: 'raw' },
});
