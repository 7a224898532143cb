import { isJsonObject, type JsonObject } from '../support/json-object.js';
import { childPointer, type Source } from '../support/source.js';
import { refHidesSiblings, schemaDialect } from './dialect.js';
import type { Registry } from './registry.js';
import { REFERABLE, type ObjectKind } from './structure.js';
import { walk, type Visit } from './walk.js';
import { wholeMaps, type WholeMap } from './whole-map.js';

/** A reference that stands in the description. */
export interface Reference {
  readonly text: string;
  /** The object that holds it. */
  readonly from: Source;
  /** `$ref`, `$dynamicRef`, `$recursiveRef`, `mapping` or `$schema`. */
  readonly keyword: string;
  /** What it should lead to. */
  readonly kind: ObjectKind;
  /** It may mean something else: where it leads nowhere, the linter has more to say. */
  readonly isSoft?: true;
  /** It stands for all members of this map. */
  readonly map?: WholeMap;
}

/** Finds references, each object once, and makes the names of schemas known on the way. */
export class ReferenceFinder {
  readonly #registry: Registry;
  readonly #visited = new Map<ObjectKind, Set<JsonObject>>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /** The references in a value of the given kind, except in parts that were searched before. */
  find(value: unknown, kind: ObjectKind, { file, pointer }: Source): readonly Reference[] {
    const found: Reference[] = [];
    walk(value, kind, pointer, (visit) => {
      const maps = wholeMaps(visit);
      found.push(...maps.map((map) => toWholeMap(map, file)));
      if (maps[0]?.value === visit.value || this.#wasHere(visit)) return false;
      const from = { file, pointer: visit.pointer };
      if (visit.kind === 'schema') {
        this.#registry.register(visit.value, from);
        found.push(...metaSchema(visit, from));
      }
      if (visit.kind === 'discriminator') found.push(...mapped(visit, file));
      if (!REFERABLE.has(visit.kind)) return true;
      for (const keyword of KEYWORDS) {
        const text = visit.value[keyword];
        if (typeof text === 'string') found.push({ text, from, keyword, kind: visit.kind });
      }
      if (!this.#hidesSiblings(visit, from)) return true;
      found.push(...this.#definitions(visit, from));
      return false;
    });
    return found;
  }

  /** Whether an object was met as a part of what is referred to. */
  isFound(value: unknown): boolean {
    return !isJsonObject(value) || [...this.#visited.values()].some((known) => known.has(value));
  }

  #wasHere({ kind, value }: Visit): boolean {
    const visited = this.#visited.get(kind) ?? new Set();
    this.#visited.set(kind, visited);
    if (visited.has(value)) return true;
    visited.add(value);
    return false;
  }

  /** Whether what stands beside `$ref` is ignored. */
  #hidesSiblings({ kind, value }: Visit, from: Source): boolean {
    if (typeof value.$ref !== 'string' || kind === 'pathItem') return false;
    return kind !== 'schema' || refHidesSiblings(this.#registry.resourceOf(from).dialect);
  }

  /** Definitions are found by their pointer, even where `$ref` hides what stands beside it. */
  #definitions({ value }: Visit, { file, pointer }: Source): readonly Reference[] {
    return ['definitions', '$defs'].flatMap((keyword) => {
      const definitions = value[keyword];
      if (!isJsonObject(definitions)) return [];
      const at = childPointer(pointer, keyword);
      return Object.entries(definitions).flatMap(([name, schema]) =>
        this.find(schema, 'schema', { file, pointer: childPointer(at, name) }),
      );
    });
  }
}

function toWholeMap(map: WholeMap, file: string): Reference {
  const from = { file, pointer: map.pointer };
  // A document of nothing but members is no object of any kind.
  return { text: map.reference, from, keyword: '$ref', kind: 'paths', map };
}

/** A meta-schema of someone's own says which vocabularies hold (JSON Schema core 8.1). */
function metaSchema({ value }: Visit, from: Source): readonly Reference[] {
  const { $schema: text } = value;
  if (typeof text !== 'string' || schemaDialect(text) !== undefined) return [];
  return [{ text, from, keyword: '$schema', kind: 'schema', isSoft: true }];
}

/** The schemas that a discriminator maps to, by name or by URI (OpenAPI 4.8.25.3). */
function mapped({ value, pointer }: Visit, file: string): readonly Reference[] {
  const { mapping } = value;
  if (!isJsonObject(mapping)) return [];
  return Object.values(mapping)
    .filter((target) => typeof target === 'string')
    .map((target) => ({
      ...(/^[\w.-]+$/.test(target)
        ? { text: `#/components/schemas/${target}`, from: { file, pointer: '' } }
        : { text: target, from: { file, pointer } }),
      keyword: 'mapping',
      kind: 'schema',
      isSoft: true,
    }));
}

const KEYWORDS = ['$ref', '$dynamicRef', '$recursiveRef'];
