/** Reading `specwright.config.ts`. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configError } from './config-check.js';

const CONFIG_NAME = 'specwright';

/** The config file and what it exports. Throws `DiagnosticError`. */
export async function readConfigFile({
  cwd,
  config: named,
}: {
  readonly cwd: string;
  /** The config file, where it isn't found by its name. */
  readonly config?: string | undefined;
}): Promise<{ readonly file: string; readonly config: unknown }> {
  const asked = named === undefined ? undefined : path.resolve(cwd, named);
  if (asked !== undefined && !existsSync(asked)) {
    const hint = 'Correct the path after --config.';
    throw configError('SW5001', undefined, `There is no config file ${asked}.`, hint);
  }
  const { loadConfig } = await import('c12');
  try {
    const loaded = await loadConfig<Record<string, unknown>>({
      name: CONFIG_NAME,
      cwd,
      ...(asked === undefined ? {} : { configFile: asked }),
      // Nothing but the one file decides: no environment, no rc files, no remote layers.
      rcFile: false,
      globalRc: false,
      dotenv: false,
      packageJson: false,
      extend: false,
      giget: false,
      envName: false,
      jitiOptions: { alias: { specwright: publicEntry() } },
    });
    if (loaded._configFile !== undefined) {
      return { file: path.resolve(loaded._configFile), config: loaded.config };
    }
  } catch (error) {
    const hint = 'It must be a module whose default export is made with defineConfig().';
    const message = `The config file can't be read: ${messageOf(error)}`;
    throw configError('SW5002', asked, message, hint);
  }
  throw configError(
    'SW5001',
    undefined,
    `There is no ${CONFIG_NAME}.config.ts in ${cwd}.`,
    'Name a description (specwright generate openapi.yaml --out api), or run specwright init.',
  );
}

/** So that a config may import `specwright` where the package isn't installed beside it (npx). */
function publicEntry(): string {
  const extension = path.extname(import.meta.url);
  return fileURLToPath(new URL(`./index${extension}`, import.meta.url));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
