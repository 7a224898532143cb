/** A fenced block of a Markdown text. */
export interface Fence {
  readonly language: string;
  readonly text: string;
  /** What the HTML comment right before it says: `examples/readme/call.ts`. */
  readonly source: string | undefined;
}

export function fences(markdown: string): readonly Fence[] {
  const pattern = /(?:<!-- (.+?) -->\n\n)?```(\w*)\n([\s\S]*?)```/g;
  return [...markdown.matchAll(pattern)].map(([, source, language = '', text = '']) => ({
    language,
    text,
    source,
  }));
}

/** A command of a `console` block and what it prints; `…` stands for any text or any lines. */
export interface Transcript {
  readonly command: string;
  readonly output: readonly string[];
  readonly exitCode: number;
}

export function transcripts(block: string): readonly Transcript[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = '', ...lines] = part.trimEnd().split('\n');
      const exit = /^\[exit (\d+)\]$/.exec(lines.at(-1) ?? '');
      const output = exit === null ? lines : lines.slice(0, -1);
      return { command, output, exitCode: Number(exit?.[1] ?? 0) };
    });
}

/** Whether an output is as a transcript shows it. */
export function fits(shown: readonly string[], output: string): boolean {
  const pattern = shown
    .map((line) =>
      line === '…' ? '(?:.*\n)*?' : `${line.trimEnd().split('…').map(escaped).join('.*')}[ \t]*\n`,
    )
    .join('');
  return new RegExp(`^${pattern}$`).test(output === '' ? '' : `${output.trimEnd()}\n`);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
