import type { Api, Operation, Response } from '../../model/api.js';
import { dereferenced } from '../../model/schema-graph.js';
import { code, join, propertyKey } from '../code.js';
import type { Code } from '../code.js';
import { constant } from '../declarations.js';
import { jsdoc } from '../jsdoc.js';
import { SourceFile } from '../source-file.js';
import type { EmittedFile } from '../source-file.js';

/**
 * `response-validators.ts`: the validators of all answers, for clients that check them. It stands
 * apart so that no other client carries them.
 */
export function emitResponseValidators(api: Api): readonly EmittedFile[] {
  const file = new SourceFile('response-validators.ts', ['responseValidators']);
  const operations = api.resources.flatMap((resource) => resource.operations);
  const entries = operations.flatMap((operation) => operationEntry(operation, api, file));
  if (entries.length === 0) return [];
  const type = file.importType('ResponseValidators', './runtime/response-check.js');
  file.add(
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
  return [file.print()];
}

function operationEntry(operation: Operation, api: Api, file: SourceFile): readonly Code[] {
  const answers = operation.responses.flatMap((response) => {
    const validator = validatorOf(response, api, file);
    return validator === undefined ? [] : [code`${statusKey(response)}: ${validator},`];
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
function validatorOf({ content }: Response, api: Api, file: SourceFile): Code | undefined {
  const schemas = new Set(content.map(({ schema }) => schema));
  const [schema] = schemas;
  const isStream = content.some(({ itemSchema }) => itemSchema !== undefined);
  if (schema === undefined || schemas.size > 1 || isStream) return undefined;
  const name = api.nameOf(dereferenced(schema));
  return name === undefined ? undefined : file.import(name, './validators.js');
}
