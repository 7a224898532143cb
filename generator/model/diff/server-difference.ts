import type { Server } from '../api.js';
import type { PlacedDifference, Place } from './message-difference.js';
import { pairUp } from './pairs.js';

const PLACE: Place = { direction: 'request', location: '' };

/** Servers that came or went, and another one that is the first: what callers use unless told. */
export function compareServers(
  before: readonly Server[],
  after: readonly Server[],
): readonly PlacedDifference[] {
  const { removed, added } = pairUp(before, after, ({ url }) => url);
  const [old, now] = [before[0], after[0]];
  if (old === undefined || now === undefined) return [];
  const isMoved = old.url !== now.url;
  const sources = { before: old.source, after: now.source };
  return [
    ...(isMoved
      ? [
          {
            ...({ kind: 'server', action: 'changed', subject: 'first server', ...PLACE } as const),
            ...sources,
            from: old.url,
            to: now.url,
          },
        ]
      : []),
    // The first ones are told of already.
    ...removed
      .filter((server) => !(isMoved && server === old))
      .map((server) => ({
        ...({ kind: 'server', action: 'removed', subject: server.url, ...PLACE } as const),
        before: server.source,
      })),
    ...added
      .filter((server) => !(isMoved && server === now))
      .map((server) => ({
        ...({ kind: 'server', action: 'added', subject: server.url, ...PLACE } as const),
        after: server.source,
      })),
  ];
}
