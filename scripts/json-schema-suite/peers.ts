/** The other libraries that run the suite, each set up as its documentation says. */
import ajvFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/draft-2019-09';
import '@hyperjump/json-schema/draft-07';
import '@hyperjump/json-schema/draft-04';
import '@hyperjump/json-schema/formats';
import { Format } from 'typebox/format';
import { Compile } from 'typebox/schema';
import { fromJSONSchema } from 'zod';
import { metaschema } from '../../generator/openapi/metaschemas.js';
import type { Contestant, Verdict } from './contestants.js';
import type { Draft } from './suite.js';

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

const DIALECT_URIS: Readonly<Record<Draft, string>> = {
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  draft7: 'http://json-schema.org/draft-07/schema',
  draft4: 'http://json-schema.org/draft-04/schema',
};

/** Keeps one register for all, so what a file brings is taken out after it. */
export const hyperjump: Contestant = async ({ file, draft, part, documents }) => {
  setShouldValidateFormat(part === 'format');
  const dialect = DIALECT_URIS[draft];
  const remotes = [...documents].filter(([uri]) => belongsTo(draft, uri));
  const register = (schema: unknown, uri: string) =>
    attempt(() => {
      registerSchema(schema as boolean, uri, dialect);
    });
  for (const [uri, remote] of remotes) register(remote, uri);
  const verdicts: (Verdict | undefined)[] = [];
  for (const [index, { schema }] of file.groups.entries()) {
    const uri = `https://suite.test/${draft}/${file.name}/${String(index)}`;
    register(schema, uri);
    try {
      const check = await validate(uri);
      verdicts.push((value) => quietly(() => check(value as null).valid));
    } catch {
      verdicts.push(undefined);
    }
    unregisterSchema(uri);
  }
  for (const [uri] of remotes) unregisterSchema(uri);
  return verdicts;
};

/** Its formats print what they find. */
function quietly<Result>(work: () => Result): Result {
  const { log } = console;
  console.log = () => undefined;
  try {
    return work();
  } finally {
    console.log = log;
  }
}

const ZOD_TARGETS = {
  'draft2020-12': 'draft-2020-12',
  'draft2019-09': 'draft-2020-12',
  draft7: 'draft-7',
  draft4: 'draft-4',
} as const;

/** Has no switch for formats, and nowhere to put remote schemas. */
export const zod: Contestant = ({ file, draft }) =>
  Promise.resolve(
    file.groups.map(({ schema }) =>
      attempt(() => {
        const type = fromJSONSchema(schema as boolean, { defaultTarget: ZOD_TARGETS[draft] });
        return (value: unknown) => type.safeParse(value).success;
      }),
    ),
  );

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
