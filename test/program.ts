import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the program into a folder, as it is packed; the path of its command line. */
export function buildProgram(folder: string): string {
  mkdirSync(path.join(folder, 'generator/openapi'), { recursive: true });
  for (const part of ['node_modules', 'templates', 'package.json', 'generator/openapi/metaschemas'])
    symlinkSync(path.join(ROOT, part), path.join(folder, part));
  const tsc = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const outDir = path.join(folder, 'dist');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', outDir], {
    cwd: ROOT,
  });
  return path.join(outDir, 'cli.js');
}
