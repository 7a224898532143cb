import { afterEach, describe, expect, test, vi } from 'vitest';
import { NotFoundError } from '../../templates/runtime/api-error.js';
import type { Mismatch, ResponseChecks } from '../../templates/runtime/response-check.js';
import { MismatchError } from '../../templates/runtime/response-check.js';
import type { Issue } from '../../templates/runtime/validation.js';
import { json, loopback } from './loopback.js';
import { rejection, retrieveThing, thingsClient } from './things.js';

const issue: Issue = {
  path: ['id'],
  pointer: '/id',
  keyword: 'type',
  expected: 'a string',
  received: '1',
  message: 'Expected a string, received 1.',
  schema: '#/components/schemas/Thing/properties/id',
};

/** Stands for a compiled schema: things have an id that is text. */
const validators = {
  retrieveThing: {
    200: {
      issues: (value: unknown) => (JSON.stringify(value).includes('"id":1') ? [issue] : []),
    },
  },
};

afterEach(() => {
  vi.restoreAllMocks();
});

async function retrieved(body: unknown, checkResponses?: ResponseChecks): Promise<unknown> {
  const server = await loopback(json(200, body));
  const options = checkResponses === undefined ? {} : { checkResponses };
  return thingsClient(server, options).send(retrieveThing, { path: { id: 'a' } });
}

describe('an answer that is not as described', () => {
  test('passes where nothing is checked', async () => {
    expect(await retrieved({ id: 1 })).toEqual({ id: 1 });
    expect(await retrieved({ id: 1 }, { mode: 'off' })).toEqual({ id: 1 });
  });

  test('passes and is reported', async () => {
    const reports: Mismatch[] = [];
    const onMismatch = (mismatch: Mismatch): void => {
      reports.push(mismatch);
    };
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await retrieved({ id: 1 }, { mode: 'warn', validators, onMismatch })).toEqual({ id: 1 });
    expect(reports).toEqual([{ operation: 'retrieveThing', status: 200, issues: [issue] }]);
    expect(warn).not.toHaveBeenCalled();
  });

  test('is a warning on the console where nobody else listens', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await retrieved({ id: 1 }, { mode: 'warn', validators });
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      "retrieveThing: the answer isn't as described: /id: Expected a string, received 1.",
    );
  });

  test('is an error in strict mode', async () => {
    const error = await rejection(retrieved({ id: 1 }, { mode: 'strict', validators }));
    expect(error).toBeInstanceOf(MismatchError);
    expect(error).toMatchObject({ status: 200, issues: [issue] });
  });
});

describe('an error body that is not as described', () => {
  const checked = { retrieveThing: { default: validators.retrieveThing[200] } };

  test.each(['warn', 'strict'] as const)(
    'is reported, and the error is that of its status: %s',
    async (mode) => {
      const reports: Mismatch[] = [];
      const onMismatch = (mismatch: Mismatch): void => {
        reports.push(mismatch);
      };
      const server = await loopback(json(404, { id: 1 }));
      const checkResponses = { mode, validators: checked, onMismatch };
      const call = thingsClient(server, { checkResponses }).send(retrieveThing, {
        path: { id: 'a' },
      });
      const error = await rejection(call);
      expect(error).toBeInstanceOf(NotFoundError);
      expect(error).toMatchObject({ body: { id: 1 } });
      expect(reports).toEqual([{ operation: 'retrieveThing', status: 404, issues: [issue] }]);
      const { cause } = error as NotFoundError;
      if (mode === 'strict') expect(cause).toBeInstanceOf(MismatchError);
      else expect(cause).toBeUndefined();
    },
  );
});

test('an answer as described passes without a word', async () => {
  const onMismatch = vi.fn();
  const checks = { mode: 'strict', validators, onMismatch } as const;
  expect(await retrieved({ id: 'a', more: true }, checks)).toEqual({ id: 'a', more: true });
  expect(onMismatch).not.toHaveBeenCalled();
});

test('an operation without validators passes', async () => {
  const checks = { mode: 'strict', validators: {} } as const;
  expect(await retrieved({ id: 1 }, checks)).toEqual({ id: 1 });
});
