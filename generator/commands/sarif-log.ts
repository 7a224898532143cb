import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { isRemote } from '../openapi/input-remote.js';
import { DIAGNOSTIC_CODES } from '../support/diagnostic-codes.js';
import { shownPath } from '../support/diagnostic-text.js';
import type { Diagnostic, Position } from '../support/diagnostics.js';
import { packageVersion } from '../support/version.js';

/** A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS). */
export function sarifLog(diagnostics: readonly Diagnostic[], cwd: string): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const driver = {
    name: 'specwright',
    version: packageVersion(),
    rules: codes.map((id) => ({ id, ...ruleText(id) })),
  };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: diagnostics.map((diagnostic) => ({
      ruleId: diagnostic.code,
      ruleIndex: codes.indexOf(diagnostic.code),
      level: diagnostic.severity,
      message: { text: messageText(diagnostic) },
      ...(diagnostic.position && { locations: [location(diagnostic.position, cwd)] }),
    })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return JSON.stringify(log, null, 2);
}

/** Brackets would begin a link, and braces a placeholder (3.11.5, 3.11.6). */
function messageText({ message, hint }: Diagnostic): string {
  const text = hint === undefined ? message : `${message} ${hint}`;
  return text.replaceAll(/[\\[\]]/g, String.raw`\$&`).replaceAll(/[{}]/g, '$&$&');
}

function ruleText(code: string): object {
  const { title } = Object.entries(DIAGNOSTIC_CODES).find(([known]) => known === code)?.[1] ?? {};
  return title === undefined ? {} : { shortDescription: { text: `${title}.` } };
}

function location({ file, line, column }: Position, cwd: string): object {
  const shown = shownPath(file, cwd);
  const uri = isAbsolute(shown) ? pathToFileURL(shown).href : relativeUri(shown);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** Addresses are URIs already; in a path, `#` and `?` are characters like others. */
function relativeUri(shown: string): string {
  return isRemote(shown) ? shown : shown.split('/').map(encodeURIComponent).join('/');
}
