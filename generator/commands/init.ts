/** `specwright init`: writes a first config, with the description that it finds. */
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic } from '../support/diagnostic-codes.js';
import { DiagnosticError } from '../support/diagnostics.js';
import type { CommandContext, CommandResult } from './command-result.js';

export interface InitOptions {
  /** The description, relative to the working directory. Default: what is found. */
  readonly spec?: string | undefined;
  /** Folder of the output. */
  readonly out?: string | undefined;
}

const CONFIG_FILE = 'specwright.config.ts';

/** Where descriptions usually lie; `''` is the folder itself. */
const FOLDERS = ['', 'spec', 'specs', 'api', 'openapi', 'docs'];

export async function init(options: InitOptions, context: CommandContext): Promise<CommandResult> {
  const input = options.spec ?? (await findDescription(context.cwd)) ?? 'openapi.yaml';
  const output = options.out ?? 'generated';
  const file = path.join(context.cwd, CONFIG_FILE);
  try {
    await writeFile(file, configText(input, output), { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    const place = { file, line: 1, column: 1 };
    const message = 'There is a config already.';
    throw new DiagnosticError([
      diagnostic('SW5004', place, message, 'Edit it, or remove it and run specwright init again.'),
    ]);
  }
  return {
    ok: true,
    text: [
      `Wrote ${CONFIG_FILE}: ${input} -> ${output}`,
      'Next: npx specwright generate',
      'In CI: npx specwright check',
    ].join('\n'),
    data: { config: file, input, output },
    diagnostics: [],
  };
}

function configText(input: string, output: string): string {
  return [
    "import { defineConfig } from 'specwright';",
    '',
    'export default defineConfig({',
    `  input: ${quoted(input)},`,
    `  output: ${quoted(output)},`,
    '});',
    '',
  ].join('\n');
}

/** In single quotes, as the rest of the file, unless they would have to be escaped. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json === `"${text}"` && !text.includes("'") ? `'${text}'` : json;
}

/** The first file that is called as descriptions are; its content is `generate`'s matter. */
async function findDescription(cwd: string): Promise<string | undefined> {
  for (const folder of FOLDERS) {
    const names = await readdir(path.join(cwd, folder)).catch(() => []);
    const name = names.sort().find((one) => /^(?:openapi|swagger)\b.*\.(?:ya?ml|json)$/i.test(one));
    if (name !== undefined) return `./${path.posix.join(folder, name)}`;
  }
  return undefined;
}
