import { CharacterClass } from './character-class.js';
import { isProperty, property, simpleEscape } from './foreign-escape.js';
import type { Replacement } from './foreign-escape.js';
import { groupKeepsAll, repetitionKeepsAll } from './giving-back.js';
import { eitherCase, isAboutCase } from './letter-case.js';
import { spelled, unescaped } from './unicode-spelling.js';
import { CASED_PROPERTY, refuseUnclear, Untranslatable } from './untranslatable.js';

/** What flags within a pattern (`(?i)`) say until their group ends. */
export interface Flags {
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
  /** White space and comments are for readers only. */
  readonly extended: boolean;
}

const PLAIN: Flags = { ignoreCase: false, dotAll: false, extended: false };

export interface TranslationOptions {
  /** It is known to be of another language: its groups need no names. */
  readonly isForeign?: boolean;
  /** Write it for the flag `u`, which takes no needless escapes. */
  readonly isUnicode?: boolean;
  /** Flags that hold from the beginning. */
  readonly flags?: string;
}

/** A group that isn't closed yet. */
interface OpenGroup {
  readonly flags: Flags;
  /** Where it begins in the output. */
  readonly start: number;
  readonly isAtomic: boolean;
}

/** Goes through a pattern of whatever language once, and says the same in ECMAScript. */
export class PatternTranslation {
  /** Whether something was met that isn't ECMAScript's, or means something else there. */
  isForeign: boolean;
  /** Whether something was met that ECMAScript has under the flag `u` only. */
  needsUnicode = false;
  readonly #source: string;
  readonly #isUnicode: boolean;
  #at = 0;
  #out = '';
  #flags: Flags;
  /** Where the last piece that can be repeated begins in the output. */
  #atom = 0;
  readonly #open: OpenGroup[] = [];
  readonly #names = new Map<string, number>();
  #groups = 0;

  constructor(source: string, { isForeign, isUnicode, flags }: TranslationOptions = {}) {
    this.#source = source;
    this.isForeign = isForeign ?? false;
    this.#isUnicode = isUnicode ?? false;
    this.#flags = withFlags(PLAIN, flags ?? '', '');
  }

  run(): string {
    while (this.#at < this.#source.length) this.#step();
    return this.#out;
  }

  #step(): void {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    if (this.#flags.extended && this.#take(/\s+|#[^\n]*\n?/y) !== undefined) return;
    switch (character) {
      case '\\':
        return this.#escape();
      case '[':
        return this.#class();
      case '(':
        return this.#group();
      case ')':
        return this.#close();
      case '*':
      case '+':
      case '?':
      case '{':
        return this.#quantifier();
      case '.':
        this.#at += 1;
        return this.#add(this.#flags.dotAll ? '[\\s\\S]' : '.');
      default:
        this.#at += character.length;
        return this.#literal(character);
    }
  }

