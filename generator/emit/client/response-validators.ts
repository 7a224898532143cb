import type { Api, Operation, Response } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import { code, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { constant } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import type { Layout } from '../layout.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';

/**
 * `response-validators.ts`: the validators of all answers, for clients that check them. It stands
 * apart so that no other client carries them.
 */
export function emitResponseValidators(api: Api, output: OutputFiles): void {
  const { layout } = output;
  const groups = api.resources.flatMap((resource) => {
    const path = layout.resourceFile(resource, FILE);
    const isWorthy = resource.operations.some((operation) => isChecked(operation, api));
    return isWorthy ? [{ resource, source: output.at(path) }] : [];
  });
  if (groups.length === 0) return;
  const whole = output.at(FILE);
  whole.reserve(['responseValidators']);
  const entries = groups.flatMap(({ resource, source }) => {
    const own = resource.operations.flatMap((one) => operationEntry(one, api, source, layout));
    if (source === whole) return own;
    const type = source.importType('ResponseValidators', './runtime/response-check.js');
    const name = source.localName('responses');
    const doc = jsdoc({ description: 'The validators of all answers.' });
    const value = code`{${join(own, '')}}`;
    source.addLast(constant({ name, type, value, isExported: false, doc }));
    output.setDefault(source, 'responses', name);
    return [code`...${whole.importDefault(resource.property, moduleOf(source.path))}.responses,`];
  });
  const type = whole.importType('ResponseValidators', './runtime/response-check.js');
  whole.add(
    constant({
      name: code`responseValidators`,
      type,
      value: code`{${join(entries, '')}}`,
      doc: jsdoc({
        description:
          'For clients that compare answers with their description:\n' +
          "`checkResponses: { mode: 'warn', validators: responseValidators }`.",
      }),
    }),
  );
}

const FILE = 'response-validators.ts';

function isChecked(operation: Operation, api: Api): boolean {
  return operation.responses.some((response) => validatorName(response, api) !== undefined);
}

function operationEntry(
  operation: Operation,
  api: Api,
  file: SourceFile,
  layout: Layout,
): readonly Code[] {
  const answers = operation.responses.flatMap((response) => {
    const name = validatorName(response, api);
    if (name === undefined) return [];
    const validator = file.import(name, moduleOf(layout.validatorFile(name)));
    return [code`${statusKey(response)}: ${validator},`];
  });
  return answers.length === 0
    ? []
    : [code`${propertyKey(operation.id)}: { ${join(answers, ' ')} },`];
}

/** `200`, or a key that isn't a number: `'2XX'`. */
function statusKey({ status }: Response): Code {
  return /^\d+$/.test(status) ? code`${Number(status)}` : propertyKey(status);
}

/** Undefined where an answer has no validator: no body, no name, or several to choose from. */
function validatorName({ content }: Response, api: Api): string | undefined {
  const schemas = new Set(content.map(({ schema }) => schema));
  const [schema] = schemas;
  const isStream = content.some(({ itemSchema }) => itemSchema !== undefined);
  if (schema === undefined || schemas.size > 1 || isStream) return undefined;
  return api.nameOf(dereferenced(schema));
}
