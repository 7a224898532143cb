/** A piece of a text, and what to put in its place. Everything else stays byte for byte. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; edits at one place keep their order, and cuts may overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((left, right) => left.edit.start - right.edit.start || left.index - right.index);
  let result = '';
  let position = 0;
  for (const { edit } of ordered) {
    if (edit.end < position) continue;
    result += text.slice(position, Math.max(position, edit.start)) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/** The line break that a text uses; the first one decides. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}

/** One step of indentation as a text uses it; two spaces where it shows none. */
export function indentationOf(text: string): string {
  const indented = /^(\t|[ ]{2,8})(?![\s*])/m.exec(text);
  return indented?.[1] ?? '  ';
}

/** What stands before the first character of the line that `position` is in. */
export function lineIndentation(text: string, position: number): string {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  return /^[\t ]*/.exec(text.slice(start, position))?.[0] ?? '';
}

/** The end of the line, if nothing but a comment follows on it; else the position itself. */
export function afterTrailingComment(text: string, position: number): number {
  const rest = /^[\t ]*(?:\/\/[^\r\n]*|\/\*(?:[^*\r\n]|\*(?!\/))*\*\/[\t ]*)?(?=\r?\n|$)/.exec(
    text.slice(position),
  );
  return position + (rest?.[0].length ?? 0);
}

/** A block written with two spaces and `\n`, as it looks inside of a text of another style. */
export function fitted(
  block: string,
  style: { readonly lineBreak: string; readonly step: string; readonly base: string },
): string {
  return block
    .split('\n')
    .map((line) => {
      if (line === '') return '';
      const spaces = /^ */.exec(line)?.[0].length ?? 0;
      const steps = style.step.repeat(Math.floor(spaces / 2));
      return style.base + steps + ' '.repeat(spaces % 2) + line.slice(spaces);
    })
    .join(style.lineBreak);
}
