/** What a handler may answer, as a type. */
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.js';
import { outputOf } from '../layout/many-operations.js';

const rate = { description: 'What is left.', schema: { type: 'integer' } };
const note = { content: { 'application/json': { schema: { type: 'string' } } } };

/** The type of the replies, and the output with a handler's file beside it. */
async function replyOf(responses: Readonly<Record<string, object>>) {
  const paths = { '/notes/{id}': { get: { operationId: 'getNote', tags: ['Notes'], responses } } };
  const info = { title: 'Notes', version: '1' };
  const files = await outputOf({ openapi: '3.1.0', info, paths });
  const text = files.get('server.ts') ?? '';
  return { files, type: /^export type NoteGetReply =[^]*?;(?=\n(?:export|\n))/m.exec(text)?.[0] };
}

describe('headers of answers', () => {
  const ok = { description: 'Here.', ...note, headers: { rate } };

  test('stand once behind the answers that all have them', async () => {
    const missing = { description: 'None.', headers: { rate: structuredClone(rate) } };
    const { files, type } = await replyOf({ 200: ok, 404: missing });
    expect(type).toBe(
      'export type NoteGetReply = (Reply<200, NoteGetResponse> | EmptyReply<404>) & {\n' +
        '  headers?: {\n' +
        '    /** What is left. */\n' +
        '    rate?: number;\n' +
        '  };\n' +
        '};',
    );
    const handler = [
      "import type { NoteGetReply } from './server.js';",
      'export const right: NoteGetReply[] = [',
      "  { status: 200, body: 'a', headers: { rate: 1 } },",
      '  { status: 404 },',
      '];',
      '// @ts-expect-error: a rate is a number',
      "export const wrong: NoteGetReply = { status: 404, headers: { rate: 'a' } };",
      '// @ts-expect-error: 200 has a body',
      'export const bare: NoteGetReply = { status: 200 };',
    ].join('\n');
    expect(compile(new Map([...files, ['handler.ts', handler]]))).toEqual([]);
  });

  test('stand with each answer where they differ', async () => {
    const missing = { description: 'None.', headers: { rate: { ...rate, required: true } } };
    const { type } = await replyOf({ 200: ok, 404: missing });
    expect(type?.match(/headers/g)).toHaveLength(2);
    const single = await replyOf({ 200: ok });
    expect(single.type).toContain('= Reply<200, NoteGetResponse> & {');
  });
});
