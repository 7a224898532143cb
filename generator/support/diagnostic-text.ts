import path from 'node:path';
import pc from 'picocolors';
import { codeFrame, visible } from './code-frame.js';
import type { Diagnostic, Position } from './diagnostics.js';

export interface DiagnosticTextOptions {
  /** Files below this folder are shown relative to it. */
  readonly cwd: string;
  /** The text of a file for the code frame; undefined where it can't be had. */
  readonly readText: (file: string) => string | undefined;
  readonly colours?: boolean;
}

/** Diagnostics as people read them: what, where, the lines around it, and how to mend it. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  options: DiagnosticTextOptions,
): string {
  const texts = new Map<string, string | undefined>();
  // Many of them may be about one large file.
  const readText = (file: string): string | undefined => {
    if (!texts.has(file)) texts.set(file, options.readText(file));
    return texts.get(file);
  };
  return diagnostics
    .map((diagnostic) => diagnosticText(diagnostic, { ...options, readText }))
    .join('\n');
}

function diagnosticText(
  { severity, code, message, hint, position }: Diagnostic,
  { cwd, readText, colours = false }: DiagnosticTextOptions,
): string {
  const paint = pc.createColors(colours);
  const tint = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  const lines = [`${tint(`${severity} ${code}`)}: ${paint.bold(visible(message))}`];
  if (position) {
    lines.push(`  ${paint.dim('at')} ${visible(placeText(position, cwd))}`);
    const text = readText(position.file);
    if (text) lines.push(...codeFrame(text, position, { mark: tint, dim: paint.dim }));
  }
  if (hint !== undefined) lines.push(`  ${paint.green('hint')}: ${visible(hint)}`);
  return `${lines.join('\n')}\n`;
}

/** `spec/petstore.yaml:12:5`: what terminals and editors make a link of. */
function placeText({ file, line, column }: Position, cwd: string): string {
  return `${shownPath(file, cwd)}:${line}:${column}`;
}

/** A path as it is shown: relative where the file lies below the working directory. */
export function shownPath(file: string, cwd: string): string {
  if (!path.isAbsolute(file)) return file;
  const relative = path.relative(cwd, file);
  const isBelow = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isBelow ? relative : file).replaceAll(path.sep, '/');
}
