import { pascalCase } from '../../support/identifiers.js';
import type { Code } from '../code.js';
import type { Statement } from '../source-file.js';
import type { OperationsFile } from './operations-file.js';

interface Candidate {
  readonly value: Code;
  readonly stem: string;
  readonly suffix: string;
  readonly type: (() => Code) | undefined;
  uses: number;
  name?: Code;
}

export interface ConstantName {
  readonly stem: string;
  readonly suffix?: string;
}

/** Values that several operations have become constants; a value that only one has stays in place. */
export class SharedConstants {
  readonly #candidates = new Map<string, Candidate>();

  /**
   * Counts a use. What it gives prints the value, or its constant's name, once all uses are known.
   * The name is the stem, with the suffix where it is taken. `type` is asked for if it is declared.
   */
  add(value: Code, name: ConstantName, type?: () => Code): () => Code {
    const text = value.toString();
    const { stem, suffix = '' } = name;
    const candidate = this.#candidates.get(text) ?? { value, stem, suffix, type, uses: 0 };
    candidate.uses += 1;
    this.#candidates.set(text, candidate);
    return () => candidate.name ?? value;
  }

  /** Names the constants; to be called once, after all uses and imports. */
  declare(file: OperationsFile): readonly Statement[] {
    return [...this.#candidates.values()]
      .filter(({ uses, value }) => uses > 1 && value.toString().length > '{}'.length)
      .map((candidate) => {
        const { stem, suffix, type, value } = candidate;
        candidate.name = file.source.localName(stem, `${stem}${pascalCase(suffix)}`);
        return file.constant({
          name: candidate.name,
          value,
          isExported: false,
          type: type?.(),
        });
      });
  }
}
