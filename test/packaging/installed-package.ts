/** A project in an empty folder, far from this repository, in which the packed package is installed. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export class InstalledPackage {
  readonly #root = mkdtempSync(path.join(tmpdir(), 'specwright-package-'));
  /** The folder of the project. */
  readonly folder = path.join(this.#root, 'project');

  /** Packs the package and installs it, with the descriptions of `spec/` beside it. */
  install(): void {
    mkdirSync(this.folder);
    mkdirSync(path.join(this.#root, 'home'));
    this.#runIn(ROOT, 'npm', ['pack', '--pack-destination', this.#root]);
    const [tarball = ''] = readdirSync(this.#root).filter((name) => name.endsWith('.tgz'));
    this.write('package.json', '{ "private": true, "type": "module" }\n');
    this.run('npm', ['install', path.join(this.#root, tarball)]);
    cpSync(path.join(ROOT, 'spec'), path.join(this.folder, 'spec'), { recursive: true });
  }

  write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
    writeFileSync(path.join(this.folder, file), text);
  }

  /** Runs a program in the project, with a home that holds nothing; what it says. */
  run(command: string, args: readonly string[]): string {
    return this.#runIn(this.folder, command, args);
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #runIn(cwd: string, command: string, args: readonly string[]): string {
    return execFileSync(command, args, {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: path.join(this.#root, 'home'), CI: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
}
