import { LineIndex } from '../support/line-index.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import type { Diagnostic, Position } from '../support/diagnostics.js';
import { pointerTokens } from '../support/source.js';
import type { Limits } from './limits.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import type { ParsedText } from './parsed-text.js';

/** One text of the input: its value, and the place of every part of it. */
export class ParsedInput {
  readonly text: string;
  readonly #file: string;
  readonly #parsed: ParsedText;
  #lines: LineIndex | undefined;

  constructor(file: string, text: string, limits: Limits) {
    this.text = text.replace(/^\uFEFF/, '');
    this.#file = file;
    this.#parsed = looksLikeJson(this.text)
      ? parseJson(this.text, limits)
      : parseYaml(this.text, limits);
  }

  get value(): unknown {
    return this.#parsed.value;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#parsed.problems.map(({ code, message, hint, offset }) =>
      diagnostic(code, this.#position(offset), message, hint),
    );
  }

  locate(pointer: string): Position {
    return this.#position(this.#parsed.offsetOf(pointerTokens(pointer)));
  }

  #position(offset: number): Position {
    this.#lines ??= new LineIndex(this.text);
    return { file: this.#file, ...this.#lines.position(offset) };
  }
}

/** By the text, not the name: JSON arrives as `.yaml` and the other way round. */
function looksLikeJson(text: string): boolean {
  return /^\s*[{[]/.test(text) && !/^\s*\{\s*[^\s"}]/.test(text);
}
