/**
 * Schema resources (JSON Schema core 8.2): which URI, dialect and anchors hold where. A file is a
 * resource, and so is every schema with an `$id`. References are resolved through here.
 */
import { childPointer, pointerTokens } from '../support/source.js';
import type { Source } from '../support/source.js';
import type { Dialect, Node, SpecDocument } from './document.js';
import { dialectOf, idKeyword, refHidesSiblings } from './schema-dialect.js';

/** A schema resource: what `$id`, or being a file, makes of the schemas below it. */
export interface SchemaResource {
  readonly root: Node;
  /** Absolute, without a fragment. */
  readonly uri: string;
  readonly dialect: Dialect;
  /** `$schema`, where it isn't one of the known ones. */
  readonly metaSchema: string | undefined;
  readonly anchors: ReadonlyMap<string, Node>;
  /** `$dynamicAnchor`s; a `$recursiveAnchor` is the one named ''. */
  readonly dynamicAnchors: ReadonlyMap<string, Node>;
}

interface ResourceDraft extends SchemaResource {
  readonly anchors: Map<string, Node>;
  readonly dynamicAnchors: Map<string, Node>;
}

type RawObject = { readonly [key: string]: unknown };

const SCHEMA_KEYWORDS = new Set(
  [
    'additionalItems additionalProperties contains else if items not propertyNames then',
    'unevaluatedItems unevaluatedProperties contentSchema allOf anyOf oneOf prefixItems',
  ].flatMap((names) => names.split(' ')),
);

const SCHEMA_MAP_KEYWORDS = new Set(
  '$defs definitions dependencies dependentSchemas patternProperties properties'.split(' '),
);

/** Keys of OpenAPI under which schemas stand, and those under which data does. */
const OPENAPI_SCHEMA_KEYS = new Set(['schema', 'itemSchema']);
const OPENAPI_DATA_KEYS = new Set(['example', 'examples', 'default', 'enum']);

export class SchemaResources {
  readonly #document: SpecDocument;
  readonly #files = new Map<string, ReadonlyMap<string, ResourceDraft>>();
  readonly #byUri = new Map<string, ResourceDraft>();

  constructor(document: SpecDocument) {
    this.#document = document;
    for (const file of document.files) this.#index(file);
  }

  /** The innermost resource that a place belongs to. */
  resourceOf(source: Source): SchemaResource {
    const resources = this.#index(source.file);
    if (resources.size > 1) {
      for (let { pointer } = source; pointer !== ''; pointer = parentPointer(pointer)) {
        const resource = resources.get(pointer);
        if (resource !== undefined) return resource;
      }
    }
    const root = resources.get('');
    if (root === undefined) throw new Error(`Not indexed: ${source.file}`);
    return root;
  }

  /** What a reference leads to: by URI, by anchor, by pointer. Undefined where it leads nowhere. */
  resolve(reference: string, from: Source): Node | undefined {
    const resource = this.resourceOf(from);
    const [location, fragment] = splitFragment(reference);
    const isFileItself = resource.root.source.pointer === '';
    if (location === '' && isFileItself && (fragment === '' || fragment.startsWith('/'))) {
      return this.#document.resolve(reference, from);
    }
    const target =
      location === ''
        ? resource
        : this.#resourceAt(absolute(location, resource.uri), location, from);
    if (target === undefined) return undefined;
    if (fragment === '') return target.root;
    if (!fragment.startsWith('/')) return target.anchors.get(decoded(fragment));
    return descend(target.root, decoded(fragment));
  }

  #resourceAt(uri: string, location: string, from: Source): SchemaResource | undefined {
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    const hasOwnUri = this.resourceOf(from).root.source.pointer !== '' || uri.startsWith('http');
    const node =
      (hasOwnUri ? this.#document.resolve(uri, from) : undefined) ??
      this.#document.resolve(location, from);
    if (node === undefined) return undefined;
    this.#index(node.source.file);
    return this.resourceOf(node.source);
  }

  #index(file: string): ReadonlyMap<string, ResourceDraft> {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const found = new Map<string, ResourceDraft>();
    this.#files.set(file, found);
    const source: Source = { file, pointer: '' };
    const root =
      this.#document.root.source.file === file
        ? this.#document.root
        : this.#document.resolve('#', source);
    const node: Node = { value: root?.value, source };
    const resource = this.#resource(node, fileUri(file), this.#document.dialect);
    found.set('', resource);
    this.#byUri.set(fileUri(file), resource);
    this.#byUri.set(resource.uri, resource);
    if (!this.#mayHaveIdentifiers(file, resource.dialect)) return found;
    if (isBareSchema(node.value, resource.dialect)) this.#scanSchema(node, resource, found);
    else this.#scanDescription(node, resource, found);
    return found;
  }

