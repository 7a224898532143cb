import type { SpecDocument } from '../openapi/document.js';
import { lint } from '../openapi/lint.js';
import { located, type Diagnostic } from '../support/diagnostics.js';
import type { Api } from './api.js';

/**
 * All that is wrong with a description: what loading, linting and building it found, with places.
 * `ownFormats`: formats that the project knows besides the registered ones.
 */
export function findings(
  document: SpecDocument,
  api: Api,
  ownFormats: readonly string[] = [],
): readonly Diagnostic[] {
  const found = [...document.diagnostics, ...lint(document, ownFormats)];
  const wrong = new Set(found.filter(({ severity }) => severity !== 'note').map(placeOf));
  // Where the linter has said more of a keyword, the builder needn't.
  const built = api.diagnostics.filter(
    (diagnostic) => diagnostic.code !== 'SW3101' || !wrong.has(placeOf(diagnostic)),
  );
  const all = [...found, ...built];
  return sorted(located(all, (source, atKey) => document.locate(source, atKey)));
}

function placeOf({ source }: Diagnostic): string {
  return source === undefined ? '' : `${source.file}#${source.pointer}`;
}

/** In the order of the text, file by file. */
function sorted(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const files = [...new Set(diagnostics.map(({ position }) => position?.file))];
  const keys = (diagnostic: Diagnostic): readonly number[] => {
    const { file, line = 0, column = 0 } = diagnostic.position ?? {};
    return [files.indexOf(file), line, column];
  };
  return diagnostics.toSorted((one, other) => {
    const others = keys(other);
    return keys(one).reduce((order, key, index) => order || key - (others[index] ?? 0), 0);
  });
}
