import { Inexpressible } from './wire-error.js';

/** Field content of HTTP (RFC 9110, 5.5), as far as the platform takes it: one byte a character. */
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]*$/;

/** The text of a header, which isn't escaped in any way; throws where no header can have it. */
export function headerText(text: string): string {
  if (HEADER_TEXT.test(text)) return text;
  throw new Inexpressible('the value has characters that no header may have');
}

/** A token (RFC 9110, 5.1). */
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** The name of a header in lower case; throws where no header can have it. */
export function headerName(name: string): string {
  if (HEADER_NAME.test(name)) return name.toLowerCase();
  throw new Inexpressible('no header can have this name');
}
