import { isAbsolute, relative } from 'node:path';
import pc from 'picocolors';
import { codeFrame, visible } from './code-frame.js';
import type { Diagnostic, DiagnosticContext, Position } from './diagnostics.js';

export interface DiagnosticTextOptions {
  /** The folder that paths are printed relative to; without it they are printed whole. */
  readonly cwd?: string;
  readonly colors?: boolean;
}

/** Diagnostics as people read them: what, where, the lines around it, and how to mend it. */
export function diagnosticsText(
  diagnostics: readonly Diagnostic[],
  context: DiagnosticContext,
  options: DiagnosticTextOptions = {},
): string {
  return diagnostics.map((one) => diagnosticText(one, context, options)).join('\n');
}

function diagnosticText(
  diagnostic: Diagnostic,
  context: DiagnosticContext,
  { cwd, colors = false }: DiagnosticTextOptions,
): string {
  const paint = pc.createColors(colors);
  const { severity, code, message, hint } = diagnostic;
  const tint = { error: paint.red, warning: paint.yellow, note: paint.cyan }[severity];
  const lines = [`${paint.bold(tint(`${severity} ${code}`))}: ${paint.bold(visible(message))}`];
  const position = positionOf(diagnostic, context);
  if (position) {
    lines.push(`  ${paint.dim('at')} ${visible(placeText(position, cwd))}`);
    const text = context.text(position.file);
    if (text) lines.push(...codeFrame(text, position, { mark: tint, dim: paint.dim }));
  }
  if (hint !== undefined) lines.push(`  ${paint.green('hint')}: ${visible(hint)}`);
  return `${lines.join('\n')}\n`;
}

/** Where a diagnostic stands; undefined for one that is about no file. */
export function positionOf(
  { position, source, atKey }: Diagnostic,
  context: DiagnosticContext,
): Position | undefined {
  return position ?? (source && context.locate(source, atKey));
}

/** `spec/petstore.yaml:12:5`, relative to `cwd` where it stands inside. */
function placeText({ file, line, column }: Position, cwd: string | undefined): string {
  return `${relativeFile(file, cwd)}:${line}:${column}`;
}

export function relativeFile(file: string, cwd: string | undefined): string {
  if (cwd === undefined || !isAbsolute(file)) return file;
  const path = relative(cwd, file);
  return path.startsWith('..') ? file : path;
}
