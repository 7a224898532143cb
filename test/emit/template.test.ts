import { describe, expect, it } from 'vitest';
import { code, identifier } from '../../generator/emit/code.js';
import { fill } from '../../generator/emit/template.js';

const HANDLER = {
  doc: code``,
  name: identifier('create'),
  request: identifier('Request'),
  context: identifier('Context'),
  reply: identifier('Reply'),
  notImplemented: identifier('notImplemented'),
};

describe('a template', () => {
  it('is filled with code', () => {
    expect(fill('handler-function', HANDLER)).toContain('export async function create(');
  });

  it('refuses to be filled without one of its slots', () => {
    const { reply: _reply, ...others } = HANDLER;
    expect(() => fill('handler-function', others)).toThrow("a slot that isn't there: reply");
  });

  it('refuses a name that only a condition asks for', () => {
    expect(() =>
      fill('sdk-readme.md', { title: code``, version: code``, summary: code`` }),
    ).toThrow("a slot that isn't there: runtimePackage");
  });
});
