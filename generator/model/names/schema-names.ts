import { pascalCase } from '../../support/identifiers.js';
import { pointerTokens } from '../../support/source.js';
import type { NamedSchema } from '../api.js';
import type { Schema } from '../schema.js';
import type { NameLock } from './name-lock.js';
import type { NameScope } from './name-scope.js';
import { isPlural, singular } from './plural.js';

/**
 * Gives names to schemas: to those that are asked for, to the objects written inline in them (by
 * the path of properties that leads there), and to whatever a `$ref` points to.
 */
export class SchemaNames {
  readonly #scope: NameScope;
  readonly #lock: NameLock;
  readonly #names = new Map<Schema, NamedSchema>();
  readonly #given = new Set<string>();
  /** Those that stand by themselves, and those written inline in another one. */
  readonly #outer: NamedSchema[] = [];
  readonly #inner = new Map<Schema, NamedSchema[]>();
  /** The named schema whose inside is being named. */
  #holder: Schema | undefined;

  constructor(scope: NameScope, lock: NameLock) {
    this.#scope = scope;
    this.#lock = lock;
  }

  of(schema: Schema): string | undefined {
    return this.#names.get(schema)?.name;
  }

  /** All named schemas, each followed by the objects that are written inline in it. */
  list(): readonly NamedSchema[] {
    const withInner = (named: NamedSchema): readonly NamedSchema[] => [
      named,
      ...(this.#inner.get(named.schema) ?? []).flatMap(withInner),
    ];
    return this.#outer.flatMap(withInner);
  }

  /** Names a schema if it has no name yet, but nothing in it. */
  claim(schema: Schema, ...candidates: readonly [string, ...string[]]): string {
    const known = this.of(schema);
    if (known !== undefined) return known;
    const name = this.#lock.schema(schema, () => this.#scope.claim(...candidates));
    this.#set({ name, schema, audience: 'all' });
    return name;
  }

  #set(named: NamedSchema): void {
    this.#names.set(named.schema, named);
    this.#given.add(named.name);
    if (this.#holder === undefined) {
      this.#outer.push(named);
      return;
    }
    const siblings = this.#inner.get(this.#holder) ?? [];
    this.#inner.set(this.#holder, [...siblings, named]);
  }

  /**
   * Gives a schema a name that is reserved for it, and names what is written inline in it. Nothing
   * but a reference needs no name, nor does a list or a text.
   */
  nameReserved(schema: Schema, name: string, audience: NamedSchema['audience'] = 'all'): void {
    if (this.#names.has(schema)) return;
    const shared = sharedName(schema);
    if (shared !== undefined) {
      this.nameValue(schema, shared);
      return;
    }
    if (isRecord(schema)) this.#take(schema, name, audience);
    this.nameInside(schema, name);
  }

  /**
   * The same for an answer in JSON, of which lists and texts have a name too: it is checked by it.
   * It keeps a name that it had, even if another answer is the first by now.
   */
  nameAnswer(schema: Schema, name: string, fullName: string): void {
    if (this.#names.has(schema)) return;
    const shared = sharedName(schema);
    if (isRecord(schema) || isValue(schema)) {
      if (shared === undefined) this.#keep(schema, name, fullName);
      else this.claim(schema, shared);
    }
    this.nameInside(schema, shared ?? name);
  }

  #keep(schema: Schema, name: string, fullName: string): void {
    const chosen = this.#lock.schema(schema, () =>
      this.#isTaken(name) ? this.#scope.claim(fullName, name) : name,
    );
    this.#set({ name: chosen, schema, audience: 'all' });
  }

  #take(schema: Schema, name: string, audience: NamedSchema['audience']): void {
    if (this.#isTaken(name)) this.claim(schema, name);
    else this.#set({ name, schema, audience });
  }

