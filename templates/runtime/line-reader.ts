/** The lines of a stream of UTF-8, without its byte order mark and what ends them: CR, LF or both. */
export async function* linesOf(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<string, undefined> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      // A CR at the very end may be half of a CR LF.
      const isOpen = !done && rest.endsWith('\r');
      const lines = (isOpen ? rest.slice(0, -1) : rest).split(/\r\n|\n|\r/);
      rest = (lines.pop() ?? '') + (isOpen ? '\r' : '');
      for (const line of lines) yield line;
      if (done) {
        if (rest !== '') yield rest;
        return undefined;
      }
    }
  } finally {
    // Who stops reading needs no more of it: the connection is free.
    await reader.cancel().catch(() => undefined);
  }
}
