/** A request that holds a point in time: the form that a server receives. */
import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../compile.js';
import { outputOf } from '../layout/many-operations.js';

const at = { type: 'integer', format: 'unix-time', description: 'When.' };
const schemas = {
  Plain: { type: 'object', properties: { name: { type: 'string' }, at }, required: ['at'] },
  Holder: {
    type: 'object',
    properties: { note: { type: 'string' }, plains: list('Plain'), maps: list('Open') },
  },
  Open: { type: 'object', properties: { note: { type: 'string' } }, additionalProperties: at },
  Built: { allOf: [ref('Plain'), { type: 'object', properties: { until: at } }] },
  Either: { anyOf: [ref('Plain'), ref('Holder')] },
};

function ref(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

function list(name: string) {
  return { type: 'array', items: ref(name) };
}

const paths = Object.fromEntries(
  ['Either', 'Built'].map((name) => [
    `/${name.toLowerCase()}`,
    {
      post: {
        requestBody: { content: { 'application/json': { schema: ref(name) } } },
        responses: { 204: { description: 'Done.' } },
      },
    },
  ]),
);

describe('the type of what a server receives', () => {
  let types: string;

  beforeAll(async () => {
    const info = { title: 'Times', version: '1' };
    const files = await outputOf({ openapi: '3.1.0', info, paths, components: { schemas } });
    expect(compile(files)).toEqual([]);
    types = files.get('types.ts') ?? '';
  });

  test('says only what differs from what a caller sends', () => {
    expect(declarationOf('PlainReceived')).toBe(
      'export interface PlainReceived extends Plain {\n  at: number;\n}',
    );
    expect(declarationOf('HolderReceived')).toBe(
      'export interface HolderReceived extends Holder {\n' +
        '  plains?: PlainReceived[];\n  maps?: OpenReceived[];\n}',
    );
  });

  test('says all where it builds on another such type, takes any key or is no interface', () => {
    expect(declarationOf('BuiltReceived')).toContain(
      'interface BuiltReceived extends PlainReceived {',
    );
    expect(declarationOf('OpenReceived')).toContain('note?: string;');
    expect(declarationOf('EitherReceived')).toBe(
      'export type EitherReceived = PlainReceived | HolderReceived;',
    );
  });

  function declarationOf(name: string): string {
    const start = types.search(new RegExp(`^export (?:interface|type) ${name}\\b`, 'm'));
    return types.slice(start).split('\n\n')[0]?.trim() ?? '';
  }
});
