import { describe, expect, it } from 'vitest';
import { diagnosticsText } from '../../generator/support/diagnostic-text.js';
import type { Diagnostic } from '../../generator/support/diagnostics.js';

const SPEC = [
  'openapi: 3.1.0',
  'paths:',
  '  /pets:',
  '    get:',
  "      $ref: '#/nowhere'",
  '      summary: Lists pets',
].join('\n');

const finding: Diagnostic = {
  code: 'SW2001',
  severity: 'error',
  message: 'The reference leads nowhere.',
  hint: 'Correct the pointer.',
  position: { file: '/project/spec/api.yaml', line: 5, column: 13 },
};

const show = (diagnostic: Diagnostic, text: string | undefined = SPEC, colour = false): string =>
  diagnosticsText([diagnostic], { colours: colour, cwd: '/project', readText: () => text });

describe('diagnosticsText', () => {
  it('shows the place, the lines around it and how to mend it', () => {
    expect(`\n${show(finding)}`).toBe(`
error SW2001: The reference leads nowhere.
  at spec/api.yaml:5:13
  3 |   /pets:
  4 |     get:
  5 |       $ref: '#/nowhere'
    |             ^^^^^^^^^^^
  6 |       summary: Lists pets
  hint: Correct the pointer.
`);
  });

  it('says once what is found in several places', () => {
    const at = (line: number): Diagnostic => ({
      ...finding,
      position: { file: '/project/spec/api.yaml', line, column: 7 },
    });
    const other = { ...finding, message: 'The reference leads to a map.' };
    const text = diagnosticsText([finding, at(4), other, at(6)], {
      cwd: '/project',
      readText: () => undefined,
    });
    expect(`\n${text}`).toBe(`
error SW2001: The reference leads nowhere.
  at spec/api.yaml:5:13
  also at spec/api.yaml:4:7
  also at spec/api.yaml:6:7
  hint: Correct the pointer.

error SW2001: The reference leads to a map.
  at spec/api.yaml:5:13
  hint: Correct the pointer.
`);
  });

  it('shows no frame where the text cannot be had', () => {
    expect(show(finding, '')).toBe(
      'error SW2001: The reference leads nowhere.\n  at spec/api.yaml:5:13\n  hint: Correct the pointer.\n',
    );
  });

  it('shows files outside the working directory by their whole path', () => {
    const position = { file: '/elsewhere/api.yaml', line: 1, column: 1 };
    expect(show({ ...finding, position })).toMatch(/at \/elsewhere\/api\.yaml:1:1\n/);
  });

  it('does without a place', () => {
    const { position: _, ...nowhere } = finding;
    expect(show(nowhere)).toBe(
      'error SW2001: The reference leads nowhere.\n  hint: Correct the pointer.\n',
    );
  });

  it('shows a window of a very long line', () => {
    const text = `${'x'.repeat(5000)}!${'y'.repeat(5000)}`;
    const position = { file: '/project/api.json', line: 1, column: 5001 };
    const [, , line, caret] = show({ ...finding, position }, text).split('\n');
    expect(line?.length).toBeLessThan(120);
    expect(line?.[caret?.indexOf('^') ?? -1]).toBe('!');
  });

  it('never passes control characters on to the terminal', () => {
    const text = 'a: "\u001b[31mred\u0007"';
    const position = { file: '/project/api.yaml', line: 1, column: 4 };
    // eslint-disable-next-line no-control-regex -- the very thing that must not be there
    expect(show({ ...finding, position }, text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('is coloured where colours are wanted', () => {
    expect(show(finding, SPEC, true)).toContain('\u001b[31merror SW2001\u001b[39m');
  });
});
