/**
 * Bytes in memory of their own, as the types of `Request` and `Response` want them: since TypeScript
 * 5.7 `Uint8Array` says what kind of memory it is a view of, and before that it can't.
 */
export type Bytes = ReturnType<typeof Uint8Array.of>;
