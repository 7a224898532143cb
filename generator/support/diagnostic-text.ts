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

/**
 * Diagnostics as people read them: what, where, the lines around it, and how to mend it. What is
 * found in several places is said once.
 */
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
  return alike(diagnostics)
    .map(([first, ...others]) => diagnosticText(first, others, { ...options, readText }))
    .join('\n');
}

/** Those that say the same, together, in the order of the first ones. */
function alike(diagnostics: readonly Diagnostic[]): readonly [Diagnostic, ...Diagnostic[]][] {
  const groups = new Map<string, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const { severity, code, message, hint = '' } = diagnostic;
    const key = [severity, code, message, hint].join('\n');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [diagnostic]);
    else known.push(diagnostic);
  }
  return [...groups.values()];
}

function diagnosticText(
  { severity, code, message, hint, position }: Diagnostic,
  others: readonly Diagnostic[],
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
  for (const place of others.flatMap((other) => other.position ?? [])) {
    lines.push(`  ${paint.dim('also at')} ${visible(placeText(place, cwd))}`);
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
