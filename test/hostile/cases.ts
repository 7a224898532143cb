/** The cases of the fuzzer: a number gives the same case each time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compile } from '../compile.js';
import { canaryFaults } from './canaries.js';
import { crashText, outcomeOf } from './generation.js';
import type { Outcome } from './generation.js';
import { inspect } from './inspection.js';
import { positionsOf } from './positions.js';
import { Random } from './random.js';
import { hostileText, isChosen, mutate, saturate } from './saturation.js';

export interface CaseResult {
  /** What a reader needs to see it again. */
  readonly description: string;
  /** How many positions held a payload when code was generated. */
  readonly positions: number;
  readonly faults: readonly string[];
  readonly document: unknown;
}

const FOLDER = join(import.meta.dirname, 'descriptions');
const DESCRIPTIONS = ['harbour.yaml', 'quay.yaml'].map((name) => ({
  name,
  document: parse(readFileSync(join(FOLDER, name), 'utf8')) as unknown,
}));

/** Payloads in as many positions at once as the document bears. */
export async function saturatedCase(
  seed: number,
  options: { readonly compiles: boolean },
): Promise<CaseResult> {
  const random = new Random(seed);
  const { name, document } = random.pick(DESCRIPTIONS);
  const share = 1 + random.below(4);
  const positions = positionsOf(document)
    .filter(isChosen)
    .filter(() => random.below(4) < share);
  const saturated = await saturate(document, positions, random);
  const faults = await faultsOf(saturated.outcome, { calls: true, ...options });
  const refused = saturated.outcome.kind === 'refused' ? ['no part of it was accepted'] : [];
  const undue = saturated.strict.filter(({ pointer, kind }) => !mayBeStrict(kind, pointer));
  return {
    description: `saturated ${name}, seed ${seed}`,
    positions: saturated.free.length,
    faults: [
      ...faults,
      ...refused,
      ...undue.map(({ kind, pointer }) => `any text may be the ${kind} at ${pointer}`),
    ],
    document: saturated.document,
  };
}

/** One payload in one position, be it one that holds the document together. */
export async function singleCase(seed: number): Promise<CaseResult> {
  const random = new Random(seed);
  const { name, document } = random.pick(DESCRIPTIONS);
  const position = random.pick(positionsOf(document));
  const text = hostileText(position, 0, random);
  const mutated = mutate(document, new Map([[position, text]])).value;
  const outcome = await outcomeOf(mutated);
  return {
    description: `${JSON.stringify(text)} as ${position.kind} at ${position.pointer} of ${name}, seed ${seed}`,
    positions: outcome.kind === 'generated' ? 1 : 0,
    faults: await faultsOf(outcome, { calls: false, compiles: false }),
    document: mutated,
  };
}

async function faultsOf(
  outcome: Outcome,
  { calls, compiles }: { readonly calls: boolean; readonly compiles: boolean },
): Promise<readonly string[]> {
  if (outcome.kind === 'crash') return [crashText(outcome.error)];
  if (outcome.kind === 'refused') {
    const mute = outcome.diagnostics.every(({ severity }) => severity !== 'error');
    return mute ? ['it was refused without an error'] : [];
  }
  const faults = inspect(outcome.files);
  if (faults.length > 0) return faults;
  return [
    ...(calls ? await canaryFaults(outcome.files) : []),
    ...(compiles ? compile(outcome.files) : []),
  ];
}

/** Words of the standard's own, addresses, anchors and expressions: not just any text will do. */
function mayBeStrict(kind: 'key' | 'value', pointer: string): boolean {
  return kind === 'value'
    ? /\/(?:openapi|\$\w+|type(?:\/\d+)?|in|style|pattern|parameters\/\d+\/name)$/.test(pointer)
    : /\/patternProperties\/[^/]*$/.test(pointer);
}
