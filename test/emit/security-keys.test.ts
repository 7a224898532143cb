/** By which names a caller gives credentials, and a server says who asks. */
import { expect, test } from 'vitest';
import { compile } from '../compile.js';
import { outputOf } from '../layout/many-operations.js';

test('clients and servers name security schemes as the description does', async () => {
  const files = await outputOf({
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1' },
    security: [{ OAuth2: [] }, { 'api-key': [] }, { not_described: [] }],
    paths: { '/notes': { get: { responses: { 204: { description: 'Done.' } } } } },
    components: {
      securitySchemes: {
        OAuth2: { type: 'oauth2', flows: {} },
        'api-key': { type: 'apiKey', in: 'header', name: 'X-Key' },
      },
    },
  });
  const program = [
    "import { NotesClient } from './client.js';",
    "import type { Security } from './server.js';",
    "export const client = new NotesClient({ auth: { OAuth2: 'token', 'api-key': 'key' } });",
    'export const security: Security<string> = {',
    '  OAuth2: ({ token }) => token,',
    "  'api-key': ({ key }) => key,",
    '  not_described: () => null,',
    '};',
  ];
  expect(compile(new Map([...files, ['program.ts', program.join('\n')]]))).toEqual([]);
  expect(files.get('server.ts')).toContain(
    "security: {\n      OAuth2: options.security.OAuth2,\n      'api-key': options.security['api-key'],",
  );
});
