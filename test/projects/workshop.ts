import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Keeps what was installed once, from run to run. */
const CACHE = path.join(ROOT, '.cache/npm');

/** What the templates leave open is installed as it was on this day: no release makes a test fail. */
const DAY = '2026-12-01';

/** Longer than anything here takes, on a busy machine. */
const TIMEOUT = 300_000;

/** A folder far from this repository in which templates make projects, with the packed package. */
export class Workshop {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'specwright-projects-'));
  readonly #environment: Record<string, string>;
  #tarball = '';

  constructor() {
    const home = path.join(this.#folder, 'home');
    mkdirSync(home);
    this.#environment = {
      PATH: process.env['PATH'] ?? '',
      HOME: home,
      CI: 'true',
      NO_COLOR: '1',
      npm_config_cache: CACHE,
      npm_config_before: DAY,
      npm_config_yes: 'true',
      npm_config_fund: 'false',
      npm_config_audit: 'false',
      npm_config_prefer_offline: 'true',
      // None of them is to speak with its makers.
      NEXT_TELEMETRY_DISABLED: '1',
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      // The tests have no network: what Next.js asks Google for is answered from a file.
      NEXT_FONT_GOOGLE_MOCKED_RESPONSES: path.join(import.meta.dirname, 'google-fonts.cjs'),
    };
  }

  /** Packs the package, as its users get it. */
  async pack(): Promise<void> {
    await this.run(ROOT, `npm pack --pack-destination ${this.#folder}`);
    const [name = ''] = readdirSync(this.#folder).filter((file) => file.endsWith('.tgz'));
    this.#tarball = path.join(this.#folder, name);
  }

  /** An empty folder for a project. */
  place(name: string): string {
    const folder = path.join(this.#folder, name);
    mkdirSync(folder);
    return folder;
  }

  /** Installs the package as a project's own, and puts the description beside its `package.json`. */
  async furnish(folder: string): Promise<void> {
    await this.run(folder, `npm install --save-dev ${this.#tarball}`);
    cpSync(path.join(import.meta.dirname, 'openapi.yaml'), path.join(folder, 'openapi.yaml'));
  }

  /** Runs a program in a folder; what it says, or an error with all of it. */
  async run(cwd: string, command: string | readonly string[]): Promise<string> {
    const [program = '', ...args] = typeof command === 'string' ? command.split(' ') : command;
    const run = promisify(execFile)(program, args, {
      cwd,
      env: { ...this.#environment },
      maxBuffer: 1e8,
      timeout: TIMEOUT,
    });
    // Some ask for what they are to do where their input may still say it.
    run.child.stdin?.end();
    try {
      const { stdout, stderr } = await run;
      return stdout + stderr;
    } catch (error) {
      // What a failed child process throws has its output.
      const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
      throw new Error(`${[program, ...args].join(' ')}\n${stdout ?? ''}\n${stderr ?? ''}`, {
        cause: error,
      });
    }
  }

  /** Starts what goes on until `stop` is called, and waits for what it says when it is ready. */
  async start(cwd: string, command: string, ready: RegExp): Promise<() => Promise<void>> {
    const [program = '', ...args] = command.split(' ');
    // A group of its own: npx starts others.
    const child = spawn(program, args, {
      cwd,
      env: { ...this.#environment },
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'close');
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (ready.test(said)) resolve();
      });
      child.once('close', () => {
        reject(new Error(`${command} ended: ${said}`));
      });
    });
    return async () => {
      if (child.pid !== undefined) process.kill(-child.pid);
      await ended;
    };
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** The text of a short program in `programs/`, for a project whose own folders it is written into. */
export function programText(name: string): string {
  return readFileSync(path.join(import.meta.dirname, 'programs', name), 'utf8');
}
