/** The formats of identifiers: URIs and IRIs (RFC 3986, 3987), URI templates (RFC 6570). */
import { isIpv6 } from './format-host.js';

const SCHEME = /^[a-z][a-z\d+.-]*$/i;
/** The five parts of a reference (RFC 3986, appendix B). */
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/;
const AUTHORITY = /^(?:([^@]*)@)?(\[[^\]]*\]|[^:[\]]*)(?::(\d*))?$/;
const IP_FUTURE = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

const PLAIN = "\\w.~!$&'()*+,;=\\-";
const ESCAPED = '%[\\dA-Fa-f]{2}';
/** Characters beyond ASCII, in IRIs everywhere, and those of private use, in their queries. */
const BEYOND =
  '\\u{a0}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{ffef}' +
  Array.from({ length: 14 }, (_, index) => {
    const plane = (index + 1).toString(16);
    return `\\u{${plane}0000}-\\u{${plane}fffd}`;
  }).join('');
const PRIVATE = '\\u{e000}-\\u{f8ff}\\u{f0000}-\\u{ffffd}\\u{100000}-\\u{10fffd}';

interface Grammar {
  readonly host: RegExp;
  readonly user: RegExp;
  readonly path: RegExp;
  readonly query: RegExp;
  readonly fragment: RegExp;
}

function grammar(letters: string, queryLetters: string): Grammar {
  const of = (more: string): RegExp => new RegExp(`^(?:[${PLAIN}${more}]|${ESCAPED})*$`, 'u');
  return {
    host: of(letters),
    user: of(`:${letters}`),
    path: of(`:@/${letters}`),
    query: of(`:@/?${letters}${queryLetters}`),
    fragment: of(`:@/?${letters}`),
  };
}

const URI = /* @__PURE__ */ grammar('', '');
const IRI = /* @__PURE__ */ grammar(BEYOND, PRIVATE);

/** `uri`: absolute, perhaps with a fragment. */
export function isUri(text: string): boolean {
  return isReference(text, URI, true);
}

/** `uri-reference`: a URI or a relative reference. */
export function isUriReference(text: string): boolean {
  return isReference(text, URI, false);
}

/** `iri`. */
export function isIri(text: string): boolean {
  return isReference(text, IRI, true);
}

/** `iri-reference`. */
export function isIriReference(text: string): boolean {
  return isReference(text, IRI, false);
}

function isReference(text: string, rules: Grammar, isAbsolute: boolean): boolean {
  const match = PARTS.exec(text);
  if (match === null) return false;
  const [, scheme, authority, path = '', query = '', fragment = ''] = match;
  if (scheme === undefined ? isAbsolute || /^[^/]*:/.test(path) : !SCHEME.test(scheme))
    return false;
  if (authority !== undefined && !isAuthority(authority, rules)) return false;
  return rules.path.test(path) && rules.query.test(query) && rules.fragment.test(fragment);
}

function isAuthority(text: string, rules: Grammar): boolean {
  const match = AUTHORITY.exec(text);
  if (match === null) return false;
  const [, user = '', host = ''] = match;
  if (!rules.user.test(user)) return false;
  if (!host.startsWith('[')) return rules.host.test(host);
  const address = host.slice(1, -1);
  return IP_FUTURE.test(address) || isIpv6(address);
}

const NAME = `(?:\\w|${ESCAPED})+(?:\\.(?:\\w|${ESCAPED})+)*`;
const VARIABLE = `${NAME}(?::[1-9]\\d{0,3}|\\*)?`;
const TEMPLATE = /* @__PURE__ */ new RegExp(
  `^(?:[^\\x00-\\x20"%<>\\\\^\`{|}\\x7f]|${ESCAPED}|\\{[+#./;?&=,!@|]?${VARIABLE}(?:,${VARIABLE})*\\})*$`,
  'u',
);

/** `uri-template` (RFC 6570, 2). */
export function isUriTemplate(text: string): boolean {
  return TEMPLATE.test(text);
}
