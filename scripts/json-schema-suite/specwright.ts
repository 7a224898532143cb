import { SchemaBuilder } from '../../generator/model/schema-builder.js';
import type { Schema } from '../../generator/model/schema.js';
import type { Dialect } from '../../generator/openapi/document.js';
import { loadValue } from '../../generator/openapi/load.js';
import { compiled } from '../../test/validators/compiled.js';
import type { Part, SuiteFile } from './suite.js';

/** Says whether a value is valid; throws where `is` and `issues` disagree. */
export type Verdict = (value: unknown) => boolean;

/** One verdict for each group of a file; undefined where the schema couldn't be compiled. */
export async function specwrightVerdicts(
  file: SuiteFile,
  dialect: Dialect,
  part: Part,
  documents: ReadonlyMap<string, unknown>,
): Promise<readonly Verdict[]> {
  const schemas = new Map<string, Schema>();
  for (const [index, { schema }] of file.groups.entries()) {
    const uri = `memory:/group${String(index)}.json`;
    const document = await loadValue(schema, { uri, documents, dialect });
    const builder = new SchemaBuilder(document);
    schemas.set(`Group${String(index)}`, builder.schemaAt(document.root));
  }
  const formats = part === 'format' ? 'always' : 'never';
  const validators = await compiled(schemas, { formats });
  return file.groups.map((_, index) => (value) => {
    const validator = validators[`Group${String(index)}`];
    if (validator === undefined) throw new Error('Not emitted');
    const isValid = validator.is(value);
    const { length } = validator.issues(value);
    if (isValid !== (length === 0)) throw new Error(`is: ${String(isValid)}, issues: ${length}`);
    return isValid;
  });
}
