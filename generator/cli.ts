#!/usr/bin/env node
/** argv to command, result to streams and exit code. Nothing else touches `process`. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { DIFF_FORMATS, DIFF_VIEWS } from './commands/diff-report/choices.js';
import type { DiffFormat, DiffView } from './commands/diff-report/choices.js';
import type { CommandContext, CommandResult } from './commands/command-result.js';
import { REPORT_FORMATS, type ReportFormat } from './commands/report-format.js';
import { ARTIFACTS } from './config.js';
import { diagnosticsText } from './support/diagnostic-text.js';
import { DiagnosticError } from './support/diagnostics.js';
import { packageVersion } from './support/version.js';

const DONE = 0;
const NO = 1;
const WRONG_USE = 2;

interface CommonOptions {
  readonly config?: string;
  readonly json?: boolean;
}

interface ProjectOptions extends CommonOptions {
  readonly out?: string;
  readonly only?: readonly string[];
}

interface ScaffoldFlags extends CommonOptions {
  readonly out: string;
  readonly api?: string;
  readonly layout: 'functions' | 'classes';
  readonly dryRun?: boolean;
  readonly prune?: boolean;
}

interface DiffFlags extends CommonOptions {
  readonly format?: DiffFormat;
  readonly failOn?: 'breaking' | 'risky';
  readonly view?: DiffView;
}

/** From TypeScript sources, equal versions don't mean equal output. */
const reuse = import.meta.url.endsWith('.js');

function commandLine(): Command {
  const program = new Command('specwright')
    .description('Types, validators, an HTTP client and server stubs from an OpenAPI description.')
    .version(packageVersion(), '-v, --version')
    .helpCommand(false)
    .showHelpAfterError()
    .exitOverride();

  projectCommand(program, 'generate', 'Write the output, or bring it up to date')
    .option('--force', 'make everything anew and overwrite files that were edited')
    .option('--timing', 'tell how long each phase took')
    .action(async (spec: string | undefined, options: ProjectOptions) => {
      const { generate } = await import('./commands/generate.js');
      await run(options, (context) => generate({ ...options, spec, reuse }, context));
    });

  projectCommand(program, 'check', 'Exit with 1 where generating would change the output').action(
    async (spec: string | undefined, options: ProjectOptions) => {
      const { check } = await import('./commands/check.js');
      await run(options, (context) => check({ ...options, spec, reuse }, context));
    },
  );

  program
    .command('scaffold')
    .description('Write handlers to fill in, merged into those that are there')
    .argument('[spec]', 'an OpenAPI description; default: what specwright.config.ts says')
    .requiredOption('--out <folder>', 'folder of the handlers')
    .option('--api <folder>', 'folder of the generated code; default: what the config says')
    .addOption(new Option('--config <file>', 'the config file').conflicts('spec'))
    .addOption(
      new Option('--layout <layout>', 'how new files are laid out')
        .choices(['functions', 'classes'])
        .default('functions'),
    )
    .option('--dry-run', 'only say what would be done')
    .option('--prune', 'take out untouched stubs of operations that are gone')
    .option('--json', 'print the result as JSON')
    .action(async (spec: string | undefined, options: ScaffoldFlags) => {
      const { scaffold } = await import('./commands/scaffold.js');
      await run(options, (context) => scaffold({ ...options, spec }, context));
    });

  program
    .command('validate')
    .description('Say what is wrong with a description, and where')
    .argument('<spec>', 'a path, an address, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what the report looks like')
        .choices(REPORT_FORMATS)
        .default('text'),
    )
    .action(async (spec: string, { format }: { readonly format: ReportFormat }) => {
      const { validate } = await import('./commands/validate.js');
      await run({}, (context) => validate({ spec, format }, context));
    });

  program
    .command('diff')
    .description('Say what changed between two versions of a description, and what it means')
    .argument('<old>', 'a file, or a file of a git revision: main:spec/api.yaml')
    .argument('<new>', 'the same')
    .addOption(new Option('--format <format>', 'how to say it').choices(DIFF_FORMATS))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 where a change is as grave').choices([
        'breaking',
        'risky',
      ]),
    )
    .addOption(new Option('--view <view>', 'whose view --fail-on takes').choices(DIFF_VIEWS))
    .option('--json', 'print the result as JSON')
    .action(async (old: string, now: string, options: DiffFlags) => {
      const { diff } = await import('./commands/diff.js');
      await run(options, (context) => diff({ ...options, old, new: now }, context));
    });

  program
    .command('init')
    .description('Write a first specwright.config.ts')
    .argument('[spec]', 'the OpenAPI description; default: the one that is found')
    .option('--out <folder>', 'folder of the output')
    .option('--json', 'print the result as JSON')
    .action(async (spec: string | undefined, options: ProjectOptions) => {
      const { init } = await import('./commands/init.js');
      await run(options, (context) => init({ ...options, spec }, context));
    });

  return program;
}

/** A command that works on the projects of the config, or on one description that is named. */
function projectCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('[spec]', 'an OpenAPI description; default: what specwright.config.ts says')
    .option('--out <folder>', 'folder of the output')
    .addOption(
      new Option('--only <artifacts>', `any of ${ARTIFACTS.join(', ')}`).argParser(artifacts),
    )
    .addOption(new Option('--config <file>', 'the config file').conflicts('spec'))
    .option('--json', 'print the result as JSON');
}

function artifacts(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ARTIFACTS.some((artifact) => artifact === name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`'${unknown}' is none of ${ARTIFACTS.join(', ')}.`);
}

/** Runs a command and prints what it answers. */
async function run(
  options: CommonOptions,
  command: (context: CommandContext) => Promise<CommandResult>,
): Promise<void> {
  const context = {
    cwd: process.cwd(),
    progress: () => undefined,
    stdin: () => text(process.stdin),
  };
  const result = await command(context).catch(failure);
  if (options.json) {
    const { ok, data, diagnostics } = result;
    process.stdout.write(`${JSON.stringify({ ok, ...data, diagnostics }, null, 2)}\n`);
  } else {
    printDiagnostics(result);
    if (result.text !== '') process.stdout.write(`${result.text}\n`);
  }
  process.exitCode = result.ok ? DONE : NO;
}

/** Diagnostics that ended a command are its answer; anything else is a fault of the program. */
function failure(error: unknown): CommandResult {
  if (!(error instanceof DiagnosticError)) throw error;
  const { diagnostics, readText } = error;
  return { ok: false, text: '', data: {}, diagnostics, readText };
}

function printDiagnostics({ diagnostics, readText }: CommandResult): void {
  if (diagnostics.length === 0) return;
  const printed = diagnosticsText(diagnostics, {
    colours: pc.isColorSupported && process.stderr.isTTY,
    cwd: process.cwd(),
    readText: (file) => readText?.(file) ?? readFromDisk(file),
  });
  process.stderr.write(`${printed}\n`);
}

function readFromDisk(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

try {
  await commandLine().parseAsync();
} catch (error) {
  // Help and version end this way too, with 0; commander has printed what there is to say.
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? DONE : WRONG_USE;
}
