/** `$vocabulary` (JSON Schema core 8.1.2): the keywords that a meta-schema of one's own asks for. */
import { schemaDialect } from '../openapi/dialect.js';
import type { Dialect, SchemaResource, SpecDocument } from '../openapi/document.js';
import { ownMember } from '../support/json-object.js';
import type { Vocabulary } from './schema-keywords/table.js';

/** How the schemas of a resource are to be read. */
export interface ReadingRules {
  readonly dialect: Dialect;
  /** Undefined: all of them. */
  readonly vocabularies: ReadonlySet<Vocabulary> | undefined;
  /** Vocabularies that must be understood and aren't. */
  readonly unknown: readonly string[];
}

const VOCABULARIES: ReadonlyMap<string, Vocabulary | 'core'> = new Map([
  ['core', 'core'],
  ['applicator', 'applicator'],
  ['unevaluated', 'unevaluated'],
  ['validation', 'validation'],
  ['format', 'format'],
  ['format-annotation', 'format'],
  ['format-assertion', 'format'],
  ['content', 'content'],
  ['meta-data', 'meta-data'],
]);

export function readingRules(resource: SchemaResource, document: SpecDocument): ReadingRules {
  const plain: ReadingRules = { dialect: resource.dialect, vocabularies: undefined, unknown: [] };
  const { value: root, source } = resource.root;
  const metaSchema = ownMember(root, '$schema') ?? ownMember(root, 'jsonSchemaDialect');
  if (typeof metaSchema !== 'string' || schemaDialect(metaSchema) !== undefined) return plain;
  const meta = document.resolve(metaSchema, source)?.value;
  const base = ownMember(meta, '$schema');
  const asked = ownMember(meta, '$vocabulary');
  const dialect = (typeof base === 'string' ? schemaDialect(base) : undefined) ?? resource.dialect;
  if (typeof asked !== 'object' || asked === null) return { ...plain, dialect };

  const vocabularies = new Set<Vocabulary>(['openapi']);
  const unknown: string[] = [];
  for (const [uri, isRequired] of Object.entries(asked)) {
    const known = VOCABULARIES.get(/\/vocab\/([\w-]+)$/.exec(uri)?.[1] ?? '');
    if (known === undefined) {
      if (isRequired === true && !uri.startsWith('https://spec.openapis.org/')) unknown.push(uri);
    } else if (known !== 'core') {
      vocabularies.add(known);
      // Until 2020-12 the unevaluated ones stood among the applicators.
      if (known === 'applicator' && dialect === 'json-schema-2019-09') {
        vocabularies.add('unevaluated');
      }
    }
  }
  return { dialect, vocabularies, unknown };
}
