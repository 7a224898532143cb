import { nameOfBerth, refused } from './harbour.js';

describe('the harbour', () => {
  it('has berths', async () => {
    expect(await nameOfBerth()).toBe('Old quay');
    expect(await refused()).toEqual(['/tonnage']);
  });
});
