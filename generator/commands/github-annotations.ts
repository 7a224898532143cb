import { shownPath } from '../support/diagnostic-text.js';
import type { Diagnostic, Severity } from '../support/diagnostics.js';

/** Workflow commands of GitHub Actions, which show diagnostics beside the changed lines. */
export function githubAnnotations(diagnostics: readonly Diagnostic[], cwd: string): string {
  return diagnostics.map((diagnostic) => annotation(diagnostic, cwd)).join('\n');
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

function annotation({ severity, code, message, hint, position }: Diagnostic, cwd: string): string {
  const properties = [
    ...(position
      ? [
          `file=${property(shownPath(position.file, cwd))}`,
          `line=${position.line}`,
          `col=${position.column}`,
        ]
      : []),
    `title=${property(code)}`,
  ];
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(text)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
