import { Problem, createServer, notImplemented } from './api/index.js';
import type { Berth, Handlers, Server } from './api/index.js';

const berths = new Map<string, Berth>();

const handlers: Handlers<string> = {
  berths: {
    listBerths: ({ query: { kind } }) => {
      const found = [...berths.values()].filter(
        (berth) => kind === undefined || berth.kind === kind,
      );
      return { status: 200, body: { berths: found } };
    },
    takeBerth: ({ body }) => {
      const id = `b_${berths.size + 1}`;
      const berth = { ...body, id };
      berths.set(id, berth);
      return { status: 201, body: berth };
    },
    retrieveBerth: ({ path: { id } }) => {
      const body = berths.get(id);
      if (!body) throw new Problem(404, { detail: 'No such berth' });
      return { status: 200, body };
    },
    changeBerth: notImplemented,
    watchBerth: ({ path: { id } }) => ({ status: 200, body: sightings(id) }),
  },
  papers: {
    filePapers: ({ body: { paper, note = 'none' } }) => ({
      status: 200,
      body: { size: paper.size, note },
    }),
  },
};

async function* sightings(id: string) {
  await Promise.resolve();
  yield { at: '2030-01-01T00:00:00Z', text: `${id} in the morning` };
  yield { at: '2030-01-01T12:00:00Z', text: `${id} at noon` };
}

export const service: Server = createServer(handlers, {
  security: { key: ({ token }) => (token === 'secret' ? 'harbour master' : null) },
});