  /** Most descriptions use no identifiers at all; a look at the text saves the walk. */
  #mayHaveIdentifiers(file: string, dialect: Dialect): boolean {
    if (dialect === 'openapi-3.0') return false;
    const text = this.#document.text(file);
    if (text === undefined || dialect === 'json-schema-4') return true;
    return ['$id', '$anchor', '$dynamicAnchor', '$recursiveAnchor', '$self'].some((keyword) =>
      text.includes(keyword),
    );
  }

  #resource(root: Node, base: string, inherited: Dialect): ResourceDraft {
    const raw = isObject(root.value) ? root.value : {};
    const named = raw['$schema'] ?? raw['jsonSchemaDialect'];
    const dialect = typeof named === 'string' ? dialectOf(named) : undefined;
    const keyword = idKeyword(dialect ?? inherited);
    const id = keyword === undefined ? undefined : (raw['$self'] ?? raw[keyword]);
    return {
      root,
      uri: typeof id === 'string' ? absolute(splitFragment(id)[0], base) : base,
      dialect: dialect ?? inherited,
      metaSchema: typeof named === 'string' && dialect === undefined ? named : undefined,
      anchors: new Map(),
      dynamicAnchors: new Map(),
    };
  }

  #scanDescription(node: Node, resource: ResourceDraft, found: Map<string, ResourceDraft>): void {
    const { value } = node;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const childNode = { value: child as unknown, source: childSource(node, key) };
      const isComponent = /^\/components\/schemas$/.test(node.source.pointer);
      if (OPENAPI_SCHEMA_KEYS.has(key) || isComponent) this.#scanSchema(childNode, resource, found);
      else if (!OPENAPI_DATA_KEYS.has(key)) this.#scanDescription(childNode, resource, found);
    }
  }

  #scanSchema(node: Node, outer: ResourceDraft, found: Map<string, ResourceDraft>): void {
    const { value: raw } = node;
    if (!isObject(raw)) return;
    const resource = this.#ownResource(node, raw, outer, found);
    if (typeof raw['$ref'] === 'string' && refHidesSiblings(resource.dialect)) return;
    addAnchors(node, raw, resource);
    for (const [key, value] of Object.entries(raw)) {
      const child = { value, source: childSource(node, key) };
      if (SCHEMA_KEYWORDS.has(key)) this.#scanSchemas(child, resource, found);
      else if (SCHEMA_MAP_KEYWORDS.has(key)) this.#scanMembers(child, resource, found);
    }
  }

  #scanSchemas(node: Node, resource: ResourceDraft, found: Map<string, ResourceDraft>): void {
    if (Array.isArray(node.value)) this.#scanMembers(node, resource, found);
    else this.#scanSchema(node, resource, found);
  }

  #scanMembers(node: Node, resource: ResourceDraft, found: Map<string, ResourceDraft>): void {
    if (typeof node.value !== 'object' || node.value === null) return;
    for (const [key, value] of Object.entries(node.value)) {
      const child = { value: value as unknown, source: childSource(node, key) };
      this.#scanSchema(child, resource, found);
    }
  }

  /** The resource that a schema starts by its `$id`, or else the one that it belongs to. */
  #ownResource(
    node: Node,
    raw: RawObject,
    outer: ResourceDraft,
    found: Map<string, ResourceDraft>,
  ): ResourceDraft {
    if (node.source.pointer === '') return outer;
    const own = typeof raw['$schema'] === 'string' ? dialectOf(raw['$schema']) : undefined;
    const dialect = own ?? outer.dialect;
    const id = raw[idKeyword(dialect) ?? ''];
    const isHidden = typeof raw['$ref'] === 'string' && refHidesSiblings(dialect);
    if (typeof id !== 'string' || id.startsWith('#') || isHidden) return outer;
    const resource = this.#resource(node, outer.uri, dialect);
    found.set(node.source.pointer, resource);
    this.#byUri.set(resource.uri, resource);
    return resource;
  }
}

function addAnchors(node: Node, raw: RawObject, resource: ResourceDraft): void {
  const id = raw[idKeyword(resource.dialect) ?? ''];
  // Up to draft 7 an `$id` that is only a fragment is an anchor.
  if (typeof id === 'string' && id.startsWith('#') && id.length > 1) {
    resource.anchors.set(id.slice(1), node);
  }
  if (typeof raw['$anchor'] === 'string') resource.anchors.set(raw['$anchor'], node);
  if (typeof raw['$dynamicAnchor'] === 'string') {
    resource.anchors.set(raw['$dynamicAnchor'], node);
    resource.dynamicAnchors.set(raw['$dynamicAnchor'], node);
  }
  if (raw['$recursiveAnchor'] === true && resource.root.value === raw) {
    resource.dynamicAnchors.set('', node);
  }
}

function isBareSchema(root: unknown, dialect: Dialect): boolean {
  if (dialect.startsWith('json-schema')) return true;
  return isObject(root) && !('openapi' in root || 'paths' in root || 'components' in root);
}

function isObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childSource(node: Node, key: string): Source {
  return { file: node.source.file, pointer: childPointer(node.source.pointer, key) };
}

function parentPointer(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function splitFragment(reference: string): [location: string, fragment: string] {
  const hash = reference.indexOf('#');
  return hash < 0 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash + 1)];
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** A file's URI: its address, or a `file:` one for a path. */
function fileUri(file: string): string {
  return splitFragment(URL.canParse(file) ? new URL(file).href : new URL(file, 'file:///').href)[0];
}

function absolute(reference: string, base: string): string {
  if (reference === '') return base;
  return URL.canParse(reference, base) ? new URL(reference, base).href : reference;
}

/** The value at a pointer below a node, own properties only. */
function descend(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const token of pointerTokens(pointer)) {
    const value: unknown = node.value;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token))
      return undefined;
    // Own and present, as was just checked.
    node = { value: (value as RawObject)[token], source: childSource(node, token) };
  }
  return node;
}
