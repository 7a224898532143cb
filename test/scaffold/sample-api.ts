/** Small models for the tests of the scaffold: resources of operations, nothing else. */
import { NO_NAMES } from '../../generator/model/names/locked-names.js';
import type { Api, Operation, Resource } from '../../generator/model/api.js';
import type { Schema } from '../../generator/model/schema.js';

const source = { file: '/openapi.yaml', pointer: '' };

const emptySchema: Schema = {
  kind: 'schema',
  source,
  documentation: {},
  usage: { request: true, response: false },
};

/** `sampleOperation('createThing', 'POST', '/things')` */
export function sampleOperation(id: string, method: string, path: string): Operation {
  const stem = capitalised(id);
  return {
    kind: 'operation',
    id,
    source,
    documentation: { summary: `Does ${id}.` },
    method,
    path,
    names: { function: id, method: id, stem, result: `${stem}Result` },
    parameters: [],
    body: undefined,
    responses: [],
    security: [],
    servers: undefined,
    request: emptySchema,
    call: { path: [], body: undefined, params: undefined },
    pagination: undefined,
  };
}

/** `sampleApi({ things: [sampleOperation(…)] })` */
export function sampleApi(resources: { readonly [property: string]: readonly Operation[] }): Api {
  return {
    kind: 'api',
    title: 'Sample',
    version: '1',
    clientName: 'SampleClient',
    documentation: {},
    servers: [],
    resources: Object.entries(resources).map(([property, operations]): Resource => ({
      kind: 'resource',
      property,
      className: capitalised(property),
      documentation: {},
      operations,
    })),
    webhooks: [],
    schemas: [],
    securitySchemes: [],
    diagnostics: [],
    names: NO_NAMES,
    nameOf: () => undefined,
  };
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
