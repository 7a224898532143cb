/** Who runs the suite: each makes verdicts of a file's schemas. Ours is here. */
import { SchemaBuilder } from '../../generator/model/schema-builder.js';
import type { Schema } from '../../generator/model/schema.js';
import type { Dialect } from '../../generator/openapi/document.js';
import { loadValue } from '../../generator/openapi/load.js';
import { compiled } from '../../test/validators/compiled.js';
import type { Draft, Part, SuiteFile } from './suite.js';

/** Says whether a value is valid. */
export type Verdict = (value: unknown) => boolean;

export interface Task {
  readonly file: SuiteFile;
  readonly draft: Draft;
  readonly part: Part;
  readonly documents: ReadonlyMap<string, unknown>;
}

/** One verdict for each group; undefined where a schema couldn't be compiled. */
export type Contestant = (task: Task) => Promise<readonly (Verdict | undefined)[]>;

const DIALECTS: Readonly<Record<Draft, Dialect>> = {
  'draft2020-12': 'json-schema-2020-12',
  'draft2019-09': 'json-schema-2019-09',
  draft7: 'json-schema-7',
  draft4: 'json-schema-4',
};

/** Where a schema is put into a description of OpenAPI 3.0. */
const COMPONENT = '#/components/schemas/Root';

/** A schema of draft 4 as a component of OpenAPI 3.0, which is made of that draft. */
function description30(schema: unknown): unknown {
  const info = { title: 'Suite', version: '1' };
  return { openapi: '3.0.4', info, paths: {}, components: { schemas: { Root: moved(schema) } } };
}

/** The same schema with references to where it stands now; values in `enum` are no schemas. */
function moved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(moved);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: [string, unknown]) => {
      if (key === 'enum' && Array.isArray(value)) return [key, value];
      const isLocal = key === '$ref' && typeof value === 'string' && value.startsWith('#');
      return [key, isLocal ? COMPONENT + value.slice(1) : moved(value)];
    }),
  );
}

/** What the generator emits; `as30` reads the schemas by the rules of OpenAPI 3.0. */
export function specwright(as30 = false): Contestant {
  return async ({ file, draft, part, documents }) => {
    const schemas = new Map<string, Schema>();
    for (const [index, { schema }] of file.groups.entries()) {
      const uri = `memory:/group${String(index)}.json`;
      const dialect = DIALECTS[draft];
      const document = as30
        ? await loadValue(description30(schema), { uri, documents })
        : await loadValue(schema, { uri, documents, dialect });
      const root = as30 ? document.resolve(COMPONENT, document.root.source) : document.root;
      if (root === undefined) throw new Error('A description holds its component');
      schemas.set(`Group${String(index)}`, new SchemaBuilder(document).schemaAt(root));
    }
    const validators = await compiled(schemas, {
      assertFormats: part === 'format' ? 'always' : 'never',
    });
    return file.groups.map((_, index) => {
      const validator = validators[`Group${String(index)}`];
      if (validator === undefined) return undefined;
      return (value) => {
        const isValid = validator.is(value);
        if (isValid !== (validator.issues(value).length === 0)) {
          throw new Error('is and issues disagree');
        }
        return isValid;
      };
    });
  };
}
