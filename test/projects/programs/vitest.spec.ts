import { expect, test } from 'vitest';
import { exercise } from './exercise.js';
import { EXPECTED } from './expected.js';
import { service } from './service.js';

test('each call', async () => {
  const fetch = (url: string, init: RequestInit) => service.fetch(new Request(url, init));
  expect(await exercise({ baseUrl: 'http://berths.example/api', fetch })).toEqual(EXPECTED);
});
