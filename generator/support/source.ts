/** Where something stands in the input: a file and a JSON Pointer (RFC 6901) into it. */
export interface Source {
  /** Absolute path or URL of the document. */
  readonly file: string;
  /** JSON Pointer, `''` for the whole document: `/paths/~1pets/get`. */
  readonly pointer: string;
}

/** The pointer of a member of the value at `pointer`. */
export function childPointer(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The unescaped reference tokens of a JSON Pointer. */
export function pointerTokens(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
