import type { Api, NamedSchema } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import { code, identifier, join, literal } from '../code.js';
import type { Code } from '../code.js';
import { constant, typeAlias } from '../declarations.js';
import { SourceFile } from '../source-file.js';
import type { EmittedFile } from '../source-file.js';
import { Compiler } from './compiler.js';
import type { FormatAssertion, OwnFormats } from './formats.js';

export interface ValidatorsOptions {
  /** Whom the validators are for: what only a client or only a server needs is left out otherwise. */
  readonly client: boolean;
  readonly server: boolean;
  /** Where formats are asserted rather than only noted; `requests` unless told otherwise. */
  readonly assertFormats?: FormatAssertion;
  readonly ownFormats?: OwnFormats;
  /** The entry file, from which other files are told; that of the first schema otherwise. */
  readonly entry?: string;
}

/** `validators.ts`: for each named schema a constant and a type of its name. */
export function emitValidators(api: Api, options: ValidatorsOptions): readonly EmittedFile[] {
  const named = api.schemas.filter(({ audience }) => audience === 'all' || options[audience]);
  const file = new SourceFile(
    'validators.ts',
    named.map(({ name }) => name),
  );
  const entry = options.entry ?? named[0]?.schema.source.file ?? '';
  const formats = { assert: options.assertFormats ?? 'requests', own: options.ownFormats ?? {} };
  const compiler = new Compiler(api, file, entry, formats);
  const exported = named.map((schema) => validatorOf(schema, compiler, file));
  const { constants, functions } = compiler.finish();
  const types = file.importNamespaceType('types', './types.js');
  for (const [index, { name }] of named.entries()) {
    const declaration = exported[index];
    if (declaration === undefined) continue;
    file.add(typeAlias(identifier(name), code`${types}.${identifier(name)}`));
    file.add(declaration);
  }
  file.add(join(constants, '\n'), ...functions);
  return [file.print()];
}

function validatorOf({ name, schema }: NamedSchema, compiler: Compiler, file: SourceFile) {
  const types = file.importNamespaceType('types', './types.js');
  const type = code`${file.importType('Validator', './runtime/validation.js')}<${types}.${identifier(name)}>`;
  const test = testReference(compiler.test(schema, name), schema, compiler);
  const explain = compiler.explanation(schema, name);
  const location = literal(compiler.absoluteLocation(schema));
  const validator = file.import('validator', './runtime/validation.js');
  return constant({
    name: identifier(name),
    type,
    value: code`/* @__PURE__ */ ${validator}(${test}, ${explain}, ${location})`,
  });
}

/** A recursive test counts how deep it is; from outside it starts at the top. */
function testReference(test: Code, schema: NamedSchema['schema'], compiler: Compiler): Code {
  return compiler.isRecursive(dereferenced(schema)) ? code`(value) => ${test}(value, 0)` : test;
}
