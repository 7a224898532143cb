/** Every string of a document, found by walking it: there is no list that could go stale. */
import { GRAMMAR } from '../../generator/openapi/structure.js';
import { childPointer, pointerTokens } from '../../generator/support/source.js';

/** A string of a document: a value, or the name under which one stands. */
export interface Position {
  readonly kind: 'key' | 'value';
  /** JSON Pointer of the value, or of what stands under the name. */
  readonly pointer: string;
  readonly text: string;
}

export function positionsOf(value: unknown, pointer = ''): readonly Position[] {
  if (typeof value === 'string') return [{ kind: 'value', pointer, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => positionsOf(item, childPointer(pointer, index)));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const at = childPointer(pointer, key);
    return [{ kind: 'key', pointer: at, text: key } as const, ...positionsOf(member, at)];
  });
}

/** Names that the standard gives; an author chooses all others. */
export function isFixedName(name: string): boolean {
  return FIXED_NAMES.has(name);
}

const FIXED_NAMES: ReadonlySet<string> = new Set([
  ...Object.values(GRAMMAR).flatMap(({ fields }) => [...fields]),
  // Of the objects that the grammar leaves to others.
  ...'title version termsOfService contact license url email identifier variables parent kind'.split(
    ' ',
  ),
  ...'password clientCredentials implicit authorizationCode tokenUrl refreshUrl scopes'.split(' '),
  ...'authorizationUrl namespace prefix attribute wrapped propertyName mapping $ref'.split(' '),
]);

/** What becomes of positions: those that aren't named here stay as they are. */
export class Mutation {
  readonly #texts = new Map<string, string>();

  set({ kind, pointer }: Position, text: string): void {
    this.#texts.set(`${kind} ${pointer}`, text);
  }

  /** The document with the new strings. References follow the names that they pass. */
  apply(value: unknown): MutatedDocument {
    const origins = new Map<string, string>();
    return { value: this.#apply(value, '', '', origins), origins };
  }

  #apply(value: unknown, from: string, to: string, origins: Map<string, string>): unknown {
    origins.set(to, from);
    if (typeof value === 'string') {
      return this.#texts.get(`value ${from}`) ?? this.#movedReference(value);
    }
    if (Array.isArray(value)) {
      return value.map((item, index) =>
        this.#apply(item, childPointer(from, index), childPointer(to, index), origins),
      );
    }
    if (typeof value !== 'object' || value === null) return value;
    const members = new Map<string, unknown>();
    for (const [key, member] of Object.entries(value)) {
      const at = childPointer(from, key);
      const wanted = this.#texts.get(`key ${at}`) ?? key;
      // Two equal names would make one of two members.
      const name = members.has(wanted) || Object.hasOwn(value, wanted) ? key : wanted;
      members.set(name, this.#apply(member, at, childPointer(to, name), origins));
    }
    return Object.fromEntries(members);
  }

  #movedReference(text: string): string {
    if (!text.startsWith('#/')) return text;
    let pointer = '';
    const tokens = pointerTokens(decoded(text.slice(1))).map((token) => {
      pointer = childPointer(pointer, token);
      return this.#texts.get(`key ${pointer}`) ?? token;
    });
    const parts = tokens.map((token) => encoded(childPointer('', token).slice(1)));
    return `#/${parts.join('/')}`;
  }
}

/** A document with other strings. */
export interface MutatedDocument {
  readonly value: unknown;
  /** Pointers in it to the pointers of the same values in the document that it was made from. */
  readonly origins: ReadonlyMap<string, string>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Halves of a character outside of the first plane have no place in a URI. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\ufffd'));
}
