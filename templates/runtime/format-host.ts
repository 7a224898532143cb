/** The formats of addresses on a network: hosts, IP addresses, e-mail. */
import {
  isBidirectional,
  isInternationalLabel,
  isPunycodeLabel,
  mapped,
  obeysBidiRule,
} from './idna.js';

const IPV4_PART = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const ASCII_LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const ATOM = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const QUOTED = /^"(?:[ !#-[\]-~]|\\[ -~])*"$/;
const IDN_ATOM =
  /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;
const IDN_QUOTED = /^"(?:[ !#-[\]-~\u0080-\u{10ffff}]|\\[ -~])*"$/u;

/** `ipv4` (RFC 2673, 3.2): four decimal numbers. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.', 5);
  return parts.length === 4 && parts.every((part) => IPV4_PART.test(part));
}

/** `ipv6` (RFC 4291, 2.2), without zone and netmask. */
export function isIpv6(text: string): boolean {
  if (text.length > 45) return false;
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const [left = 0, right = 0] = halves.map((half, index) =>
    groups(half, index === halves.length - 1),
  );
  if (Number.isNaN(left) || Number.isNaN(right)) return false;
  return halves.length === 2 ? left + right <= 7 : left === 8;
}

/** How many groups of 16 bits a part has, NaN where it is none; the last may be an IPv4 address. */
function groups(part: string, isLast: boolean): number {
  if (part === '') return 0;
  const pieces = part.split(':');
  const last = pieces.at(-1) ?? '';
  const hasIpv4 = isLast && last.includes('.');
  if (hasIpv4 && !isIpv4(last)) return NaN;
  const hex = hasIpv4 ? pieces.slice(0, -1) : pieces;
  return hex.every((piece) => /^[\da-f]{1,4}$/i.test(piece)) ? hex.length + (hasIpv4 ? 2 : 0) : NaN;
}

/** `hostname` (RFC 1123, 2.1; RFC 5891 for labels that are encoded). */
export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every(isAsciiLabel);
}

function isAsciiLabel(label: string): boolean {
  if (!ASCII_LABEL.test(label)) return false;
  if (label.slice(2, 4) !== '--') return true;
  return isPunycodeLabel(label);
}

/** `idn-hostname` (RFC 5890, 2.3.2.3), after the mapping of what people type (UTS 46, 4). */
export function isIdnHostname(text: string): boolean {
  // First: what follows is made for labels, not for texts without end.
  if (text.length > 253) return false;
  const labels = mapped(text).split('.');
  if (!labels.every(isInternationalLabel)) return false;
  return !labels.some(isBidirectional) || labels.every(obeysBidiRule);
}

/** `email` (RFC 5321, 4.1.2). */
export function isEmail(text: string): boolean {
  return isMailbox(text, ATOM, QUOTED, isHostname);
}

/** `idn-email` (RFC 6531, 3.3). */
export function isIdnEmail(text: string): boolean {
  return isMailbox(text, IDN_ATOM, IDN_QUOTED, isIdnHostname);
}

function isMailbox(
  text: string,
  atom: RegExp,
  quoted: RegExp,
  isHost: (text: string) => boolean,
): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1 || at > 64) return false;
  const local = text.slice(0, at);
  return (atom.test(local) || quoted.test(local)) && isDomain(text.slice(at + 1), isHost);
}

function isDomain(text: string, isHost: (text: string) => boolean): boolean {
  if (!text.startsWith('[') || !text.endsWith(']')) return isHost(text);
  const address = text.slice(1, -1);
  return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : isIpv4(address);
}