  /** What a sticky expression matches here. */
  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#source) ?? undefined;
    if (match !== undefined) this.#at += match[0].length;
    return match;
  }

  #add(text: string): void {
    this.#atom = this.#out.length;
    this.#out += text;
  }

  #foreign(text: string): void {
    this.isForeign = true;
    this.#add(text);
  }

  #literal(character: string): void {
    const cases = this.#flags.ignoreCase ? eitherCase(character) : undefined;
    this.#add(cases ?? (this.#isUnicode ? spelled(character) : character));
  }

  #class(): void {
    const { ignoreCase, extended } = this.#flags;
    const options = { ignoreCase, extended, isUnicode: this.#isUnicode };
    const members = new CharacterClass(this.#source, this.#at, options);
    const text = members.read();
    this.#at = members.end;
    this.isForeign ||= members.isForeign;
    this.needsUnicode ||= members.needsUnicode;
    this.#add(text);
  }

  #escape(): void {
    const quoted = this.#take(/\\Q([\s\S]*?)(?:\\E|$)/y);
    if (quoted !== undefined) {
      this.isForeign = true;
      for (const character of quoted[1] ?? '') this.#literal(escaped(character));
      return;
    }
    const named = this.#take(/\\([pP])(?:\{\^?([\w=.-]+)\}|([A-Z]))/y);
    if (named !== undefined) return this.#property(named);
    const code = this.#take(
      /\\(?:(x)\{([0-9a-fA-F]{1,6})\}|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(c[A-Za-z]))/y,
    );
    if (code !== undefined) return this.#codePoint(code);
    const reference = this.#take(/\\k(?:<(\w+)>|'(\w+)'|\{(\w+)\})/y);
    if (reference !== undefined) {
      const [, bracketed, apostrophes, braces] = reference;
      return this.#reference(bracketed ?? apostrophes ?? braces ?? '', bracketed === undefined);
    }
    const [text = '\\', letter = ''] = this.#take(/\\([\s\S]?)/y) ?? [];
    const simple = simpleEscape(letter);
    if (simple !== undefined) return this.#foreign(simple.text);
    refuseUnclear(letter);
    if (/[1-9]/.test(letter) && this.#flags.ignoreCase) throw new Untranslatable(NO_REFERENCE);
    this.#add(this.#isUnicode ? unescaped(letter, false) : text);
  }

  #codePoint([text, foreign, ...codes]: RegExpExecArray): void {
    const [foreignBraced, braced, short, unit] = codes;
    if (foreign !== undefined) this.isForeign = true;
    if ((foreignBraced ?? braced) !== undefined) this.needsUnicode = true;
    const code = Number.parseInt(foreignBraced ?? braced ?? short ?? unit ?? '', 16);
    const character = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    const cases = this.#flags.ignoreCase ? eitherCase(character) : undefined;
    this.#add(cases ?? (foreign === undefined ? text : `\\u{${foreignBraced ?? ''}}`));
  }

  #property([text, sign = '', braced, short]: RegExpExecArray): void {
    const name = braced ?? short ?? '';
    if (this.#flags.ignoreCase && isAboutCase(name)) throw new Untranslatable(CASED_PROPERTY);
    this.needsUnicode = true;
    if (braced !== undefined && isProperty(text)) return this.#add(text);
    const found: Replacement | undefined = text.includes('^')
      ? undefined
      : property(name, sign === 'P');
    if (found === undefined) throw new Untranslatable(`ECMAScript has no property "${name}"`);
    this.#foreign(found.text);
  }

  #reference(name: string, isForeign: boolean): void {
    this.isForeign ||= isForeign;
    const number = this.#names.get(name);
    if (number === undefined || this.#flags.ignoreCase) throw new Untranslatable(NO_REFERENCE);
    this.#add(this.isForeign ? `(?:\\${number})` : `\\k<${name}>`);
  }

  #group(): void {
    if (this.#take(/\(\?#[^)]*\)/y) !== undefined) {
      this.isForeign = true;
      return;
    }
    if (this.#take(/\(\?(?:R\b|\d|[&(|+])/y) !== undefined) throw new Untranslatable(NO_RECURSION);
    const back = this.#take(/\(\?P=(\w+)\)/y);
    if (back !== undefined) return this.#reference(back[1] ?? '', true);
    const named = this.#take(/\((?:\?P<(\w+)>|\?'(\w+)'|\?<(\w+)>)/y);
    if (named !== undefined) return this.#namedGroup(named);
    const flags = this.#take(/\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/y);
    if (flags !== undefined) return this.#flagsGroup(flags);
    const special = this.#take(/\(\?(>|[=!]|<[=!])/y);
    if (special?.[1] === '>') {
      this.isForeign = true;
      return this.#openGroup('(?:', this.#flags, true);
    }
    if (special !== undefined) return this.#openGroup(special[0], this.#flags);
    this.#at += 1;
    this.#groups += 1;
    this.#openGroup('(', this.#flags);
  }

  #namedGroup([text, python, apostrophes, own]: RegExpExecArray): void {
    this.#groups += 1;
    this.#names.set(python ?? apostrophes ?? own ?? '', this.#groups);
    this.isForeign ||= own === undefined;
    this.#openGroup(this.isForeign ? '(' : text, this.#flags);
  }

  /** `(?i)` holds until the group ends that it stands in, `(?i:…)` for what is inside. */
  #flagsGroup([, on = '', off = '', end]: RegExpExecArray): void {
    if (on + off === '') return this.#openGroup('(?:', this.#flags);
    this.isForeign = true;
    const flags = withFlags(this.#flags, on, off);
    if (end === ')') this.#flags = flags;
    else this.#openGroup('(?:', flags);
  }

  #openGroup(text: string, flags: Flags, isAtomic = false): void {
    this.#open.push({ flags: this.#flags, start: this.#out.length, isAtomic });
    this.#flags = flags;
    this.#out += text;
  }

  #close(): void {
    this.#at += 1;
    this.#out += ')';
    const group = this.#open.pop();
    if (group === undefined) return;
    this.#flags = group.flags;
    this.#atom = group.start;
    if (group.isAtomic && !groupKeepsAll(this.#out.slice(group.start), this.#rest())) {
      throw new Untranslatable('ECMAScript has no atomic groups');
    }
  }

  #quantifier(): void {
    const most = this.#take(/\{,(\d+)\}/y);
    const plain = this.#take(/[*+?]|\{\d+(?:,\d*)?\}/y);
    if (most !== undefined) this.isForeign = true;
    else if (plain === undefined) {
      this.#at += 1;
      return this.#literal('{');
    }
    const atom = this.#out.slice(this.#atom);
    this.#out += most === undefined ? (plain?.[0] ?? '') : `{0,${most[1] ?? ''}}`;
    if (this.#take(/\?/y) !== undefined) this.#out += '?';
    else if (this.#take(/\+/y) !== undefined) {
      this.isForeign = true;
      if (!repetitionKeepsAll(atom, this.#rest())) {
        throw new Untranslatable('ECMAScript has no possessive quantifiers');
      }
    }
  }

  /** What follows, as far as it isn't for readers only. */
  #rest(): string {
    const rest = this.#source.slice(this.#at);
    return this.#flags.extended ? rest.replaceAll(/\s+|#[^\n]*/g, '') : rest;
  }
}

const NO_RECURSION = 'ECMAScript has neither recursion nor conditions';
const NO_REFERENCE = 'it refers to a group in a way that ECMAScript cannot';

function withFlags(flags: Flags, on: string, off: string): Flags {
  const unknown = /[^isxuad]/.exec(on + off)?.[0];
  if (unknown !== undefined) {
    throw new Untranslatable(`ECMAScript has no flag "${unknown}" within a pattern`);
  }
  const isOn = (letter: string, before: boolean): boolean =>
    on.includes(letter) || (before && !off.includes(letter));
  return {
    ignoreCase: isOn('i', flags.ignoreCase),
    dotAll: isOn('s', flags.dotAll),
    extended: isOn('x', flags.extended),
  };
}

function escaped(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}
