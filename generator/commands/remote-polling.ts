/** Whether descriptions on the web have changed, asked again and again. */
import type { Project } from '../config.js';
import { remoteInputs } from '../output/origin.js';
import { hashText } from '../output/manifest.js';
import { InputError } from '../openapi/input-files.js';
import type { RemoteOrigins } from '../openapi/input-remote.js';
import { remoteFor } from '../openapi/input.js';
import { DEFAULT_LIMITS } from '../openapi/limits.js';
import type { Manifest } from '../output/manifest.js';

/** How an address answered the last time. */
interface Answer {
  readonly tag: string | undefined;
  /** Undefined where it couldn't be read. */
  readonly hash: string | undefined;
}

export class RemotePolling {
  readonly #known = new Map<string, Answer>();

  /** The first address that doesn't answer as it did; at first, as it did for the output. */
  async changed(project: Project, manifest: Manifest | undefined): Promise<string | undefined> {
    const remote = remoteFor(project.input, project.remote, DEFAULT_LIMITS);
    for (const address of remoteInputs(manifest, project.input)) {
      const known = this.#known.get(address);
      const answer = await ask(address, known, remote);
      this.#known.set(address, answer);
      const isSame = known === undefined ? isMadeOf(manifest, answer) : answer.hash === known.hash;
      if (!isSame) return address;
    }
    return undefined;
  }
}

async function ask(
  address: string,
  known: Answer | undefined,
  remote: RemoteOrigins,
): Promise<Answer> {
  try {
    const answer = await remote.readAgain(address, known?.tag);
    if (answer !== undefined) return { tag: answer.tag, hash: hashText(answer.text) };
    return known ?? { tag: undefined, hash: undefined };
  } catch (error) {
    // The run that follows says what is wrong with it.
    if (error instanceof InputError) return { tag: undefined, hash: undefined };
    throw error;
  }
}

/** Whether it is what an output was made from, whatever that was called. */
function isMadeOf(manifest: Manifest | undefined, { hash }: Answer): boolean {
  return hash !== undefined && Object.values(manifest?.inputs ?? {}).includes(hash);
}
