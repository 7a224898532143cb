/** Types with names: which came, went, or have another name now. */
import type { Api, NamedSchema } from '../api.js';
import type { Schema } from '../schema.js';
import type { Place, PlacedDifference } from './message-difference.js';
import { pairUp } from './pairs.js';

/** Two components of one name. */
export interface ComponentPair {
  readonly name: string;
  readonly before: Schema;
  readonly after: Schema;
}

export interface ComponentDifference {
  readonly differences: readonly PlacedDifference[];
  readonly pairs: readonly ComponentPair[];
}

interface Component {
  /** The key in the description. */
  readonly key: string;
  readonly schema: Schema;
}

const PLACE: Place = { direction: 'response', location: '' };

/** `isSame`: whether nothing sets two schemas apart. */
export function compareComponents(
  before: Api,
  after: Api,
  isSame: (one: Schema, other: Schema) => boolean,
): ComponentDifference {
  const { pairs, removed, added } = pairUp(
    componentsOf(before),
    componentsOf(after),
    ({ key }) => key,
  );
  const waiting = new Set(added);
  const differences: PlacedDifference[] = [];
  for (const old of removed) {
    const now = [...waiting].find(
      (one) => outline(one.schema) === outline(old.schema) && isSame(old.schema, one.schema),
    );
    if (now !== undefined) waiting.delete(now);
    differences.push({
      ...({ kind: 'schema', subject: old.key, ...PLACE, before: old.schema.source } as const),
      ...(now === undefined
        ? { action: 'removed' }
        : {
            action: 'changed',
            subject: 'name',
            after: now.schema.source,
            from: old.key,
            to: now.key,
          }),
    });
  }
  for (const { key, schema } of waiting) {
    differences.push({
      ...{ kind: 'schema', action: 'added', subject: key, ...PLACE, after: schema.source },
    });
  }
  return {
    differences,
    pairs: pairs.map(([one, other]) => ({
      name: one.key,
      before: one.schema,
      after: other.schema,
    })),
  };
}

function componentsOf({ schemas }: Api): readonly Component[] {
  const found = new Map<string, Component>();
  for (const { schema } of schemas satisfies readonly NamedSchema[]) {
    const key = /^\/(?:components\/schemas|definitions|\$defs)\/([^/]+)$/.exec(
      schema.source.pointer,
    )?.[1];
    if (key !== undefined && !found.has(key)) found.set(key, { key, schema });
  }
  return [...found.values()];
}

/** Enough to rule most others out. */
function outline({ types, properties }: Schema): string {
  return JSON.stringify([types, [...(properties?.keys() ?? [])].sort()]);
}
