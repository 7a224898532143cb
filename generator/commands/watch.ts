/** `specwright watch`: generates whenever a description, the config or a template changes. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { watch as watchFolders } from 'chokidar';
import type { FSWatcher } from 'chokidar';
import type { Project } from '../config.js';
import { loadProjects } from '../projects.js';
import { inputFiles, isAddress } from '../output/origin.js';
import { nameLockFile } from '../output/name-lock-file.js';
import { readManifest } from '../output/manifest.js';
import { shownPath } from '../support/diagnostic-text.js';
import { DiagnosticError } from '../support/diagnostics.js';
import { TEMPLATES } from '../support/templates.js';
import type { CommandContext, CommandResult } from './command-result.js';
import { generate } from './generate.js';
import { RemotePolling } from './remote-polling.js';
import type { GenerateOptions } from './generate.js';

export interface WatchOptions extends GenerateOptions {
  /** Milliseconds of quiet after a change before a run begins. */
  readonly delay?: number;
  /** Milliseconds between looks at descriptions on the web. */
  readonly interval?: number;
}

export interface WatchContext extends CommandContext {
  /** Ends the watching. */
  readonly signal: AbortSignal;
  /** Takes the answer of each run as it comes. */
  readonly report: (result: CommandResult) => void;
}

/** Answers when the signal ends it. */
export async function watch(options: WatchOptions, context: WatchContext): Promise<CommandResult> {
  const watching = new Watching(options, context);
  await watching.untilEnd();
  return { ok: true, text: '', data: {}, diagnostics: [] };
}

const DELAY = 100;
const INTERVAL = 30_000;
const TEMPLATES_FOLDER = path.resolve(fileURLToPath(TEMPLATES));

class Watching {
  readonly #options: WatchOptions;
  readonly #context: WatchContext;
  #projects: readonly Project[] = [];
  /** What the last run read; undefined after a run that failed, when any file may be the cause. */
  #inputs: ReadonlySet<string> | undefined;
  readonly #changed = new Set<string>();
  /** What the last run left in the name lock: a person may choose other names there. */
  #lockText: string | undefined;
  readonly #polling = new RemotePolling();
  #isLooking = false;
  #isRunning = false;
  #wake: () => void = () => undefined;

  constructor(options: WatchOptions, context: WatchContext) {
    this.#options = options;
    this.#context = context;
  }

