import { Inexpressible } from './wire-error.js';
import { WireFault, quoted } from './wire-fault.js';

/** Turns the text of a value into text for its place in a message. */
export type Escape = (text: string) => string;

/** Turns it back; throws a `WireFault` where it can't be one. */
export type Unescape = (text: string) => string;

/** Encodes all but unreserved characters (RFC 3986, 2.3). */
export function encodeComponent(text: string): string {
  if (UNRESERVED.test(text)) return text;
  return encodeUtf8(text).replace(LEFT_BY_PLATFORM, percent);
}

/**
 * Reserved expansion (RFC 6570, 3.2.3) for a value in a query or form: reserved characters and
 * percent-encoded triples pass, but for those that would end the value there: `#`, `&`, `+` and
 * the brackets, which RFC 3986 (3.4) doesn't allow in a query.
 */
export function encodeReserved(text: string): string {
  return text.replace(NOT_RESERVED_IN_QUERY, percentOrTriple);
}

/** The same for a value in a path, which `/`, `?` and `#` would end (OpenAPI, Path Templating). */
export function encodeReservedInPath(text: string): string {
  return text.replace(NOT_RESERVED_IN_PATH, percentOrTriple);
}

/** Leaves text as it is: headers, cookies of style `cookie` and parts of a multipart body. */
export function verbatim(text: string): string {
  return text;
}

/** Decodes a path segment or a cookie, where `+` is a plus sign. */
export function decodeComponent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    throw new WireFault('percentEncoding', 'percent-encoded UTF-8', quoted(text));
  }
}

/** Decodes a name or value of a query or form, where `+` is a space (RFC 1866, 8.2.1). */
export function decodeFormComponent(text: string): string {
  return decodeComponent(text.includes('+') ? text.replaceAll('+', ' ') : text);
}

const UNRESERVED = /^[\w.~-]*$/;
/** Reserved characters that `encodeURIComponent` doesn't encode. */
const LEFT_BY_PLATFORM = /[!'()*]/g;
const NOT_RESERVED_IN_QUERY = /%[\dA-Fa-f]{2}|%|[^\w.~\-:/?@!$'()*,;=%]+/g;
const NOT_RESERVED_IN_PATH = /%[\dA-Fa-f]{2}|%|[^\w.~\-:@!$&'()*+,;=%]+/g;
const TRIPLE = /^%[\dA-Fa-f]{2}$/;

function percentOrTriple(match: string): string {
  return TRIPLE.test(match) ? match : encodeComponent(match);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function encodeUtf8(text: string): string {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new Inexpressible('the text has half of a surrogate pair, which has no UTF-8 form');
  }
}
