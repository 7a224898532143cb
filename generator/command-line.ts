/** The commands, their arguments and flags: what `--help` shows. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CommandContext, CommandResult } from './commands/command-result.js';
import { DIFF_FORMATS, DIFF_VIEWS } from './commands/diff-report/choices.js';
import type { DiffFormat, DiffView } from './commands/diff-report/choices.js';
import { REPORT_FORMATS, type ReportFormat } from './commands/report-format.js';
import type { WatchContext } from './commands/watch.js';
import { ARTIFACTS } from './config.js';
import { packageVersion } from './support/version.js';

/** Flags that more than one command has. */
export interface CommonOptions {
  readonly config?: string;
  readonly json?: boolean;
}

interface ProjectOptions extends CommonOptions {
  readonly lenient?: boolean;
  readonly strict?: boolean;
  readonly out?: string;
  readonly only?: readonly string[];
  readonly project?: readonly string[];
}

interface CheckFlags extends ProjectOptions {
  readonly format?: 'text' | 'github';
}

interface ScaffoldFlags extends CommonOptions {
  readonly lenient?: boolean;
  readonly strict?: boolean;
  readonly out: string;
  readonly api?: string;
  readonly layout: 'functions' | 'classes';
  readonly dryRun?: boolean;
  readonly prune?: boolean;
}

interface ValidateFlags {
  readonly config?: string;
  readonly strict?: boolean;
  readonly format: ReportFormat;
}

interface DiffFlags extends CommonOptions {
  readonly format?: DiffFormat;
  readonly failOn?: 'breaking' | 'risky';
  readonly view?: DiffView;
  readonly lenient?: boolean;
}

/** Runs a command and prints what it answers. */
export type Runner = (
  options: CommonOptions,
  command: (context: CommandContext) => Promise<CommandResult>,
) => Promise<void>;

/** The same for one that answers again and again until it is interrupted. */
export type WatchRunner = (
  options: CommonOptions,
  command: (context: WatchContext) => Promise<CommandResult>,
) => Promise<void>;

/** From TypeScript sources, equal versions don't mean equal output. */
const reuse = import.meta.url.endsWith('.js');

const LENIENT = 'make what can be made of a description with errors, and say what was left out';
const STRICT = 'take warnings about the description for errors';

/** The commands and their flags; `run` carries one out. A command is loaded when it is called. */
export function commandLine({
  run,
  runWatch,
}: {
  readonly run: Runner;
  readonly runWatch: WatchRunner;
}): Command {
  const program = new Command('specwright')
    .description('Types, validators, an HTTP client and server stubs from an OpenAPI description.')
    .version(packageVersion(), '-v, --version')
    .helpCommand('help [command]', 'Show how a command is used')
    .showHelpAfterError()
    .exitOverride();

  projectCommand(program, 'generate', 'Write the output, or bring it up to date')
    .option('--force', 'make everything anew and overwrite files that were edited')
    .option('--timing', 'tell how long each phase took')
    .action(async (spec: string | undefined, options: ProjectOptions) => {
      const { generate } = await import('./commands/generate.js');
      await run(options, (context) => generate({ ...options, spec, reuse }, context));
    });

  projectCommand(program, 'check', 'Exit with 1 where generating would change the output')
    .addOption(new Option('--format <format>', 'how to say it').choices(['text', 'github']))
    .action(async (spec: string | undefined, options: CheckFlags) => {
      const { check } = await import('./commands/check.js');
      await run(options, (context) => check({ ...options, spec, reuse }, context));
    });

  projectCommand(program, 'watch', 'Generate whenever an input changes').action(
    async (spec: string | undefined, options: ProjectOptions) => {
      const { watch } = await import('./commands/watch.js');
      await runWatch(options, (context) => watch({ ...options, spec, reuse }, context));
    },
  );

  program
    .command('scaffold')
    .description('Write handlers to fill in, merged into those that are there')
    .argument('[spec]', 'an OpenAPI description; default: what specwright.config.ts says')
    .requiredOption('--out <folder>', 'folder of the handlers')
    .option('--api <folder>', 'folder of the generated code; default: what the config says')
    .option('--config <file>', 'the config file')
    .hook('preAction', rejectConfigBesideSpec)
    .addOption(
      new Option('--layout <layout>', 'how new files are laid out')
        .choices(['functions', 'classes'])
        .default('functions'),
    )
    .option('--dry-run', 'only say what would be done')
    .addOption(lenientOption())
    .option('--strict', STRICT)
    .option('--prune', 'take out untouched stubs of operations that are gone')
    .option('--json', 'print the result as JSON')
    .action(async (spec: string | undefined, options: ScaffoldFlags) => {
      const { scaffold } = await import('./commands/scaffold.js');
      await run(options, (context) => scaffold({ ...options, spec }, context));
    });

  program
    .command('validate')
    .description('Say what is wrong with a description, and where')
    .argument('[spec]', 'a path, an address, or -; default: what specwright.config.ts says')
    .option('--config <file>', 'the config file')
    .hook('preAction', rejectConfigBesideSpec)
    .addOption(
      new Option('--format <format>', 'what the report looks like')
        .choices(REPORT_FORMATS)
        .default('text'),
    )
    .option('--strict', STRICT)
    .action(async (spec: string | undefined, options: ValidateFlags) => {
      const { validate } = await import('./commands/validate.js');
      await run({}, (context) => validate({ ...options, spec }, context));
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
    .option('--lenient', 'compare what can be made of descriptions with errors')
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
    .option('--config <file>', 'the config file')
    .option('--project <name...>', 'only these projects of the config')
    .addOption(lenientOption())
    .option('--strict', STRICT)
    .option('--json', 'print the result as JSON')
    .hook('preAction', rejectConfigBesideSpec);
}

/** A description that is named is generated without a config. */
function rejectConfigBesideSpec(command: Command): void {
  if (command.args.length > 0 && command.opts<CommonOptions>().config !== undefined) {
    command.error('error: --config has no use where a description is named');
  }
}

function artifacts(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !ARTIFACTS.some((artifact) => artifact === name));
  if (unknown === undefined) return names;
  throw new InvalidArgumentError(`'${unknown}' is none of ${ARTIFACTS.join(', ')}.`);
}

/** Nobody can want both. */
function lenientOption(): Option {
  return new Option('--lenient', LENIENT).conflicts('strict');
}