  async untilEnd(): Promise<void> {
    const { signal } = this.#context;
    // What changes during the first run mustn't be missed; faults of the config are its to report.
    this.#projects = await this.#loadProjects().catch(() => []);
    let watched = this.#folders().join();
    let watcher = await this.#watchFolders();
    await this.#run('start');
    const timer = setInterval(() => void this.#lookAtTheWeb(), this.#options.interval ?? INTERVAL);
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    const isOver = (): boolean => signal.aborted;
    while (!isOver()) {
      if (this.#folders().join() !== watched) {
        await watcher.close();
        watcher = await this.#watchFolders();
        watched = this.#folders().join();
      }
      if (this.#changed.size === 0) await new Promise<void>((wake) => (this.#wake = wake));
      // Editors write in several steps; what follows within the delay belongs to the same change.
      await sleep(this.#options.delay ?? DELAY);
      await this.#forgetOwnLock();
      if (!isOver() && this.#changed.size > 0) await this.#run(this.#takeReason());
    }
    clearInterval(timer);
    await watcher.close();
  }

  #loadProjects(): Promise<readonly Project[]> {
    return loadProjects({ ...this.#options, cwd: this.#context.cwd });
  }

  async #run(reason: string): Promise<void> {
    const since = performance.now();
    this.#isRunning = true;
    try {
      this.#projects = await this.#loadProjects();
      const result = await generate(this.#options, this.#context);
      this.#inputs = await inputsOf(this.#projects);
      this.#lockText = await this.#readLock();
      const milliseconds = Math.round(performance.now() - since);
      this.#context.report({
        ...result,
        text: `${reason}: ${result.text.replaceAll('\n', '; ')} (${milliseconds} ms)`,
      });
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      this.#inputs = undefined;
      const { diagnostics, readText } = error;
      const text = `${reason}: failed; waiting for a change`;
      this.#context.report({ ok: false, text, data: {}, diagnostics, readText });
    } finally {
      this.#isRunning = false;
    }
  }

  /** Whole folders: a file that is deleted and made again is noticed, however editors save it. */
  async #watchFolders(): Promise<FSWatcher> {
    const outputs = this.#projects.map(({ output }) => output);
    const watcher = watchFolders([...this.#folders()], {
      ignoreInitial: true,
      ignored: (file) =>
        /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(file) || outputs.includes(file),
    });
    watcher.on('all', (_event, file) => this.#noteChange(path.resolve(file)));
    await new Promise<void>((ready) => watcher.once('ready', ready));
    return watcher;
  }

  #folders(): readonly string[] {
    const files = this.#projects.flatMap(({ input, overlays, configFile }) => [
      ...(isAddress(input) ? [] : [input]),
      ...overlays.filter((overlay) => !isAddress(overlay)),
      ...(configFile === undefined ? [] : [configFile]),
    ]);
    const folders = this.#projects.flatMap((project) => project.folders);
    // Without a config that can be read there is at least the place where it is looked for.
    const fallback = files.length === 0 ? [this.#context.cwd] : [];
    const all = new Set([...files.map((file) => path.dirname(file)), ...folders, ...fallback]);
    return [...all, TEMPLATES_FOLDER].sort();
  }

  #noteChange(file: string): void {
    if (!this.#isOfInterest(file)) return;
    this.#changed.add(file);
    this.#wake();
  }

  get #lockFile(): string | undefined {
    const configFile = this.#projects[0]?.configFile;
    return configFile === undefined ? undefined : nameLockFile(configFile);
  }

  async #readLock(): Promise<string | undefined> {
    const file = this.#lockFile;
    return file === undefined ? undefined : readFile(file, 'utf8').catch(() => undefined);
  }

  /** A name lock that stands as the last run wrote it is no change. */
  async #forgetOwnLock(): Promise<void> {
    const file = this.#lockFile;
    if (file === undefined || !this.#changed.has(file)) return;
    if ((await this.#readLock()) === this.#lockText) this.#changed.delete(file);
  }

  #isOfInterest(file: string): boolean {
    const configs = this.#projects.map(({ configFile }) => configFile);
    if (configs.includes(file) || file === this.#lockFile) return true;
    if (file.startsWith(TEMPLATES_FOLDER + path.sep)) return true;
    if (this.#inputs !== undefined) return this.#inputs.has(file);
    return /\.(?:ya?ml|json|[cm]?[jt]s)$/i.test(file);
  }

  async #lookAtTheWeb(): Promise<void> {
    // What a run reads meanwhile isn't in the manifest yet.
    if (this.#isLooking || this.#isRunning) return;
    this.#isLooking = true;
    try {
      for (const project of this.#projects) {
        const manifest = await readManifest(project.output).catch(() => undefined);
        const address = await this.#polling.changed(project, manifest);
        if (address !== undefined) this.#changed.add(address);
      }
    } finally {
      this.#isLooking = false;
    }
    if (this.#changed.size > 0) this.#wake();
  }

  #takeReason(): string {
    const [first = '', ...others] = [...this.#changed];
    this.#changed.clear();
    const name = shownPath(first, this.#context.cwd);
    return others.length === 0 ? name : `${name} and ${others.length} more`;
  }
}

/** Absolute paths of all files that the outputs were made from. */
async function inputsOf(projects: readonly Project[]): Promise<ReadonlySet<string>> {
  const manifests = await Promise.all(projects.map(({ output }) => readManifest(output)));
  return new Set(
    projects.flatMap(({ input }, index) => {
      const manifest = manifests[index];
      return manifest === undefined ? [] : inputFiles(manifest, input);
    }),
  );
}
