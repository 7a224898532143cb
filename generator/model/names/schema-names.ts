import { pascalCase } from '../../support/identifiers.js';
import { pointerTokens } from '../../support/source.js';
import type { NamedSchema } from '../api.js';
import type { Schema } from '../schema.js';
import type { NameLock } from './name-lock.js';
import type { NameScope } from './name-scope.js';
import { isPlural, singular } from './plural.js';
import { mediaWord } from './media-word.js';

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
    const shared = sharedNames(schema);
    if (shared !== undefined) {
      this.nameValue(schema, ...shared);
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
    const shared = sharedNames(schema);
    if (isRecord(schema) || isValue(schema)) {
      if (shared === undefined) this.#keep(schema, name, fullName);
      else this.claim(schema, ...shared);
    }
    this.nameInside(schema, shared?.[0] ?? name);
  }

  #keep(schema: Schema, name: string, fullName: string): void {
    const chosen = this.#lock.schema(schema, () =>
      this.#isTaken(name) ? this.#scope.claim(fullName, name) : name,
    );
    this.#scope.reserve(chosen);
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
      if (value !== undefined) this.nameValue(value, ...memberStems(stem, 'Value'));
    }
    if (schema.items !== undefined) this.nameValue(schema.items, ...memberStems(stem, 'Item'));
    schema.prefixItems?.forEach((item, index) => {
      this.nameValue(item, `${stem}Item${index + 1}`);
    });
    for (const branch of schema.allOf ?? []) this.nameInside(branch, stem);
    this.#nameBranches(schema, stem);
  }

  /**
   * Names a body, a field's value or an item: an inline object gets the stem as its name, or the
   * first of `others` that is free.
   */
  nameValue(schema: Schema, stem: string, ...others: readonly string[]): void {
    if (this.#names.has(schema)) return;
    const name = isObject(schema) ? this.claim(schema, stem, ...others, `${stem}Schema`) : stem;
    this.nameInside(schema, name);
  }

  /** A single object in the branches takes the stem, several are told apart. */
  #nameBranches(schema: Schema, stem: string): void {
    const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    const isOnly = branches.filter((branch) => holdsObject(branch)).length === 1;
    // The schema itself may have the stem as its name; the items of a list extend it.
    const isFree = (branch: Schema) => !this.#names.has(schema) || !isRecord(branch);
    branches.forEach((branch, index) => {
      const title = branch.documentation.title;
      const telling = title === undefined ? undefined : pascalCase(title);
      const suffix = telling ?? (isOnly ? 'Value' : String(index + 1));
      this.nameValue(branch, isOnly && isFree(branch) ? stem : stem + suffix);
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

/**
 * What stands in a shared body or answer is named after that, not after one of its users; the media
 * type tells those of one body apart.
 */
function sharedNames({ source }: Schema): readonly [string, string] | undefined {
  const [root, kind, key, content, mediaType = ''] = pointerTokens(source.pointer);
  if (root !== 'components' || key === undefined) return undefined;
  const noun = SHARED_NOUNS.get(kind ?? '');
  if (noun === undefined) return undefined;
  const name = pascalCase(key);
  return [name + noun, name + (content === 'content' ? mediaWord(mediaType) : '') + noun];
}

const SHARED_NOUNS: ReadonlyMap<string, string> = new Map([
  ['requestBodies', 'Body'],
  ['responses', 'Response'],
]);

/** Whether it is an object, or one is written inline in it. */
function holdsObject(schema: Schema, seen = new Set<Schema>()): boolean {
  if (isObject(schema)) return true;
  if (seen.has(schema)) return false;
  seen.add(schema);
  return inlineParts(schema).some((part) => holdsObject(part, seen));
}

/** What gets a name from where it stands in a schema without one. */
function inlineParts(schema: Schema): readonly Schema[] {
  const { items, additionalProperties, patternProperties, prefixItems, allOf, anyOf, oneOf } =
    schema;
  return [
    ...[items, additionalProperties].flatMap((part) => part ?? []),
    ...(patternProperties?.values() ?? []),
    ...[prefixItems, allOf, anyOf, oneOf].flatMap((parts) => parts ?? []),
  ];
}

/** `Prices` holds `Price`, or `PricesItem`; what has no plural holds `…Item` or `…Value`. */
function memberStems(stem: string, suffix: string): readonly [string, ...string[]] {
  const member = singular(stem);
  return isPlural(stem) && member !== stem ? [member, stem + suffix] : [stem + suffix];
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
