/** Who runs the suite: each makes verdicts of a file's schemas. */
import ajvFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Format } from 'typebox/format';
import { Compile } from 'typebox/schema';
import { SchemaBuilder } from '../../generator/model/schema-builder.js';
import type { Schema } from '../../generator/model/schema.js';
import type { Dialect } from '../../generator/openapi/document.js';
import { metaschema } from '../../generator/openapi/metaschemas.js';
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
  const moved: unknown = JSON.parse(JSON.stringify(schema), (key, value: unknown) =>
    key === '$ref' && typeof value === 'string' && value.startsWith('#')
      ? COMPONENT + value.slice(1)
      : value,
  );
  const info = { title: 'Suite', version: '1' };
  return { openapi: '3.0.4', info, paths: {}, components: { schemas: { Root: moved } } };
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
    const validators = await compiled(schemas, { formats: part === 'format' ? 'always' : 'never' });
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

export const ajv: Contestant = ({ file, draft, part, documents }) => {
  const options = {
    strict: false,
    logger: false as const,
    validateFormats: part === 'format',
  };
  return Promise.resolve(
    file.groups.map(({ schema }) =>
      attempt(() => {
        const instance = {
          'draft2020-12': Ajv2020,
          'draft2019-09': Ajv2019,
          draft7: Ajv,
          draft4: Ajv,
        };
        const compiler = new instance[draft](options);
        if (part === 'format') ajvFormats.default(compiler);
        for (const [uri, remote] of documents) {
          if (belongsTo(draft, uri)) attempt(() => compiler.addSchema(remote as object, uri));
        }
        const validate = compiler.compile(schema as object);
        return (value: unknown) => validate(value);
      }),
    ),
  );
};

export const typebox: Contestant = ({ file, draft, part, documents }) => {
  if (part === 'format') Format.Reset();
  else Format.Clear();
  const remotes = Object.fromEntries([
    ...[...documents].filter(([uri]) => belongsTo(draft, uri)),
    ...META_SCHEMAS.map((uri) => [uri, metaschema(uri)]),
  ]) as Record<string, object>;
  return Promise.resolve(
    file.groups.map(({ schema }) =>
      attempt(() => {
        const validator = Compile(remotes, schema as object);
        return (value: unknown) => validator.Check(value);
      }),
    ),
  );
};

/** Meta-schemas that tests refer to, for those who don't bring their own. */
const META_SCHEMAS = [
  'http://json-schema.org/draft-04/schema',
  'http://json-schema.org/draft-07/schema',
  'https://json-schema.org/draft/2019-09/schema',
  'https://json-schema.org/draft/2020-12/schema',
  ...['core', 'applicator', 'unevaluated', 'validation', 'meta-data', 'content'].map(
    (name) => `https://json-schema.org/draft/2020-12/meta/${name}`,
  ),
  'https://json-schema.org/draft/2020-12/meta/format-annotation',
];

/** Remotes of other drafts would only be in the way. */
function belongsTo(draft: Draft, uri: string): boolean {
  const [, folder] = /:1234\/(draft[^/]+|v1)\//.exec(uri) ?? [];
  return folder === undefined || folder === draft;
}

function attempt<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
