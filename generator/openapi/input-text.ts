import {
  DiagnosticError,
  located,
  type Diagnostic,
  type Position,
} from '../support/diagnostics.js';
import { diagnostic } from '../support/diagnostic-codes.js';
import { LineIndex } from '../support/line-index.js';
import { pointerTokens, type Source } from '../support/source.js';
import type { Limits } from './limits.js';
import type { Origins } from './origins.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import type { ParsedText } from './parsed-text.js';

/** All texts that were read, in that order, and where everything in them stands. */
export class InputTexts {
  readonly #texts = new Map<string, ParsedInput>();
  readonly #changes = new Map<string, (source: Source) => Source>();

  add(file: string, text: string, limits: Limits): ParsedInput {
    const input = new ParsedInput(file, text, limits);
    this.#texts.set(file, input);
    return input;
  }

  get files(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** From now on, pointers into the file are pointers into `root`. */
  change(file: string, root: unknown, origins: Origins): void {
    this.#changes.set(file, (source) => origins.of(root, source));
  }

  locate(source: Source, atKey = false): Position {
    const { file, pointer } = this.#changes.get(source.file)?.(source) ?? source;
    return this.#texts.get(file)?.locate(pointer, atKey) ?? { file, line: 1, column: 1 };
  }

  text(file: string): string | undefined {
    return this.#texts.get(file)?.text;
  }

  /** The error of diagnostics that stand in these texts. */
  error(diagnostics: readonly Diagnostic[]): DiagnosticError {
    const found = located(diagnostics, (source, atKey) => this.locate(source, atKey));
    return new DiagnosticError(found, (file) => this.text(file));
  }
}

/** One text of the input: its value, and the place of every part of it. */
class ParsedInput {
  readonly text: string;
  readonly #file: string;
  readonly #parsed: ParsedText;
  #lines: LineIndex | undefined;

  constructor(file: string, text: string, limits: Limits) {
    this.text = text.replace(/^\uFEFF/, '');
    this.#file = file;
    const parse = isJson(file, this.text) ? parseJson : parseYaml;
    this.#parsed = parse(this.text, limits);
  }

  get value(): unknown {
    return this.#parsed.value;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.#parsed.problems.map(({ code, message, hint, offset }) =>
      diagnostic(code, this.#position(offset), message, hint),
    );
  }

  locate(pointer: string, atKey: boolean): Position {
    return this.#position(this.#parsed.offsetOf(pointerTokens(pointer), atKey));
  }

  #position(offset: number): Position {
    this.#lines ??= new LineIndex(this.text);
    return { file: this.#file, ...this.#lines.position(offset) };
  }
}

/** JSON comes under any name, and from standard input under none. */
function isJson(file: string, text: string): boolean {
  return file.endsWith('.json') || /^\s*(?:\{\s*["}]|\[)/.test(text);
}
