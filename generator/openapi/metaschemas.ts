import { readFileSync } from 'node:fs';

/** The metaschema at a well-known address, so that references to it need no network. */
export function metaschema(uri: string): unknown {
  const file = FILES.get(uri);
  return file === undefined ? undefined : JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** Also where the program is built: a package keeps this folder. */
const FOLDER = new URL('../../generator/openapi/metaschemas/', import.meta.url);

const VOCABULARIES: Readonly<Record<string, readonly string[]>> = {
  '2019-09': ['core', 'applicator', 'validation', 'meta-data', 'format', 'content'],
  '2020-12': [
    'core',
    'applicator',
    'unevaluated',
    'validation',
    'meta-data',
    'format-annotation',
    'content',
  ],
};

const FILES: ReadonlyMap<string, string> = new Map([
  ...['04', '06', '07'].map(
    (draft) => [`http://json-schema.org/draft-${draft}/schema`, `draft-${draft}.json`] as const,
  ),
  ...Object.entries(VOCABULARIES).flatMap(([draft, vocabularies]) =>
    ['schema', ...vocabularies.map((name) => `meta/${name}`)].map(
      (path) =>
        [`https://json-schema.org/draft/${draft}/${path}`, `${draft}/${path}.json`] as const,
    ),
  ),
]);
