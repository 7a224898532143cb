import type { Api, NamedSchema } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import { code, identifier, join, literal } from '../code.js';
import type { Code } from '../code.js';
import { constant, typeAlias } from '../declarations.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';
import type { Compiler } from './compiler.js';
import { Compilers } from './compilers.js';
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
export function emitValidators(api: Api, options: ValidatorsOptions, output: OutputFiles): void {
  const { layout } = output;
  const whole = output.at('validators.ts');
  const named = api.schemas.filter(({ audience }) => audience === 'all' || options[audience]);
  for (const { name } of named) output.at(layout.validatorFile(name)).reserve([name]);
  const entry = options.entry ?? named[0]?.schema.source.file ?? '';
  const formats = { assert: options.assertFormats ?? 'requests', own: options.ownFormats ?? {} };
  const compilers = new Compilers(api, output, entry, formats);
  const exported = named.map((schema) => validatorOf(schema, compilers, output));
  const parts = compilers.finish();
  for (const [index, { name }] of named.entries()) {
    const declaration = exported[index];
    if (declaration === undefined) continue;
    const file = output.at(layout.validatorFile(name));
    if (layout.typeFile(name) !== file.path) {
      file.add(typeAlias(identifier(name), typeOf(name, file, output)));
    }
    file.add(declaration);
  }
  for (const { file, constants, functions } of parts) {
    file.add(join(constants, '\n'), ...functions);
  }
  output.handOn(whole, { schemas: true, resources: true });
}

function validatorOf({ name, schema }: NamedSchema, compilers: Compilers, output: OutputFiles) {
  const file = output.at(output.layout.validatorFile(name));
  const compiler = compilers.at(file);
  const typeName = typeOf(name, file, output);
  const type = code`${file.importType('Validator', './runtime/validation.js')}<${typeName}>`;
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

/** The type of a named schema: `types.Thing`, or `Thing` beside its declaration. */
function typeOf(name: string, file: SourceFile, { layout }: OutputFiles): Code {
  const home = layout.typeFile(name);
  if (home === file.path) return identifier(name);
  return code`${file.importNamespaceType('types', moduleOf(home))}.${identifier(name)}`;
}

/** A recursive test counts how deep it is; from outside it starts at the top. */
function testReference(test: Code, schema: NamedSchema['schema'], compiler: Compiler): Code {
  return compiler.isRecursive(dereferenced(schema)) ? code`(value) => ${test}(value, 0)` : test;
}
