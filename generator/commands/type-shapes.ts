/**
 * What the exported types of generated files say, by their names, as texts that are equal where two
 * types differ by nothing but names among `renamed`, comments and layout.
 */
export function typeShapes(
  texts: readonly string[],
  renamed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>();
  for (const text of texts) {
    for (const [, name, body] of text.matchAll(DECLARATIONS)) {
      if (name !== undefined && body !== undefined) shapes.set(name, shapeOf(body, renamed));
    }
  }
  return shapes;
}

/** A declaration begins at the start of a line and ends before the next one, or its comment. */
const DECLARATIONS =
  /^export (?:interface|type) ([\w$\p{L}]+)([^]*?)(?=^(?:export|import|const|function|\/\*\*)|(?![^]))/gmu;

/** Words, texts and brackets: layout is of no matter, and neither is a leading `|`. */
const TOKENS = /\/\*[^]*?\*\/|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[\w$\p{L}]+|[?[\]{}&]/gu;

function shapeOf(body: string, renamed: ReadonlySet<string>): string {
  const tokens = body.match(TOKENS) ?? [];
  return tokens
    .filter((token) => !token.startsWith('/*'))
    .map((token) => (renamed.has(token) ? '*' : token))
    .join(' ');
}
