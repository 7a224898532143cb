import { isProperty, property, simpleEscape } from './foreign-escape.js';
import { isAboutCase, missingCase } from './letter-case.js';
import { patternFlags } from './pattern-flags.js';
import { posixClass } from './posix-class.js';
import { unescaped } from './unicode-spelling.js';
import { CASED_PROPERTY, refuseUnclear, Untranslatable } from './untranslatable.js';

/** A member of a class: a character, or an escape that stands for many. */
interface Member {
  readonly text: string;
  /** Absent where it stands for many. */
  readonly character?: string;
}

export interface ClassOptions {
  readonly ignoreCase: boolean;
  /** White space outside of classes is for readers only. */
  readonly extended: boolean;
  /** Write it for the flag `u`. */
  readonly isUnicode: boolean;
}

/** Goes through a class of characters, `[a-z[:digit:]]`, and says the same in ECMAScript. */
export class CharacterClass {
  isForeign = false;
  needsUnicode = false;
  readonly #source: string;
  readonly #options: ClassOptions;
  #at: number;
  /** Something like the beginning of a class was met within it. */
  #hasBracket = false;

  /** `start`: where the class begins in the pattern. */
  constructor(source: string, start: number, options: ClassOptions) {
    this.#source = source;
    this.#at = start;
    this.#options = options;
  }

  /** Where the class ends in the pattern, once it is read. */
  get end(): number {
    return this.#at;
  }

  read(): string {
    let out = this.#take(/\[\^?/y)?.[0] ?? '';
    if (this.#beginsWithBracket()) {
      this.isForeign = true;
      this.#at += 1;
      out += '\\]';
    }
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') out += this.#item();
    out += this.#take(/\]/y)?.[0] ?? '';
    if (this.#hasBracket && this.#source[this.#at] === ']') throw new Untranslatable(NESTED);
    return out;
  }

  /** `[]a]`: elsewhere, a bracket at the beginning stands for itself; here it would end the class. */
  #beginsWithBracket(): boolean {
    const rest = this.#source.slice(this.#at);
    if (!rest.startsWith(']')) return false;
    return rest.startsWith('][]') || (rest.includes(']', 1) && patternFlags(this.#source) !== 'u');
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
    const collation = this.#take(/\[([.=])[^\]]*\1\]/y);
    if (collation !== undefined) throw new Untranslatable(`ECMAScript has no "${collation[0]}"`);
    if (this.#take(/&&(?=\[)/y) !== undefined) {
      throw new Untranslatable('ECMAScript has no intersections of classes');
    }
    const first = this.#member();
    if (first.character === undefined || this.#take(/-(?!\])/y) === undefined) {
      return first.text + this.#otherCase(first.character, first.character);
    }
    const last = this.#member();
    // The flag "u" takes no range to more than a character.
    const dash = last.character === undefined && this.#options.isUnicode ? '\\-' : '-';
    return `${first.text}${dash}${last.text}${this.#otherCase(first.character, last.character)}`;
  }

  #otherCase(first: string | undefined, last: string | undefined): string {
    if (!this.#options.ignoreCase || first === undefined || last === undefined) return '';
    return missingCase(first, last);
  }

  #posix([, negation, name = '']: RegExpExecArray): string {
    const members = posixClass(name);
    if (negation !== '' || members === undefined) {
      throw new Untranslatable(`ECMAScript has no class "[:${negation ?? ''}${name}:]"`);
    }
    this.isForeign = true;
    return this.#options.ignoreCase && /^(?:lower|upper)$/.test(name) ? 'A-Za-z' : members;
  }

  #member(): Member {
    const escape = this.#take(
      /\\(?:([pP])(?:\{([\w=.-]+)\}|([A-Z]))|([xu])\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(c[A-Za-z])|([\s\S]))/y,
    );
    if (escape === undefined) {
      return this.#character();
    }
    const [text, sign, name, short, kind, braced, byte, unit, control, other = ''] = escape;
    if (sign !== undefined) return this.#property(text, sign === 'P', name ?? short ?? '');
    if (control !== undefined) return { text };
    if (braced !== undefined) this.needsUnicode = true;
    if (kind === 'x') this.isForeign = true;
    const code = braced ?? byte ?? unit;
    if (code !== undefined) {
      const character = String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
      return { text: braced === undefined ? text : `\\u{${braced}}`, character };
    }
    return this.#letter(text, other);
  }

  #character(): Member {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    if (this.#options.extended && /[\s#]/.test(character)) throw new Untranslatable(SPACE);
    if (character === '[') {
      // Before the end it can only stand for itself.
      this.#hasBracket ||= this.#source[this.#at] !== ']';
      return { text: '\\[', character };
    }
    return { text: character === '-' && this.#options.isUnicode ? '\\-' : character, character };
  }

  #property(text: string, isNegated: boolean, name: string): Member {
    if (this.#options.ignoreCase && isAboutCase(name)) throw new Untranslatable(CASED_PROPERTY);
    this.needsUnicode = true;
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
    if (letter === 'B') throw new Untranslatable('"\\B" has no place in a class');
    refuseUnclear(letter);
    if (/[a-zA-Z0-9]/.test(letter)) return { text };
    return { text: this.#options.isUnicode ? unescaped(letter, true) : text, character: letter };
  }
}

const NESTED = 'languages do not agree on classes within classes';
const SPACE = 'languages do not agree on white space in a class where it is ignored elsewhere';
