import { defineConfig } from 'specwright';

/** Two projects of one description: they are generated at the same time. */
export default defineConfig([
  {
    name: 'client',
    input: 'openapi.yaml',
    output: 'generated/client',
    artifacts: ['client'],
  },
  {
    name: 'server',
    input: 'openapi.yaml',
    output: 'generated/server',
    artifacts: ['server'],
  },
]);
