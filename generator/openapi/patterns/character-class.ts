import { isProperty, property, simpleEscape } from './foreign-escape.js';
import { missingCase } from './letter-case.js';
import { posixClass } from './posix-class.js';
import { refuseUnclear, Untranslatable } from './untranslatable.js';

/** A member of a class: a character, or an escape that stands for many. */
interface Member {
  readonly text: string;
  /** Absent where it stands for many. */
  readonly character?: string;
}

/** Goes through a class of characters, `[a-z[:digit:]]`, and says the same in ECMAScript. */
export class CharacterClass {
  isForeign = false;
  readonly #source: string;
  readonly #ignoreCase: boolean;
  #at: number;

  /** `start`: where the class begins in the pattern. */
  constructor(source: string, start: number, ignoreCase: boolean) {
    this.#source = source;
    this.#at = start;
    this.#ignoreCase = ignoreCase;
  }

  /** Where the class ends in the pattern, once it is read. */
  get end(): number {
    return this.#at;
  }

  read(): string {
    let out = this.#take(/\[\^?/y)?.[0] ?? '';
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') out += this.#item();
    return out + (this.#take(/\]/y)?.[0] ?? '');
  }

  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#source) ?? undefined;
    if (match !== undefined) this.#at += match[0].length;
    return match;
  }

  /** A member, or a range of them. */
  #item(): string {
    const posix = this.#take(/\[:(\^?)([a-z]+):\]/y);
    if (posix !== undefined) return this.#posix(posix);
    if (this.#take(/&&(?=\[)/y) !== undefined) {
      throw new Untranslatable('ECMAScript has no intersections of classes');
    }
    const first = this.#member();
    if (first.character === undefined || this.#take(/-(?!\])/y) === undefined) {
      return first.text + this.#otherCase(first.character, first.character);
    }
    const last = this.#member();
    return `${first.text}-${last.text}${this.#otherCase(first.character, last.character)}`;
  }

  #otherCase(first: string | undefined, last: string | undefined): string {
    if (!this.#ignoreCase || first === undefined || last === undefined) return '';
    return missingCase(first, last);
  }

  #posix([, negation, name = '']: RegExpExecArray): string {
    const members = posixClass(name);
    if (negation !== '' || members === undefined) {
      throw new Untranslatable(`ECMAScript has no class "[:${negation ?? ''}${name}:]"`);
    }
    this.isForeign = true;
    return this.#ignoreCase && /^(?:lower|upper)$/.test(name) ? 'A-Za-z' : members;
  }

  #member(): Member {
    const escape = this.#take(
      /\\(?:([pP])\{([\w=.-]+)\}|x\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/y,
    );
    if (escape === undefined) {
      const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
      this.#at += character.length;
      return { text: character === '[' ? '\\[' : character, character };
    }
    const [text, sign, name, braced, short, unit, other = ''] = escape;
    if (name !== undefined) return this.#property(text, sign === 'P', name);
    if (braced !== undefined) this.isForeign = true;
    const code = braced ?? short ?? unit;
    if (code !== undefined) {
      const character = String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      return { text: braced === undefined ? text : `\\u{${braced}}`, character };
    }
    return this.#letter(text, other);
  }

  #property(text: string, isNegated: boolean, name: string): Member {
    if (isProperty(text)) return { text };
    const members = property(name, isNegated)?.members;
    if (members === undefined) {
      throw new Untranslatable(`ECMAScript has no property "${name}" for a class`);
    }
    this.isForeign = true;
    return { text: members };
  }

  #letter(text: string, letter: string): Member {
    const simple = simpleEscape(letter);
    if (simple !== undefined) {
      if (simple.members === undefined)
        throw new Untranslatable(`"\\${letter}" has no place in a class`);
      this.isForeign = true;
      return { text: simple.members };
    }
    refuseUnclear(letter);
    return /\w/.test(letter) ? { text } : { text, character: letter };
  }
}
