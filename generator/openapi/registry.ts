import { isJsonObject, ownMember, type JsonObject } from '../support/json-object.js';
import { childPointer, pointerTokens, type Source } from '../support/source.js';
import { refHidesSiblings, schemaDialect } from './dialect.js';
import type { Dialect, Node, SchemaResource } from './document.js';

/** A resource that is still being filled; only a whole document's `$id` changes its `uri`. */
interface OpenResource extends SchemaResource {
  uri: string;
  dialect: Dialect;
  readonly anchors: Map<string, Node>;
  readonly dynamicAnchors: Map<string, Node>;
}

/** Where a pointer leads in a document that was given another form. */
export type PointerRedirect = (tokens: readonly string[]) => readonly string[];

interface DocumentPlace {
  readonly file: string;
  readonly uri: string;
}

interface RegisteredDocument {
  readonly value: unknown;
  readonly dialect: Dialect;
  readonly redirect?: PointerRedirect;
}

/** All documents that were read, and every URI and anchor by which parts of them are called. */
export class Registry {
  /** Resources of each file by the pointer of their roots; the whole document's under `''`. */
  readonly #files = new Map<string, Map<string, OpenResource>>();
  readonly #byUri = new Map<string, OpenResource>();
  readonly #resolved = new Map<string, Node>();
  readonly #forgotten = new Set<string>();
  readonly #redirects = new Map<string, PointerRedirect>();

  /** `uri` is where the document came from. */
  add({ file, uri }: DocumentPlace, { value, dialect, redirect }: RegisteredDocument): void {
    const root = { value, source: { file, pointer: '' } };
    const resource = openResource(uri, root, dialect);
    if (redirect) this.#redirects.set(file, redirect);
    this.#files.set(file, new Map([['', resource]]));
    this.#byUri.set(uri, resource);
    const self = ownMember(value, '$self'); // OpenAPI 3.2, 4.1.2.2.2
    if (typeof self === 'string') this.#call(resource, self, resource.uri);
  }

  /** A document that was found under another URI as well: it was redirected. */
  alias(uri: string, found: string): void {
    const resource = this.#byUri.get(found);
    if (resource) this.#byUri.set(uri, resource);
  }

  has(uri: string): boolean {
    return this.#byUri.has(uri);
  }

  /** Notes what a schema is called; the schemas around it must have come before. */
  register(schema: JsonObject, source: Source): void {
    const outer = this.resourceOf(source);
    const dialect = dialectOf(schema) ?? outer.dialect;
    const { $ref, $anchor, $dynamicAnchor } = schema;
    if (dialect === 'openapi-3.0') return;
    if (typeof $ref === 'string' && refHidesSiblings(dialect)) return;
    const node = { value: schema, source };
    const id = schema[dialect === 'json-schema-4' ? 'id' : '$id'];
    const [uri, fragment] = typeof id === 'string' ? splitFragment(id) : ['', ''];
    const home = uri === '' ? outer : this.#open(node, uri, outer, dialect);
    for (const name of [fragment, $anchor, $dynamicAnchor]) {
      if (typeof name === 'string' && name !== '') home.anchors.set(name, node);
    }
    if (typeof $dynamicAnchor === 'string') home.dynamicAnchors.set($dynamicAnchor, node);
  }

