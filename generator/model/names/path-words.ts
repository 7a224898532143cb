/** What a path says about the operation on it, beside its operationId and tags. */
export interface PathWords {
  /** The first literal segment that isn't a prefix: `customers` of `/v1/customers/{id}/sources`. */
  readonly root: string | undefined;
  /** The literal segments that follow it: `['sources']`. */
  readonly rest: readonly string[];
  /** Whether the last segment is a template: `/v1/customers/{id}`. */
  readonly endsWithParameter: boolean;
  /** Whether the last segment is a literal right after a template: `/grants/{id}/expire`. */
  readonly literalAfterParameter: boolean;
  /** The names of the templates. */
  readonly templates: readonly string[];
  /**
   * Letters and digits of all segments, in lower case, versions left out: once with the templates'
   * own names, once with `id` for each.
   */
  readonly letters: readonly string[];
}

const PREFIX = /^(?:api|rest|v\d+(?:\.\d+)*)$/i;

export function pathWords(path: string): PathWords {
  const segments = path.split('/').filter((segment) => segment !== '');
  const own = segments.filter((segment, index) => !(index < 2 && PREFIX.test(segment)));
  const literals = own.filter((segment) => !isTemplate(segment));
  const last = own.at(-1);
  const beforeLast = own.at(-2);
  return {
    root: literals[0],
    rest: literals.slice(1),
    endsWithParameter: last !== undefined && isTemplate(last),
    literalAfterParameter:
      last !== undefined && !isTemplate(last) && beforeLast !== undefined && isTemplate(beforeLast),
    templates: [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name),
    letters: [own, own.map((segment) => (isTemplate(segment) ? 'id' : segment))].map((all) =>
      lettersOf(all.join('')),
    ),
  };
}

/** Letters and digits only, in lower case. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function isTemplate(segment: string): boolean {
  return segment.includes('{');
}
