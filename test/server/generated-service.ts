/** A client and a server that are generated from a description for a test, with HTTP between them. */
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import type { GeneratedFiles } from '../../generator/output/format.js';
import type { Server } from '../../templates/runtime/edge.js';
import { listener } from './node-listener.js';

/** The whole output for a description. */
export async function generated(input: string): Promise<GeneratedFiles> {
  const { files } = await generate(projectOf({ input, output: 'generated' }));
  return files;
}

/** Imports the output. Its types stand in the output alone: `Module` says what a test uses of it. */
export async function load<Module>(files: GeneratedFiles): Promise<Module> {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-service-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const outfile = join(folder, 'index.mjs');
    await build({
      stdin: {
        contents: `export * from './client.js'; export { createServer } from './server.js';
          ${files.has('webhooks.ts') ? `export * from './webhooks.js';` : ''}`,
        resolveDir: folder,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      format: 'esm',
    });
    // Made a moment ago from the description.
    return (await import(pathToFileURL(outfile).href)) as Module;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Serves on 127.0.0.1 while the test runs; the address to ask. */
export async function serve(server: Server): Promise<string> {
  const http = createServer(listener(server));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    http.closeAllConnections();
    http.close();
  });
  // A server on TCP has such an address.
  const { port } = http.address() as AddressInfo;
  return `http://127.0.0.1:${String(port)}`;
}
