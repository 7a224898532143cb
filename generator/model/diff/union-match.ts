import type { Schema } from '../schema.js';
import { dereferenced } from '../schema-graph.js';
import { fingerprint } from './fingerprint.js';
import { valueText } from './value-text.js';

export interface BranchMatch {
  readonly pairs: readonly (readonly [Schema, Schema])[];
  readonly removed: readonly Schema[];
  readonly added: readonly Schema[];
}

/** By what a branch is known again, from the surest sign to the weakest; undefined: it lacks it. */
const SIGNS: readonly ((branch: Schema) => string | undefined)[] = [
  fingerprint,
  componentOf,
  constantsOf,
  (branch) => branch.documentation.title,
  (branch) => branch.types?.filter((type) => type !== 'null').join(),
];

/** Finds the counterpart of each branch of a union. */
export function matchBranches(before: readonly Schema[], after: readonly Schema[]): BranchMatch {
  const pairs: (readonly [Schema, Schema])[] = [];
  const removed = new Set(before);
  const added = new Set(after);
  for (const sign of SIGNS) {
    for (const old of removed) {
      const wanted = sign(old);
      if (wanted === undefined) continue;
      const counterpart = [...added].find((branch) => sign(branch) === wanted);
      if (counterpart === undefined) continue;
      pairs.push([old, counterpart]);
      removed.delete(old);
      added.delete(counterpart);
    }
  }
  return { pairs, removed: [...removed], added: [...added] };
}

/** The component that a branch refers to. */
function componentOf(branch: Schema): string | undefined {
  const { pointer } = dereferenced(branch).source;
  return /^\/(?:components\/schemas|definitions|\$defs)\/[^/]+$/.test(pointer)
    ? pointer
    : undefined;
}

/** The values of fields that have but one, which tell the branches apart: `{"object":"list"}`. */
function constantsOf(branch: Schema): string | undefined {
  const constants = [...(dereferenced(branch).properties ?? [])].flatMap(([name, { schema }]) => {
    const values = schema.constant === undefined ? schema.enumeration : [schema.constant.value];
    const [only] = values ?? [];
    return values?.length === 1 && only !== undefined ? [[name, valueText(only)]] : [];
  });
  return constants.length === 0 ? undefined : JSON.stringify(constants.sort());
}
