import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An output as a program has it: not typed, since it was made a moment ago. */
export interface OutputModules {
  readonly client: Readonly<Record<string, unknown>>;
  readonly server: {
    readonly createServer: (handlers: object, options: object) => OutputServer;
  };
  readonly validators: Readonly<Record<string, OutputValidator>>;
}

export interface OutputServer {
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface OutputValidator {
  issues(
    value: unknown,
  ): readonly { readonly path: readonly unknown[]; readonly message: string }[];
}

/** Imports an output that stands in no folder. */
export async function importOutput(files: ReadonlyMap<string, string>): Promise<OutputModules> {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-loopback-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const outfile = join(folder, 'output.mjs');
    await build({
      stdin: {
        contents: ['client', 'server', 'validators']
          .map((name) => `export * as ${name} from './${name}.ts';`)
          .join('\n'),
        resolveDir: folder,
        loader: 'ts',
      },
      bundle: true,
      format: 'esm',
      target: 'node20',
      logLevel: 'silent',
      outfile,
    });
    // Every output has these three files, with these exports.
    return (await import(pathToFileURL(outfile).href)) as OutputModules;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
