import { defineConfig } from 'specwright';

export default defineConfig({ input: 'openapi.yaml', output: 'generated' });
