/** What a part of a description does: how the output differs without it. */
import { writeFileSync } from 'node:fs';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import { DiagnosticError } from '../../generator/support/diagnostics.js';
import type { Diagnostic } from '../../generator/support/diagnostics.js';

export const PARTS = ['types', 'validators', 'client', 'server', 'README'] as const;
export type Part = (typeof PARTS)[number];

export interface Effects {
  readonly parts: ReadonlySet<Part>;
  /** Codes of the diagnostics that only one of the two has. */
  readonly diagnostics: readonly string[];
}

interface Output {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files that belong to a part; what goes over the wire matters to client and server alike. */
const FILES: readonly (readonly [RegExp, readonly Part[]])[] = [
  [/^types\b/, ['types']],
  [/^validators\b/, ['validators']],
  [/^(?:client|response-validators)\b/, ['client']],
  [/^(?:server|webhooks)\b/, ['server']],
  [/^(?:operations|shapes)\b/, ['client', 'server']],
  [/^README/, ['README']],
];

/** Generates from descriptions, one after the other, in one file. */
export class Prober {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  async output(description: unknown): Promise<Output> {
    writeFileSync(this.#file, JSON.stringify(description));
    try {
      const project = projectOf({ input: this.#file, output: 'out', lenient: true });
      return await generate(project);
    } catch (error) {
      if (!(error instanceof DiagnosticError)) throw error;
      return { files: new Map(), diagnostics: error.diagnostics };
    }
  }
}

export function effectsOf(whole: Output, rest: Output): Effects {
  const codes = ({ diagnostics }: Output): readonly string[] => diagnostics.map(({ code }) => code);
  const [with_, without] = [codes(whole), codes(rest)];
  const count = (list: readonly string[], code: string): number =>
    list.filter((one) => one === code).length;
  const changed = [...new Set([...with_, ...without])].filter(
    (code) => count(with_, code) !== count(without, code),
  );
  return {
    parts: rest.files.size === 0 ? new Set() : changedParts(whole, rest),
    diagnostics: changed.sort(),
  };
}

function changedParts(whole: Output, rest: Output): ReadonlySet<Part> {
  const paths = new Set([...whole.files.keys(), ...rest.files.keys()]);
  const changed = [...paths].filter((path) => whole.files.get(path) !== rest.files.get(path));
  return new Set(
    changed.flatMap((path) =>
      FILES.filter(([name]) => name.test(path)).flatMap(([, parts]) => parts),
    ),
  );
}