  #isTaken(name: string): boolean {
    return this.#given.has(name) || this.#lock.holds(name);
  }

  /**
   * Names what is written inline below a schema: `stem` is the name that its own fields extend,
   * the schema's name where it has one.
   */
  nameInside(schema: Schema, stem: string): void {
    const holder = this.#holder;
    if (this.#names.has(schema)) this.#holder = schema;
    this.#nameParts(schema, stem);
    this.#holder = holder;
    this.#visitReferences(schema);
  }

  #nameParts(schema: Schema, stem: string): void {
    for (const { name, schema: value } of schema.properties?.values() ?? []) {
      this.nameValue(value, stem + pascalCase(name));
    }
    for (const value of [
      schema.additionalProperties,
      ...(schema.patternProperties?.values() ?? []),
    ]) {
      if (value !== undefined) this.nameValue(value, memberStem(stem, 'Value'));
    }
    if (schema.items !== undefined) this.nameValue(schema.items, memberStem(stem, 'Item'));
    schema.prefixItems?.forEach((item, index) => {
      this.nameValue(item, `${stem}Item${index + 1}`);
    });
    for (const branch of schema.allOf ?? []) this.nameInside(branch, stem);
    this.#nameBranches(schema, stem);
  }

  /** Names a body, a field's value or an item: an inline object gets the stem as its name. */
  nameValue(schema: Schema, stem: string): void {
    if (this.#names.has(schema)) return;
    this.nameInside(schema, isObject(schema) ? this.claim(schema, stem) : stem);
  }

  /** A single object among the branches takes the stem, several are told apart. */
  #nameBranches(schema: Schema, stem: string): void {
    const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    const isOnly = branches.filter(isObject).length === 1 && !this.#names.has(schema);
    branches.forEach((branch, index) => {
      const title = branch.documentation.title;
      const suffix = isOnly ? '' : title === undefined ? String(index + 1) : pascalCase(title);
      this.nameValue(branch, stem + suffix);
    });
  }

  /** Whatever a reference points to has a name: also a place that is no component. */
  #visitReferences(schema: Schema): void {
    const holder = this.#holder;
    this.#holder = undefined;
    const { ref } = schema;
    if (ref !== undefined && !this.#names.has(ref)) {
      this.nameInside(ref, this.claim(ref, pointerName(ref)));
    }
    if (schema.expansion !== undefined) this.nameInside(schema.expansion, pointerName(schema));
    this.#holder = holder;
  }
}

/** A schema that a type of its own reads best for: it has fields and is more than a reference. */
function isObject(schema: Schema): boolean {
  return (schema.properties?.size ?? 0) > 0 || (schema.allOf?.some(isObject) ?? false);
}

/** The same for what a call takes, which may have no fields, or all of them in branches. */
function isRecord({ properties, allOf, anyOf, oneOf }: Schema): boolean {
  return (properties ?? allOf ?? anyOf ?? oneOf) !== undefined;
}

/** A list, a text, a number: whatever says more than a reference does. */
function isValue({ types, items, enumeration, constant }: Schema): boolean {
  return (types ?? items ?? enumeration ?? constant) !== undefined;
}

/** What stands in a shared body or answer is named after that, not after one of its users. */
function sharedName({ source }: Schema): string | undefined {
  const [root, kind, key] = pointerTokens(source.pointer);
  if (root !== 'components' || key === undefined) return undefined;
  if (kind === 'requestBodies') return `${pascalCase(key)}Body`;
  return kind === 'responses' ? `${pascalCase(key)}Response` : undefined;
}

/** `Prices` holds `Price`; what has no plural holds `…Item` or `…Value`. */
function memberStem(stem: string, suffix: string): string {
  return isPlural(stem) ? singular(stem) : stem + suffix;
}

const STRUCTURE = new Set(['schema', 'items', 'properties', '$defs', 'definitions', 'schemas']);

/** A name from where a schema stands: the last telling words of its pointer. */
function pointerName(schema: Schema): string {
  const { pointer, file } = schema.source;
  const telling = pointerTokens(pointer).filter((token) => !STRUCTURE.has(token));
  const last = telling.at(-1) ?? file.split('/').at(-1)?.split('.')[0] ?? '';
  const isIndex = /^\d+$/.test(last);
  return pascalCase(isIndex ? telling.slice(-2).join(' ') : last) || 'Schema';
}
