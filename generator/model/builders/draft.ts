import type { Call } from '../api.js';
import type { Property, Schema } from '../schema.js';
import { objectSchema } from '../synthetic-schema.js';
import { buildCall } from './call.js';
import type { OperationDescription } from './operation.js';

/** An operation whose schemas are all made, but neither normalised nor named. */
export interface OperationDraft {
  readonly description: OperationDescription;
  /** The parts of the request as one object: what a handler receives. */
  readonly request: Schema;
  readonly call: Call;
}

export function draftOperation(description: OperationDescription): OperationDraft {
  return { description, request: requestSchema(description), call: buildCall(description) };
}

/** A request that the API itself makes: nobody calls it in code. */
export function draftWebhook(description: OperationDescription): OperationDraft {
  const call = { path: [], body: undefined, params: undefined };
  return { description, request: requestSchema(description), call };
}

function requestSchema({ parts, body, source }: OperationDescription): Schema {
  const properties = Object.entries(parts).flatMap(
    ([name, schema]: [string, Schema | undefined]) =>
      schema === undefined ? [] : [{ name, schema } satisfies Property],
  );
  const optional = body?.required === false ? 'body' : undefined;
  return objectSchema({
    source,
    properties,
    required: properties.map(({ name }) => name).filter((name) => name !== optional),
  });
}
