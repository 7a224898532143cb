/** `$vocabulary` (JSON Schema core 8.1.2): the keywords that a meta-schema of one's own asks for. */
import { schemaDialect } from '../openapi/dialect.js';
import type { Dialect, SchemaResource, SpecDocument } from '../openapi/document.js';
import { ownMember } from '../support/json-object.js';
import { childPointer } from '../support/source.js';
import type { Source } from '../support/source.js';
import type { Vocabulary } from './schema-keywords/table.js';

/** How the schemas of a resource are to be read. */
export interface ReadingRules {
  readonly dialect: Dialect;
  /** Undefined: all of them. */
  readonly vocabularies: ReadonlySet<Vocabulary> | undefined;
  /** The meta-schema that the resource names, where it is no dialect that is known by its name. */
  readonly metaSchema?: MetaSchema;
}

interface MetaSchema {
  /** Where it is named. */
  readonly source: Source;
  readonly uri: string;
  /** Whether it is among the files that were read. */
  readonly isFound: boolean;
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
  const plain: ReadingRules = { dialect: resource.dialect, vocabularies: undefined };
  const { value: root, source } = resource.root;
  const field = ownMember(root, '$schema') === undefined ? 'jsonSchemaDialect' : '$schema';
  const uri = ownMember(root, field);
  if (typeof uri !== 'string' || isKnownDialect(uri)) return plain;
  const meta = document.resolve(uri, source)?.value;
  const named = {
    source: { ...source, pointer: childPointer(source.pointer, field) },
    uri,
    isFound: meta !== undefined,
  };
  const base = ownMember(meta, '$schema');
  const asked = ownMember(meta, '$vocabulary');
  const dialect = (typeof base === 'string' ? schemaDialect(base) : undefined) ?? resource.dialect;
  if (typeof asked !== 'object' || asked === null) {
    return { ...plain, dialect, metaSchema: { ...named, unknown: [] } };
  }

  const vocabularies = new Set<Vocabulary>(['openapi']);
  const unknown: string[] = [];
  for (const [uri, isRequired] of Object.entries(asked)) {
    const known = VOCABULARIES.get(/\/vocab\/([\w-]+)$/.exec(uri)?.[1] ?? '');
    if (known === undefined) {
      if (isRequired === true && !isOfOpenApi(uri)) unknown.push(uri);
    } else if (known !== 'core') {
      vocabularies.add(known);
      // Until 2020-12 the unevaluated ones stood among the applicators.
      if (known === 'applicator' && dialect === 'json-schema-2019-09') {
        vocabularies.add('unevaluated');
      }
    }
  }
  return { dialect, vocabularies, metaSchema: { ...named, unknown } };
}

function isKnownDialect(uri: string): boolean {
  return schemaDialect(uri) !== undefined || isOfOpenApi(uri);
}

/** OpenAPI's own dialects and vocabularies (3.1 and 3.2, "Base Dialect"). */
function isOfOpenApi(uri: string): boolean {
  return uri.startsWith('https://spec.openapis.org/');
}
