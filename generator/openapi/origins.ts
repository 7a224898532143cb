import { isJsonObject } from '../support/json-object.js';
import { childPointer, pointerTokens, type Source } from '../support/source.js';

/**
 * Where the parts of a changed document came from. A document that was completed, upgraded or
 * overlaid has pointers of its own; its diagnostics must still point at what a person wrote.
 *
 * Only the top of a part needs an origin: what stands below it kept its relative place.
 */
export class Origins {
  readonly #values = new WeakMap<object, Source>();
  readonly #members = new WeakMap<object, Map<string, Source>>();

  /** An object or array came from `source`, wherever it stands now. */
  set<Value extends object>(value: Value, source: Source): Value {
    this.#values.set(value, source);
    return value;
  }

  /** What an object or array has under `key` came from `source`, be it a plain value. */
  setMember(holder: object, key: string | number, source: Source): void {
    const members = this.#members.get(holder) ?? new Map<string, Source>();
    this.#members.set(holder, members.set(String(key), source));
  }

  /** A copy is where its original is. */
  transfer<Value extends object>(original: object, copy: Value): Value {
    const source = this.#values.get(original);
    if (source) this.#values.set(copy, source);
    const members = this.#members.get(original);
    if (members) this.#members.set(copy, new Map(members));
    return copy;
  }

  /** Where the part at `pointer` of the document in `file` came from. */
  of(root: unknown, { file, pointer }: Source): Source {
    let value = root;
    let origin: Source = this.#own(root) ?? { file, pointer: '' };
    for (const token of pointerTokens(pointer)) {
      const members = isContainer(value) ? this.#members.get(value) : undefined;
      origin = members?.get(token) ?? {
        file: origin.file,
        pointer: childPointer(origin.pointer, token),
      };
      value = isContainer(value) && Object.hasOwn(value, token) ? value[token] : undefined;
      origin = this.#own(value) ?? origin;
    }
    return origin;
  }

  #own(value: unknown): Source | undefined {
    return isContainer(value) ? this.#values.get(value) : undefined;
  }
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return Array.isArray(value) || isJsonObject(value);
}
