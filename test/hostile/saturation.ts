/** A document with hostile strings in as many positions at once as it bears. */
import type { Diagnostic } from '../../generator/support/diagnostics.js';
import { errorsOf, outcomeOf } from './generation.js';
import type { Outcome } from './generation.js';
import { payloads } from './payloads.js';
import { isFixedName, Mutation } from './positions.js';
import type { MutatedDocument, Position } from './positions.js';
import type { Random } from './random.js';

export interface Saturated {
  readonly document: unknown;
  readonly outcome: Outcome;
  /** Positions that bore a payload. */
  readonly free: readonly Position[];
  /** Positions that can't hold the payload that they got: diagnostics said so. */
  readonly strict: readonly Position[];
}

/** New texts by position. */
type Texts = ReadonlyMap<Position, string>;

/**
 * Puts a payload into each of the positions. Those that a diagnostic complains of get their own
 * text back, until the document is accepted: what remains is a valid document full of payloads.
 */
export async function saturate(
  document: unknown,
  positions: readonly Position[],
  random: Random,
): Promise<Saturated> {
  const texts = new Map(
    positions.map((position, index) => [position, hostileText(position, index, random)] as const),
  );
  const strict: Position[] = [];
  for (;;) {
    const mutated = mutate(document, texts);
    const errors = await errorsOf(mutated.value);
    if (errors.length === 0 || texts.size === 0) {
      const outcome = await outcomeOf(mutated.value);
      return { document: mutated.value, outcome, free: [...texts.keys()], strict };
    }
    const blamed = blamedPositions(errors, mutated, texts);
    const refused = blamed.length > 0 ? blamed : [await culprit(document, texts)];
    for (const position of refused) texts.delete(position);
    strict.push(...refused);
  }
}

/** Where an author may write what they like, as far as names tell. */
export function isChosen({ kind, text }: Position): boolean {
  return kind === 'value' || !isFixedName(text);
}

/** A payload in the place of a text, before it or behind it. */
export function hostileText({ kind, text }: Position, id: number, random: Random): string {
  const picked = random.pick(payloads(id));
  // No reference could name half of a surrogate pair.
  const payload = kind === 'key' ? picked.replaceAll(/\p{Surrogate}/gu, '') : picked;
  return random.pick([payload, payload, `${text}${payload}`, `${payload}${text}`]);
}

export function mutate(document: unknown, texts: Texts): MutatedDocument {
  const mutation = new Mutation();
  for (const [position, text] of texts) mutation.set(position, text);
  return mutation.apply(document);
}

/** The changed positions at the places of errors, or below them. */
function blamedPositions(
  errors: readonly Diagnostic[],
  { origins }: MutatedDocument,
  texts: Texts,
): readonly Position[] {
  const places = errors.flatMap(({ source }) =>
    source === undefined ? [] : [origins.get(source.pointer)],
  );
  return [...texts.keys()].filter(({ pointer }) =>
    places.some((place) => place !== undefined && place !== '' && isWithin(pointer, place)),
  );
}

function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

/** The position that turns the document bad, where the error shows in another place. */
async function culprit(document: unknown, texts: Texts): Promise<Position> {
  const all = [...texts];
  let [good, bad] = [0, all.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    const part = mutate(document, new Map(all.slice(0, middle)));
    const errors = await errorsOf(part.value);
    if (errors.length > 0) bad = middle;
    else good = middle;
  }
  return all[good]![0];
}
