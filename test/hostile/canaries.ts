/** Imports and calls an output in a child process, where payloads would betray themselves. */
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Verdict } from './call-everything.js';

/** What came to light; nothing, if all is well. */
export async function canaryFaults(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-canaries-'));
  try {
    const program = await bundle(files, folder);
    const { sung, polluted, calls } = await run(program);
    const strange = readdirSync(folder).filter((name) => name !== 'out' && name !== 'run.mjs');
    return [
      ...sung.map((name) => `${name} ran`),
      ...polluted.map((name) => `${name} was added to a prototype`),
      ...strange.map((name) => `the file ${JSON.stringify(name)} was written`),
      ...(calls === 0 ? ['nothing was called'] : []),
    ];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bundle(files: ReadonlyMap<string, string>, folder: string): Promise<string> {
  for (const [path, text] of files) {
    const file = join(folder, 'out', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const modules = [...files.keys()].filter(
    (path) => path.endsWith('.ts') && !path.startsWith('runtime/'),
  );
  const imports = modules.map((path, index) => `import * as m${index} from './out/${path}';`);
  const names = modules.map((_, index) => `m${index}`);
  const driver = JSON.stringify(join(import.meta.dirname, 'call-everything.ts'));
  const outfile = join(folder, 'run.mjs');
  await build({
    stdin: {
      contents: [
        `import { callEverything } from ${driver};`,
        ...imports,
        `const verdict = await callEverything([${names.join(', ')}]);`,
        'process.stdout.write(JSON.stringify(verdict), () => process.exit(0));',
      ].join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Else it writes keys that hold quotes of both kinds as templates, which no key may be.
    supported: { 'template-literal': false },
    logLevel: 'silent',
    outfile,
  });
  return outfile;
}

function run(program: string): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const options = { cwd: dirname(program), timeout: 60_000, env: {} };
    execFile(process.execPath, [program], options, (error, stdout, stderr) => {
      if (error !== null) {
        const reason = error.killed === true ? 'the output hung' : stderr.slice(0, 2000);
        reject(new Error(`The output could not be imported and called: ${reason}`));
        // The program above writes nothing else.
      } else resolve(JSON.parse(stdout) as Verdict);
    });
  });
}
