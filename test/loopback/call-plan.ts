/** What is called with what, and what must come of it: for each operation of a description. */
import type { Api, MediaType, Operation, Parameter, Response } from '../../generator/model/api.js';
import type { Schema } from '../../generator/model/schema.js';
import type { SpecDocument } from '../../generator/openapi/document.js';
import { isJsonObject } from '../../generator/support/json-object.js';
import { sampleValue, TASTES } from './sample-value.js';
import type { Taste } from './sample-value.js';

/** The parts of a request, as a handler sees them. */
export interface RequestParts {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly cookies?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

export interface PlannedReply {
  readonly status: number;
  readonly contentType?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  /** The body is a stream of such items. */
  readonly isStream?: true;
}

export interface PlannedCall {
  readonly operation: Operation;
  readonly resource: string;
  /** Whether anything of it is an example of the description. */
  readonly hasExample: boolean;
  readonly request: RequestParts;
  readonly reply: PlannedReply;
}

/** Where values come from: the description's examples where there are any, or the schemas alone. */
export type ValueSource = 'examples' | Taste;

export function planCall(
  resource: string,
  operation: Operation,
  document: SpecDocument,
  source: ValueSource,
): PlannedCall {
  const values = new Values(document, source);
  const request = plannedRequest(operation, values);
  const reply = plannedReply(operation.responses, values);
  return { operation, resource, request, reply, hasExample: values.usedExample };
}

export function operationsOf(api: Api): readonly (readonly [string, Operation])[] {
  return api.resources.flatMap(({ property, operations }) =>
    operations.map((operation) => [property, operation] as const),
  );
}

const PARTS = { path: 'path', query: 'query', header: 'headers', cookie: 'cookies' } as const;

function plannedRequest({ parameters, body }: Operation, values: Values): RequestParts {
  const parts: { [part: string]: Record<string, unknown> } = {};
  for (const parameter of parameters) {
    if (parameter.in === 'querystring') throw new Error('the whole query is one value');
    const value = values.ofParameter(parameter);
    if (value === undefined) continue;
    const part = (parts[PARTS[parameter.in]] ??= {});
    part[parameter.name] = value;
  }
  const content = body?.content[0];
  if (content === undefined) return parts;
  if (content.itemSchema !== undefined) throw new Error('the body is a stream');
  return { ...parts, body: values.ofContent(content) };
}

function plannedReply(responses: readonly Response[], values: Values): PlannedReply {
  const good = responses.find(({ status }) => status.startsWith('2')) ?? responses[0];
  const status = Number(good?.status.replace('XX', '00').replace('default', '200') ?? 200);
  if (good === undefined) return { status };
  const headers = good.headers.filter(({ required }) => required);
  const described = {
    status,
    ...(headers.length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            headers.map(({ name, schema }) => [name.toLowerCase(), values.drawn(schema)]),
          ),
        }),
  };
  const content = good.content[0];
  if (content === undefined) return described;
  const contentType = content.name.replace('*/*', 'application/json').replace('/*', '/x-any');
  if (content.itemSchema !== undefined) {
    const items = [values.drawn(content.itemSchema), values.drawn(content.itemSchema)];
    return { ...described, contentType, body: items, isStream: true };
  }
  return { ...described, contentType, body: values.ofContent(content) };
}

class Values {
  usedExample = false;
  readonly #document: SpecDocument;
  readonly #source: ValueSource;

  constructor(document: SpecDocument, source: ValueSource) {
    this.#document = document;
    this.#source = source;
  }

  drawn(schema: Schema): unknown {
    return sampleValue(schema, this.#source === 'examples' ? TASTES[0] : this.#source);
  }

  /** Undefined where an optional one can't be thought of. */
  ofParameter(parameter: Parameter): unknown {
    const example = this.#exampleOf(parameter);
    if (example !== undefined) return example;
    try {
      return this.drawn(parameter.schema);
    } catch (error) {
      if (parameter.required) throw error;
      return undefined;
    }
  }

  ofContent({ examples, schema }: MediaType): unknown {
    const [example] = [...examples, ...(schema.documentation.examples ?? [])];
    const isBinary = schema.format === 'binary';
    if (this.#source === 'examples' && example !== undefined && !isBinary) {
      this.usedExample = true;
      return example;
    }
    return this.drawn(schema);
  }

  #exampleOf({ documentation, schema, source }: Parameter): unknown {
    if (this.#source !== 'examples') return undefined;
    const pointer = source.pointer.split('/').map(encodeURIComponent).join('/');
    const written = this.#document.resolve(`#${pointer}`, source)?.value;
    const named =
      isJsonObject(written) && isJsonObject(written['examples']) ? written['examples'] : {};
    const [first] = Object.values(named);
    const found = [
      ...(documentation.examples ?? []),
      ...(isJsonObject(first) && first['value'] !== undefined ? [first['value']] : []),
      ...(schema.documentation.examples ?? []),
    ];
    if (found.length > 0) this.usedExample = true;
    return found[0];
  }
}