  #open(root: Node, uri: string, outer: OpenResource, dialect: Dialect): OpenResource {
    const { file, pointer } = root.source;
    // A file has its map from when it was added.
    const resources = this.#files.get(file)!;
    const known = resources.get(pointer);
    const resource = known ?? openResource(outer.uri, root, dialect);
    resource.dialect = dialect;
    resources.set(pointer, resource);
    this.#call(resource, uri, outer.uri);
    return resource;
  }

  #call(resource: OpenResource, reference: string, base: string): void {
    const url = parseUri(reference, base);
    if (url === undefined) return;
    resource.uri = splitFragment(url.href)[0];
    this.#byUri.set(resource.uri, resource);
  }

  resourceOf(source: Source): OpenResource {
    const resources = this.#files.get(source.file);
    if (resources === undefined) throw new Error(`"${source.file}" was never read.`);
    let { pointer } = source;
    if (resources.size === 1) pointer = '';
    for (;;) {
      const resource = resources.get(pointer);
      if (resource !== undefined) return resource;
      pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    }
  }

  /** The absolute URI that a reference means, without its fragment; undefined for a malformed one. */
  target(reference: string, from: Source): string | undefined {
    const { uri } = this.resourceOf(from);
    if (reference.startsWith('#')) return uri;
    const url = parseUri(reference, uri);
    return url && splitFragment(url.href)[0];
  }

  resolve(reference: string, from: Source): Node | undefined {
    const base = this.resourceOf(from);
    const key = `${base.uri}\n${reference}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    if (this.#forgotten.has(key)) return undefined;
    const node = this.#find(reference, from, MAX_STEPS_THROUGH_REFERENCES);
    if (node !== undefined) this.#resolved.set(key, node);
    return node;
  }

  /** From now on, the reference leads nowhere. */
  forget(reference: string, from: Source): void {
    const key = `${this.resourceOf(from).uri}\n${reference}`;
    this.#resolved.delete(key);
    this.#forgotten.add(key);
  }

  #find(reference: string, from: Source, steps: number): Node | undefined {
    const base = this.resourceOf(from);
    const fragment = splitFragment(reference)[1];
    const uri = this.target(reference, from);
    const resource = uri === base.uri ? base : uri === undefined ? uri : this.#byUri.get(uri);
    if (resource === undefined) return undefined;
    const name = decodeFragment(fragment);
    if (name === '') return resource.root;
    if (!name.startsWith('/')) return resource.anchors.get(name);
    const tokens = pointerTokens(name);
    const redirect = this.#redirects.get(resource.root.source.file);
    return this.#descend(resource.root, redirect?.(tokens) ?? tokens, steps);
  }

  /** Follows tokens by own members; a missing one is looked for behind `$ref`, as authors expect. */
  #descend(root: Node, tokens: readonly string[], steps: number): Node | undefined {
    let node = root;
    for (const [index, token] of tokens.entries()) {
      const next = step(node, token);
      if (next === undefined) {
        const reference = ownMember(node.value, '$ref');
        if (typeof reference !== 'string' || steps === 0) return undefined;
        const behind = this.#find(reference, node.source, steps - 1);
        return behind && this.#descend(behind, tokens.slice(index), steps - 1);
      }
      node = next;
    }
    return node;
  }
}

const MAX_STEPS_THROUGH_REFERENCES = 20;

function openResource(uri: string, root: Node, dialect: Dialect): OpenResource {
  return { uri, root, dialect, anchors: new Map(), dynamicAnchors: new Map() };
}

function dialectOf(schema: JsonObject): Dialect | undefined {
  const { $schema } = schema;
  return typeof $schema === 'string' ? schemaDialect($schema) : undefined;
}

function step(node: Node, token: string): Node | undefined {
  const { value, source } = node;
  const pointer = childPointer(source.pointer, token);
  if (Array.isArray(value)) {
    if (!/^(?:0|[1-9]\d*)$/.test(token) || Number(token) >= value.length) return undefined;
    return { value: value[Number(token)] as unknown, source: { file: source.file, pointer } };
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, token)) return undefined;
  return { value: value[token], source: { file: source.file, pointer } };
}

export function splitFragment(reference: string): readonly [string, string] {
  const hash = reference.indexOf('#');
  return hash === -1 ? [reference, ''] : [reference.slice(0, hash), reference.slice(hash + 1)];
}

function parseUri(reference: string, base: string): URL | undefined {
  return URL.canParse(reference, base) ? new URL(reference, base) : undefined;
}

/** A malformed escape is taken as it stands. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
