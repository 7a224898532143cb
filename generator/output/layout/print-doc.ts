/** Lays documents out within a width. */
import type { Doc, Group } from './doc.js';
import { UnknownLayout } from './doc.js';

/** Columns. */
const WIDTH = 100;
const STEP = 2;

interface Command {
  readonly doc: Doc;
  readonly indentation: number;
  readonly isBroken: boolean;
}

/** The text of a document. Throws `UnknownLayout` where one must break that can't. */
export function printDoc(doc: Doc): string {
  return new Printer().print(doc);
}

class Printer {
  readonly #texts: string[] = [];
  /** What was written last: the spaces at its end go where a line ends. */
  #last = '';
  #column = 0;
  /** Spaces to be written before the next text: none on empty lines. */
  #indentation = 0;
  /** A line ended within what was thought to be whole: what follows is measured anew. */
  #mustMeasure = false;
  readonly #commands: Command[] = [];

  print(doc: Doc): string {
    this.#commands.push({ doc, indentation: 0, isBroken: true });
    for (let next = this.#commands.pop(); next !== undefined; next = this.#commands.pop()) {
      this.#run(next);
    }
    this.#texts.push(this.#last);
    return this.#texts.join('');
  }

  #run({ doc, indentation, isBroken }: Command): void {
    if (typeof doc === 'string') return this.#write(doc);
    if (!isBroken && !this.#mustMeasure && doc.flat !== undefined) return this.#write(doc.flat);
    const push = (inner: Doc, at = indentation, broken = isBroken): void => {
      this.#commands.push({ doc: inner, indentation: at, isBroken: broken });
    };
    switch (doc.kind) {
      case 'concat':
        for (let index = doc.parts.length - 1; index >= 0; index -= 1) push(doc.parts[index] ?? '');
        return;
      case 'indent':
        return push(doc.contents, indentation + STEP);
      case 'group':
        return this.#runGroup(doc, { doc, indentation, isBroken });
      case 'if-break':
        return push(isBroken ? doc.broken : doc.whole);
      case 'indent-if-break':
        return push(doc.contents, doc.group.isBroken ? indentation + STEP : indentation);
      case 'line':
        if (!isBroken && doc.flat !== undefined) return this.#write(doc.flat);
        if (!isBroken) this.#mustMeasure = true;
        return this.#newLine(indentation);
      case 'unbreakable':
        throw new UnknownLayout();
    }
  }

  #runGroup(group: Group, command: Command): void {
    const { indentation } = command;
    if (!command.isBroken && !this.#mustMeasure) {
      group.isBroken = group.breaks;
      this.#commands.push({ doc: group.contents, indentation, isBroken: group.breaks });
      return;
    }
    this.#mustMeasure = false;
    const states = group.states ?? [group.contents];
    const last = states.at(-1) ?? group.contents;
    const candidates = group.states === undefined ? states : states.slice(0, -1);
    const fitting = group.breaks
      ? undefined
      : candidates.find((doc) => this.#fits({ doc, indentation, isBroken: false }));
    group.isBroken = fitting === undefined;
    this.#commands.push({ doc: fitting ?? last, indentation, isBroken: fitting === undefined });
  }

  /** Whether a command, and what follows it up to the next place for a line's end, fits on the line. */
  #fits(command: Command): boolean {
    let room = WIDTH - this.#column;
    let rest = this.#commands.length;
    const pending: { readonly doc: Doc; readonly isBroken: boolean }[] = [command];
    while (room >= 0) {
      const next = pending.pop() ?? this.#commands[--rest];
      if (next === undefined) return true;
      const { doc, isBroken } = next;
      if (typeof doc === 'string') {
        room -= doc.length;
        continue;
      }
      if (!isBroken && doc.flat !== undefined) {
        room -= doc.flat.length;
        continue;
      }
      switch (doc.kind) {
        case 'concat':
          for (let index = doc.parts.length - 1; index >= 0; index -= 1) {
            pending.push({ doc: doc.parts[index] ?? '', isBroken });
          }
          break;
        case 'group': {
          const breaks = doc.breaks || isBroken;
          const contents = breaks ? (doc.states?.at(-1) ?? doc.contents) : doc.contents;
          pending.push({ doc: contents, isBroken: breaks });
          break;
        }
        case 'indent':
        case 'indent-if-break':
          pending.push({ doc: doc.contents, isBroken });
          break;
        case 'if-break':
          pending.push({ doc: isBroken ? doc.broken : doc.whole, isBroken });
          break;
        case 'line':
          return true;
        case 'unbreakable':
          room -= doc.flat?.length ?? 0;
      }
    }
    return false;
  }

  #write(text: string): void {
    if (text === '') return;
    this.#texts.push(this.#last);
    if (this.#indentation > 0) {
      this.#texts.push(' '.repeat(this.#indentation));
      this.#indentation = 0;
    }
    this.#last = text;
    this.#column += text.length;
  }

  #newLine(indentation: number): void {
    this.#texts.push(this.#last.trimEnd(), '\n');
    this.#last = '';
    this.#indentation = indentation;
    this.#column = indentation;
  }
}
