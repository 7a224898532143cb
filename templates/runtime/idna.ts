/** Labels of internationalised host names (IDNA 2008: RFC 5890 to 5893). */

/** Allowed by exception, and where their surroundings allow it (RFC 5892, 2.6 and appendix A). */
const EXCEPTIONS =
  /[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007\u00b7\u0375\u05f3\u05f4\u30fb\u200c\u200d]/;
const DISALLOWED =
  /[\u302e\u302f\u034f\u17b4\u17b5\u180b-\u180f\u0640\u07fa\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb\u115f\u1160\u3164\uffa0]/;
const LETTER_DIGIT = /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}-]$/u;
const VIRAMAS =
  '\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a' +
  '\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed';
const AFTER_VIRAMA = new RegExp(`[${VIRAMAS}]$`);
/** Joins the letter before it to the one after it: Arabic and Syriac, less what joins to one side. */
const JOINING_LEFT =
  /(?![\u0622-\u0625\u0627\u0629\u062f-\u0632\u0648\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0\u06c3-\u06cb\u06cd\u06cf\u06d2\u06d3\u06d5])[\p{Script=Arabic}\p{Script=Syriac}]\p{Mn}*$/u;
const JOINING_RIGHT = /^\p{Mn}*[\p{Script=Arabic}\p{Script=Syriac}]/u;

/** Written from right to left (bidi classes R and AL), digits of that writing (AN), others (EN). */
const RIGHT_TO_LEFT =
  /(?![\u0660-\u0669\u066b\u066c\u06dd\u06f0-\u06f9])(?!\p{Mn})[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\u0590-\u08ff]/u;
const ARABIC_NUMBER = /[\u0660-\u0669\u066b\u066c\u06dd]/;
const EUROPEAN_NUMBER = /[\d\u06f0-\u06f9]/;

/** Characters that the mapping leaves out, and dots of other scripts. */
const IGNORED = /[\u034f\u180b-\u180d\u180f\ufe00-\ufe0f\u00ad\u200b\u2060\u2064\ufeff]/g;
const DOT = /[\u3002\uff0e\uff61]/g;

/** A name as it is looked up: in small letters, without variants of width and style (UTS 46, 4). */
export function mapped(name: string): string {
  const plain = name.replace(DOT, '.').replace(IGNORED, '');
  return plain.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** A label after the mapping, in any script or encoded. */
export function isInternationalLabel(label: string): boolean {
  const lower = label.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(label)) {
    if (!/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/.test(lower)) return false;
    return lower.slice(2, 4) !== '--' || isPunycodeLabel(lower);
  }
  const encoded = encode(label);
  return isAllowedLabel(label) && encoded.length + 'xn--'.length <= 63;
}

/** An encoded label (`xn--…`) that stands for one that is allowed, in its only spelling. */
export function isPunycodeLabel(label: string): boolean {
  const lower = label.toLowerCase();
  if (!lower.startsWith('xn--')) return false;
  const decoded = decode(lower.slice(4));
  if (decoded === undefined || /^[\x20-\x7e]*$/.test(decoded)) return false;
  if (encode(decoded) !== lower.slice(4) || !isAllowedLabel(decoded)) return false;
  return !isBidirectional(decoded) || obeysBidiRule(decoded);
}

function isAllowedLabel(label: string): boolean {
  if (label.startsWith('-') || label.endsWith('-') || label.slice(2, 4) === '--') return false;
  if (/^\p{M}/u.test(label)) return false;
  const characters = Array.from(label);
  if (!characters.every(isAllowedCharacter)) return false;
  if (/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label)) return false;
  return characters.every((_, index) => fitsContext(characters, index));
}

function isAllowedCharacter(character: string): boolean {
  if (EXCEPTIONS.test(character)) return true;
  if (DISALLOWED.test(character) || !LETTER_DIGIT.test(character)) return false;
  const folded = character.normalize('NFKC').toLowerCase().normalize('NFKC');
  return folded === character;
}

