import { expectation, preview } from './messages.js';
import type { Messages } from './messages.js';

/** One fault of a value. `JSON.stringify` writes all of it. */
export interface Issue {
  /** Keys and indices from the root to the fault. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON Pointer (RFC 6901). */
  readonly pointer: string;
  /** The JSON Schema keyword that was broken: `maxLength`. */
  readonly keyword: string;
  /** What the schema wants, in words. */
  readonly expected: string;
  /** What was there, shortened; never a whole secret. */
  readonly received: string;
  /** A sentence for people. */
  readonly message: string;
  /** Where the rule stands in the spec: `#/components/schemas/CreditGrant/properties/name`. */
  readonly schema: string;
}

/** Where a validator is: in which part of the value, at which schema. */
export interface Place {
  /** Undefined where the same value is judged by a further schema. */
  readonly key: string | number | undefined;
  /**
   * Where the schema stands: `#/…` or, beginning with a slash, told from the place around it.
   * Undefined where that goes without saying: `/properties/name`, `/items`.
   */
  readonly schema: string | undefined;
  readonly parent: Place | undefined;
}

/** An issue that puts its words together when they are asked for. */
export class Fault implements Issue {
  readonly keyword: string;
  readonly #place: Place;
  readonly #value: unknown;
  readonly #limit: unknown;
  readonly #messages: Messages | undefined;

  constructor(
    place: Place,
    value: unknown,
    keyword: string,
    limit: unknown,
    messages: Messages | undefined,
  ) {
    this.keyword = keyword;
    this.#place = place;
    this.#value = value;
    this.#limit = limit;
    this.#messages = messages;
  }

  get path(): readonly (string | number)[] {
    const path: (string | number)[] = [];
    for (let place: Place | undefined = this.#place; place; place = place.parent) {
      if (place.key !== undefined) path.push(place.key);
    }
    return path.reverse();
  }

  get pointer(): string {
    return this.path.map((key) => `/${escaped(String(key))}`).join('');
  }

  get expected(): string {
    return expectation(this.keyword, this.#limit);
  }

  get received(): string {
    return this.#value instanceof Hidden ? this.#value.description : preview(this.#value);
  }

  get message(): string {
    const { keyword, expected, received } = this;
    const message = this.#messages?.[keyword];
    if (message !== undefined) return message({ keyword, expected, received, limit: this.#limit });
    return `Expected ${expected}, got ${received}.`;
  }

  get schema(): string {
    let location = '';
    for (let place: Place | undefined = this.#place; place; place = place.parent) {
      location = (place.schema ?? defaultLocation(place.key)) + location;
      if (location !== '' && !location.startsWith('/')) break;
    }
    return location;
  }

  toJSON(): Issue {
    return plainIssue(this);
  }
}

/** A copy that is nothing but data: a spread would leave out what an issue only says when asked. */
export function plainIssue(issue: Issue): Issue {
  const { path, pointer, keyword, expected, received, message, schema } = issue;
  return { path, pointer, keyword, expected, received, message, schema };
}

/** Something that is not to be shown in issues. */
export class Hidden {
  readonly description: string;

  constructor(description: string) {
    this.description = description;
  }
}

function defaultLocation(key: string | number | undefined): string {
  return typeof key === 'string' ? `/properties/${escaped(key)}` : '/items';
}

/** A key as a token of a JSON Pointer. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
