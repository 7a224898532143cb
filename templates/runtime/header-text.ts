import { Inexpressible } from './wire-error.js';

/** Field content of HTTP (RFC 9110, 5.5), as far as the platform takes it: one byte a character. */
const HEADER_TEXT = /^[\t\x20-\x7e\x80-\xff]*$/;

/** The text of a header, which isn't escaped in any way; throws where no header can have it. */
export function headerText(text: string): string {
  if (HEADER_TEXT.test(text)) return text;
  throw new Inexpressible('the value has characters that no header may have');
}
