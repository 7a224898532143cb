/** The formats of other texts. */

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const JSON_POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/u;
const RELATIVE_JSON_POINTER = /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^~/]|~[01])*)*)$/u;
const BASE64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;
const BASE64URL = /^[\w-]*={0,2}$/;

/** `uuid` (RFC 9562, 4). */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** `json-pointer` (RFC 6901). */
export function isJsonPointer(text: string): boolean {
  return JSON_POINTER.test(text);
}

/** `relative-json-pointer`. */
export function isRelativeJsonPointer(text: string): boolean {
  return RELATIVE_JSON_POINTER.test(text);
}

/** `regex` (ECMA-262), in its strict form. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** `byte`: base64 (RFC 4648, 4). */
export function isBase64(text: string): boolean {
  return BASE64.test(text);
}

/** `base64url` (RFC 4648, 5), with or without padding. */
export function isBase64Url(text: string): boolean {
  return BASE64URL.test(text);
}

/** `char`: one character. */
export function isCharacter(text: string): boolean {
  return text !== '' && text.length <= 2 && Array.from(text).length === 1;
}
