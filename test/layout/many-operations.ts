/** Descriptions with as many operations as a test wants, made to trip over one another's names. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectOf } from '../../generator/projects.js';
import { generate } from '../../generator/pipeline.js';
import type { GeneratedFiles } from '../../generator/output/format.js';

type Json = Record<string, unknown>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const answer = (schema: Json): Json => ({
  200: { description: 'Done', content: { 'application/json': { schema } } },
  default: { description: 'Not', content: { 'application/json': { schema: ref('Problem') } } },
});
const list = (item: Json): Json => ({
  type: 'object',
  required: ['data', 'has_more'],
  properties: { data: { type: 'array', items: item }, has_more: { type: 'boolean' } },
});

/** Five operations of a resource, with schemas inline and shared, a form, a header and a time. */
function resource(tag: string, schema: string): Json {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  const body = {
    type: 'object',
    required: ['label'],
    properties: {
      label: { type: 'string', maxLength: 20 },
      since: { type: 'integer', format: 'unix-time' },
      box: { type: 'object', properties: { width: { type: 'integer' }, lid: ref('Lid') } },
      expand: { type: 'array', items: { type: 'string' } },
    },
  };
  const form = { content: { 'application/x-www-form-urlencoded': { schema: body } } };
  const tags = [tag];
  return {
    [`/${tag}`]: {
      get: {
        tags,
        operationId: `list_${tag}`,
        parameters: [
          { name: 'starting_after', in: 'query', schema: { type: 'string' } },
          { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
        ],
        responses: answer(list(ref(schema))),
      },
      post: {
        tags,
        operationId: `create_${tag}`,
        requestBody: form,
        responses: answer(ref(schema)),
      },
    },
    [`/${tag}/{id}`]: {
      parameters: [id],
      get: { tags, operationId: `get_${tag}`, responses: answer(ref(schema)) },
      post: {
        tags,
        operationId: `update_${tag}`,
        requestBody: form,
        responses: answer(ref(schema)),
      },
      delete: { tags, operationId: `delete_${tag}`, responses: answer(list({ type: 'string' })) },
    },
  };
}

/** Names that the runtime, the compiler of validators or the server's file have, too. */
const RESOURCES = [
  'index',
  'fail',
  'route',
  'routes',
  'inside',
  'lids',
  'validators',
  'types',
  'objects',
  'handlers',
];

/** Fifty operations of ten resources, and `extra` more. */
export function manyOperations(extra: number): Json {
  const others = Array.from({ length: extra }, (_, index) => [
    `/others/${index}`,
    { get: { tags: ['others'], operationId: `other_${index}`, responses: answer(ref('Lid')) } },
  ]);
  return {
    openapi: '3.1.0',
    info: { title: 'Boxes', version: '1' },
    security: [{ key: [] }],
    webhooks: {
      'box-lost': {
        post: {
          operationId: 'box_lost',
          requestBody: { content: { 'application/json': { schema: ref('Box') } } },
          responses: { 204: { description: 'Heard' } },
        },
      },
    },
    paths: {
      ...Object.assign(
        {},
        ...RESOURCES.map((tag, index) => resource(tag, index % 2 ? 'Box' : 'Lid')),
      ),
      ...Object.fromEntries(others),
    },
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      schemas: {
        Box: {
          type: 'object',
          required: ['id'],
          properties: {
            id: { type: 'string' },
            lid: ref('Lid'),
            owner: {
              anyOf: [{ type: 'string' }, ref('Box')],
              'x-expansionResources': { oneOf: [ref('Box')] },
            },
            parts: { type: 'array', items: ref('Box') },
            size: { type: 'object', properties: { width: { type: 'integer', minimum: 0 } } },
          },
        },
        Lid: {
          type: 'object',
          required: ['id'],
          properties: { id: { type: 'string' }, on: ref('Box') },
        },
        Problem: { type: 'object', properties: { code: { type: 'string' } } },
      },
    },
  };
}

/** The output for a description, all artifacts. */
export async function outputOf(description: Json): Promise<GeneratedFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'specwright-layout-'));
  try {
    const input = join(folder, 'boxes.json');
    writeFileSync(input, JSON.stringify(description));
    return (await generate(projectOf({ input, output: join(folder, 'out') }))).files;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
