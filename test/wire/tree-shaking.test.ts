/** A bundle carries what its operations use, and nothing that only others or a server would. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const RUNTIME = join(import.meta.dirname, '../../templates/runtime');

/** Two operations as they are generated, one of which is used. */
const OPERATIONS = `
import { deepObject } from './deep-object.js';
import { encodeRequest } from './encode-request.js';
import { decodeResponse } from './decode-response.js';
import { eventStream } from './event-stream.js';
import { form, styled } from './form-body.js';
import { pipeDelimited } from './field-style.js';
import { json } from './json.js';
import { multipart, part } from './multipart.js';
import { define } from './operation.js';
import { content, header, path, query } from './parameters.js';
import { array, binary, integer, lazy, map, object, oneOf, string, union } from './shape.js';
import { text } from './text.js';
import { typedJson } from './typed-json.js';

const Node = /* @__PURE__ */ lazy(() => object({ tags: array(string), next: union(Node, oneOf('')), m: map(integer) }));
const id = /* @__PURE__ */ define(() => path('id', string));
const version = /* @__PURE__ */ define(() => header('Version', string));
const getThing = /* @__PURE__ */ define(() => ({
  id: 'getThing', method: 'GET', path: '/things/{id}', parameters: [id, query('expand', array(string))],
  responses: { 200: { content: { 'application/json': json } } }, security: [],
}));
const createThing = /* @__PURE__ */ define(() => ({
  id: 'createThing', method: 'POST', path: '/things',
  parameters: [version, query('f', Node, { style: deepObject }), content('query', 'c', json)],
  body: { content: {
    'application/x-www-form-urlencoded': form(Node, { tags: styled(pipeDelimited) }),
    'multipart/form-data': multipart(object({ file: binary }), { file: part('image/png') }),
    'application/json': typedJson(Node),
  } },
  responses: { 200: { content: { 'text/event-stream': eventStream(text()) } } }, security: [],
}));
`;

async function bundled(use: string): Promise<readonly string[]> {
  const { metafile } = await build({
    stdin: { contents: OPERATIONS + use, resolveDir: RUNTIME, loader: 'ts' },
    absWorkingDir: RUNTIME,
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
}

const ONLY_ELSEWHERE = [
  'deep-object.ts',
  'event-stream.ts',
  'multipart.ts',
  'read-form.ts',
  'read-tree.ts',
  'field-tree.ts',
  'text.ts',
  'typed-json.ts',
];

test('an operation in JSON brings no other media type, style or reader', async () => {
  const files = await bundled(`
    export const send = (parts) => encodeRequest(getThing, parts);
    export const receive = (response) => decodeResponse(getThing, response);
  `);
  expect(files).toContain('encode-request.ts');
  expect(files).toContain('json.ts');
  expect(files.filter((file) => ONLY_ELSEWHERE.includes(file))).toEqual([]);
  expect(files).not.toContain('form-body.ts');
});

test('an operation with a form brings no reader of forms', async () => {
  const files = await bundled(`export const send = (parts) => encodeRequest(createThing, parts);`);
  expect(files).toEqual(expect.arrayContaining(['deep-object.ts', 'form-body.ts', 'multipart.ts']));
  expect(files.filter((file) => file.startsWith('read-') || file === 'field-tree.ts')).toEqual([]);
});

test('operations that nothing uses leave nothing behind', async () => {
  expect(await bundled('')).toEqual([]);
});
