import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const spec = here('../../spec/credit-grants.yaml');

/** Has each peer make its client of the same description, with a Node that all of them take. */
export function generatePeers() {
  mkdirSync(here('.cache'), { recursive: true });
  run('openapi-ts', '-i', spec, '-o', here('.cache/hey-api'), '-c', '@hey-api/client-fetch');
  run('orval', '--input', spec, '--output', here('.cache/orval/client.ts'), '--client', 'fetch');
  run(
    'swagger-typescript-api',
    'generate',
    '-p',
    spec,
    '-o',
    here('.cache/sta'),
    '-n',
    'client.ts',
  );
}

function run(tool, ...args) {
  const node = here('node_modules/.bin/node');
  execFileSync(node, [here(`node_modules/.bin/${tool}`), ...args], { stdio: 'pipe' });
}
