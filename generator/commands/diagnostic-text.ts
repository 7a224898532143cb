import path from 'node:path';
import type { Colors } from 'picocolors/types.js';
import type { Diagnostic, Position, Severity } from '../support/diagnostics.js';

export interface DiagnosticTextOptions {
  readonly colours: Colors;
  /** Files are shown relative to it. */
  readonly cwd: string;
  /** The text of a file for the code frame, undefined where it can't be had. */
  readonly readText: (file: string) => string | undefined;
}

/** A diagnostic for people: where, what, the lines around it, and how to mend it. */
export function diagnosticText(diagnostic: Diagnostic, options: DiagnosticTextOptions): string {
  const { colours } = options;
  const { code, severity, message, hint, position } = diagnostic;
  const label = PAINT[severity](colours)(`${severity} ${code}`);
  const head =
    position === undefined
      ? `${label} ${message}`
      : `${colours.bold(placeText(position, options.cwd))} ${label}\n${message}`;
  const frame = position === undefined ? '' : codeFrame(position, options);
  return [head, frame, hint === undefined ? '' : `${colours.cyan('Hint:')} ${hint}`]
    .filter((part) => part !== '')
    .join('\n');
}

/** `spec/api.yaml:12:9`: what terminals and editors make a link of. */
export function placeText(position: Position, cwd: string): string {
  return `${shownPath(position.file, cwd)}:${position.line}:${position.column}`;
}

/** A path as it is shown: relative where the file lies below the working directory. */
export function shownPath(file: string, cwd: string): string {
  if (!path.isAbsolute(file)) return file;
  const relative = path.relative(cwd, file);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isBelow ? relative : file).replaceAll(path.sep, '/');
}

const PAINT: Readonly<Record<Severity, (colours: Colors) => (text: string) => string>> = {
  error: (colours) => colours.red,
  warning: (colours) => colours.yellow,
  note: (colours) => colours.blue,
};

const LINES_AROUND = 2;
const WIDTH = 100;

function codeFrame(position: Position, { colours, readText }: DiagnosticTextOptions): string {
  const lines = readText(position.file)?.split(/\r?\n/);
  if (lines === undefined || lines.every((line) => line === '')) return '';
  const first = Math.max(1, position.line - LINES_AROUND);
  const last = Math.min(lines.length, position.line + LINES_AROUND);
  const gutter = String(last).length;
  // One long line (minified JSON) is shown as a window around the column.
  const start = position.column > WIDTH ? position.column - Math.floor(WIDTH / 2) : 1;
  const rows: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const isHere = line === position.line;
    const text = printable((lines[line - 1] ?? '').slice(start - 1, start - 1 + WIDTH));
    const number = `${isHere ? '>' : ' '} ${String(line).padStart(gutter)} |`;
    rows.push(`${isHere ? colours.red(number) : colours.dim(number)} ${text}`.trimEnd());
    if (!isHere) continue;
    const caret = ' '.repeat(position.column - start);
    rows.push(`${colours.dim(`  ${' '.repeat(gutter)} |`)} ${caret}${colours.red('^')}`);
  }
  return rows.join('\n');
}

/** Input is shown, never obeyed: control characters could steer the terminal. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is taken out
  return text.replaceAll('\t', ' ').replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '\ufffd');
}
