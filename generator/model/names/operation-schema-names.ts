import { pascalCase } from '../../support/identifiers.js';
import type { OperationNames } from '../api.js';
import type { OperationDraft } from '../builders/draft.js';
import { isJsonMedia } from '../builders/media-names.js';
import { mediaWord } from './media-word.js';
import type { SchemaNames } from './schema-names.js';

/** The types of an operation: `…Params`, `…Headers`, `…Request`, `…Response` and their insides. */
export function nameOperationSchemas(
  { description, request, call }: OperationDraft,
  { stem }: OperationNames,
  names: SchemaNames,
): void {
  const { path, query, headers, cookies, body } = description.parts;
  const params = call.params?.schema;
  const content = description.body?.content ?? [];
  const isSame = content.some(({ schema }) => schema === body);
  for (const { name, schema } of content) {
    const own = schema === params ? 'Params' : isSame ? 'Body' : `${mediaWord(name)}Body`;
    names.nameReserved(schema, stem + own);
  }
  if (body !== undefined) names.nameReserved(body, `${stem}Body`);
  for (const [schema, suffix, audience] of [
    [query, query === params ? 'Params' : 'Query', 'all'],
    [params, 'Params', 'client'],
    [headers, 'Headers', 'server'],
    [cookies, 'Cookies', 'all'],
    [path, 'Path', 'server'],
    [request, 'Request', 'server'],
  ] as const) {
    if (schema !== undefined) names.nameReserved(schema, stem + suffix, audience);
  }
  nameResponses(description, stem, names);
}

function nameResponses(
  { responses }: OperationDraft['description'],
  stem: string,
  names: SchemaNames,
): void {
  const success = responses.find(({ status }) => status.startsWith('2'));
  for (const response of responses) {
    const status = response.status === 'default' ? 'Error' : response.status;
    const fullName = `${stem}${status}Response`;
    const name = response === success ? `${stem}Response` : fullName;
    for (const { name: mediaType, schema, itemSchema } of response.content) {
      if (isJsonMedia(mediaType) && itemSchema === undefined) {
        names.nameAnswer(schema, name, fullName);
      } else names.nameReserved(schema, name);
      if (itemSchema !== undefined) names.nameValue(itemSchema, `${name}Item`);
    }
    for (const header of response.headers) {
      names.nameValue(header.schema, `${name}${pascalCase(header.name)}`);
    }
  }
}
