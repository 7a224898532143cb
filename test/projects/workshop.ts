import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Keeps what was installed once, from run to run. */
const CACHE = path.join(ROOT, '.cache/npm');

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
  pack(): void {
    this.run(ROOT, `npm pack --pack-destination ${this.#folder}`);
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
  furnish(folder: string, files: Readonly<Record<string, string>>): void {
    this.run(folder, `npm install --save-dev ${this.#tarball}`);
    cpSync(path.join(ROOT, 'spec/credit-grants.yaml'), path.join(folder, 'credit-grants.yaml'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  }

  /** Runs a program in a folder; what it says, or an error with all of it. */
  run(cwd: string, command: string): string {
    const [program = '', ...args] = command.split(' ');
    try {
      return execFileSync(program, args, {
        cwd,
        encoding: 'utf8',
        env: { ...this.#environment },
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 1e8,
        timeout: 300_000,
      });
    } catch (error) {
      // What a failed child process throws has its output.
      const { stdout, stderr } = error as { readonly stdout?: string; readonly stderr?: string };
      throw new Error(`${command}\n${stdout ?? ''}\n${stderr ?? ''}`, { cause: error });
    }
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
