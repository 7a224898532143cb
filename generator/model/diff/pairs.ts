/** The things of two lists, put together by what they are known by. */
export interface Pairs<T> {
  readonly pairs: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  key: (thing: T) => string,
): Pairs<T> {
  const counterparts = new Map(after.map((thing) => [key(thing), thing]));
  const pairs: (readonly [T, T])[] = [];
  const removed: T[] = [];
  for (const thing of before) {
    const counterpart = counterparts.get(key(thing));
    if (counterpart === undefined) removed.push(thing);
    else pairs.push([thing, counterpart]);
    counterparts.delete(key(thing));
  }
  return { pairs, removed, added: [...counterparts.values()] };
}
