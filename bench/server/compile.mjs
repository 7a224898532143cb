/** Compiles a TypeScript program to the JavaScript that a project would deploy. */
import { buildSync } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** The compiled file's URL; packages stay imports. */
export function compile(name) {
  const outfile = new URL(`.cache/${name.replaceAll('/', '-')}.mjs`, import.meta.url);
  buildSync({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile: fileURLToPath(outfile),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
  });
  return outfile;
}
