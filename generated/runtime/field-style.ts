import { itemTexts, memberTexts } from './members.js';
import type { FieldStyle } from './parameter-style.js';
import { verbatim } from './percent-encoding.js';
import { isCompound, writeText } from './text-value.js';

/** `color=blue,black`, exploded `color=blue&color=black` (RFC 6570, 3.2.8). */
export const formStyle: FieldStyle = { kind: 'form', write: /* @__PURE__ */ writerOf(',', ',') };
/** `color=blue%20black`; exploded as `form`. */
export const spaceDelimited: FieldStyle = {
  kind: 'spaceDelimited',
  write: /* @__PURE__ */ writerOf(' ', '%20'),
};
/** `color=blue%7Cblack`; exploded as `form`. */
export const pipeDelimited: FieldStyle = {
  kind: 'pipeDelimited',
  write: /* @__PURE__ */ writerOf('|', '%7C'),
};
/** As `form`, but nothing is percent-encoded: cookies of OpenAPI 3.2. */
export const plainCookie: FieldStyle = {
  kind: 'cookie',
  write: /* @__PURE__ */ writerOf(',', ','),
};

/** `encoded`: the delimiter where values are percent-encoded. */
function writerOf(delimiter: string, encoded: string): FieldStyle['write'] {
  return ({ name, shape, explode }, value, writer) => {
    const { escape, escapeName } = writer;
    if (!isCompound(value)) {
      writer.pair(escapeName(name), escape(writeText(shape, value)));
      return;
    }
    const between = escape === verbatim ? delimiter : encoded;
    // A comma is escaped within values where anything is; the other delimiters look the same there.
    const forbidden = explode || (between === ',' && escape !== verbatim) ? [] : [between];
    if (Array.isArray(value)) {
      const texts = itemTexts(shape, value, writer, forbidden);
      if (explode) for (const text of texts) writer.pair(escapeName(name), text);
      else if (texts.length > 0) writer.pair(escapeName(name), texts.join(between));
      return;
    }
    const members = memberTexts(shape, value, writer, forbidden);
    if (explode) for (const [key, text] of members) writer.pair(key, text);
    else if (members.length > 0) writer.pair(escapeName(name), members.flat().join(between));
  };
}

/** `form` and `cookie` explode by default, the others don't; `deepObject` has only one way. */
export function explodesByDefault(style: FieldStyle): boolean {
  return style.kind === 'form' || style.kind === 'cookie';
}
