import { defineConfig } from './generator/index.js';

export default defineConfig({
  input: 'spec/credit-grants.yaml',
  output: 'generated',
});