/** The rules for characters that need the right neighbours (RFC 5892, appendix A). */
function fitsContext(characters: readonly string[], index: number): boolean {
  const before = characters.slice(0, index).join('');
  const after = characters.slice(index + 1).join('');
  switch (characters[index]) {
    case '\u00b7':
      return before.endsWith('l') && after.startsWith('l');
    case '\u0375':
      return /^\p{Script=Greek}/u.test(after);
    case '\u05f3':
    case '\u05f4':
      return /\p{Script=Hebrew}$/u.test(before);
    case '\u30fb':
      return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(before + after);
    case '\u200c':
      return AFTER_VIRAMA.test(before) || (JOINING_LEFT.test(before) && JOINING_RIGHT.test(after));
    case '\u200d':
      return AFTER_VIRAMA.test(before);
    default:
      return true;
  }
}

/** Whether a label makes its whole name one of both directions. */
export function isBidirectional(label: string): boolean {
  return RIGHT_TO_LEFT.test(label) || ARABIC_NUMBER.test(label);
}

/** The Bidi Rule (RFC 5893, 2), for labels of such names. */
export function obeysBidiRule(label: string): boolean {
  const [first = ''] = label;
  const last = Array.from(label.replace(/\p{Mn}+$/u, '')).at(-1) ?? '';
  const isNumber = (character: string): boolean => EUROPEAN_NUMBER.test(character);
  if (isNumber(first) || ARABIC_NUMBER.test(first)) return false;
  if (RIGHT_TO_LEFT.test(first)) {
    const hasLeftToRight = Array.from(label).some(
      (character) =>
        /\p{L}/u.test(character) && !RIGHT_TO_LEFT.test(character) && !isNumber(character),
    );
    const endsWell = RIGHT_TO_LEFT.test(last) || isNumber(last) || ARABIC_NUMBER.test(last);
    return !hasLeftToRight && endsWell && !(isNumber(label) && ARABIC_NUMBER.test(label));
  }
  return !isBidirectional(label);
}

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const MAX_CODE_POINT = 0x10ffff;

/** Decodes Punycode (RFC 3492, 6.2); undefined where it is malformed. */
function decode(text: string): string | undefined {
  const delimiter = text.lastIndexOf('-');
  const output = Array.from(text.slice(0, Math.max(delimiter, 0)), (character) =>
    character.charCodeAt(0),
  );
  let [point, bias, index] = [128, 72, 0];
  for (let position = delimiter < 0 ? 0 : delimiter + 1; position < text.length;) {
    const start = index;
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(position));
      if (digit === undefined) return undefined;
      position += 1;
      index += digit * weight;
      const threshold = thresholdAt(k, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (index > Number.MAX_SAFE_INTEGER / BASE) return undefined;
    }
    bias = adapted(index - start, output.length + 1, start === 0);
    point += Math.floor(index / (output.length + 1));
    index %= output.length + 1;
    if (point > MAX_CODE_POINT) return undefined;
    output.splice(index, 0, point);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

/** Encodes Punycode (RFC 3492, 6.3). */
function encode(text: string): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 128);
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let [point, bias, delta, handled] = [128, 72, 0, basic.length];
  while (handled < points.length) {
    const current = point;
    const next = Math.min(...points.filter((other) => other >= current));
    delta += (next - point) * (handled + 1);
    for (const other of points) {
      if (other < next) delta += 1;
      if (other !== next) continue;
      output += variableLength(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    point = next + 1;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let output = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdAt(k, bias);
    if (rest < threshold) return output + characterOf(rest);
    output += characterOf(threshold + ((rest - threshold) % (BASE - threshold)));
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

function thresholdAt(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = isFirst ? Math.floor(delta / 700) : delta >> 1;
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + 38));
}

function digitOf(unit: number): number | undefined {
  if (unit >= 97 && unit <= 122) return unit - 97;
  return unit >= 48 && unit <= 57 ? unit - 22 : undefined;
}

function characterOf(digit: number): string {
  return String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);
}
