import { BerthInput, BerthsClient, errors } from './api/index.js';
import type { Sighting } from './api/index.js';

/** Calls a berth service, and gives what came of it. */
export async function exercise(options: {
  baseUrl: string;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}) {
  const client = new BerthsClient({ ...options, auth: { key: 'secret' } });
  const wish: BerthInput = {
    name: 'Old quay',
    kind: 'quay',
    tonnage: 400,
    until: '2031-01-01T00:00:00Z',
    ship: { drive: 'sail', masts: 2 },
  };
  const { id = '' } = await client.berths.take(wish);
  const { name, ship } = await client.berths.retrieve(id);
  const { berths } = await client.berths.list({ kind: 'quay', filter: { name: 'Old' } });
  const papers = await client.papers.file(id, { paper: new Blob(['papers']), pages: [1, 2] });
  const watched: Sighting[] = [];
  for await (const sighting of await client.berths.watch(id)) watched.push(sighting);
  const missing = await client.berths.retrieve('b_0').catch((error: unknown) => error);
  return {
    name,
    masts: ship?.drive === 'sail' ? ship.masts : 0,
    isListed: berths.some((berth) => berth.id === id),
    papers,
    watched: watched.length,
    isMissing: missing instanceof errors.NotFoundError,
    refused: BerthInput.issues({ ...wish, tonnage: 0.5 }).map(({ pointer }) => pointer),
  };
}
