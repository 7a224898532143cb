/**
 * Finds the operation for a method and a path (OpenAPI, Paths Object). Concrete segments go
 * before templated ones, and a path is chosen before its method, so that a known path with an
 * unknown method is a 405. Paths are compared as they came, percent-encoded: `%2F` is data.
 */

import { setOwn } from './own.js';

/** A method on a path template: `/v1/things/{id}:cancel`. */
export interface RouteKey {
  readonly method: string;
  readonly path: string;
}

export type RouteMatch<R> =
  | {
      readonly kind: 'found';
      readonly route: R;
      /** Values of the template's parameters, still percent-encoded. */
      readonly path: { readonly [name: string]: string };
      /** The GET route stands in for the HEAD that was asked for. */
      readonly headOfGet: boolean;
      /** Names in the query that told the route apart from others. */
      readonly fixedQuery: readonly string[];
    }
  /** The path is known; `allow` lists its methods. */
  | { readonly kind: 'otherMethods'; readonly allow: readonly string[] }
  | { readonly kind: 'none' };

/** A place in the tree of segments. */
interface Node<R> {
  readonly literals: Map<string, Node<R>>;
  /** Segments that mix text and parameters: `{id}:cancel`; the one with most text first. */
  readonly mixed: MixedSegment<R>[];
  /** What follows a segment that is one parameter. */
  any: Node<R> | undefined;
  /** Some write a query into a path, to tell operations apart: those with more of it go first. */
  readonly methods: Map<string, readonly Leaf<R>[]>;
}

interface MixedSegment<R> {
  /** The texts around the parameters, in order: one more than there are parameters. */
  readonly texts: readonly string[];
  readonly node: Node<R>;
}

interface Leaf<R> {
  readonly route: R;
  readonly names: readonly string[];
  /** `name=value`, as a request must have it. */
  readonly fixedQuery: readonly string[];
}

export class Router<R extends RouteKey> {
  readonly #root: Node<R> = emptyNode();

  /** `basePaths`: what may stand before a route's path, `''` for nothing. */
  constructor(routes: readonly R[], basePathsOf: (route: R) => readonly string[]) {
    for (const route of routes) {
      for (const basePath of basePathsOf(route)) this.#add(route, basePath);
    }
  }

  /** `path` and `query` as in the request line: percent-encoded. */
  match(method: string, path: string, query = ''): RouteMatch<R> {
    const values: string[] = [];
    const segments = (path.includes('%') ? canonical(path) : path).split('/');
    const node = find(this.#root, segments, 1, values);
    if (node === undefined) return { kind: 'none' };
    const own = node.methods.get(method);
    const leaves = own ?? (method === 'HEAD' ? node.methods.get('GET') : undefined);
    if (leaves === undefined) return { kind: 'otherMethods', allow: allowedMethods(node) };
    const leaf = leaves.find(({ fixedQuery }) => hasAll(query, fixedQuery));
    if (leaf === undefined) return { kind: 'none' };
    return {
      kind: 'found',
      route: leaf.route,
      path: named(leaf.names, values),
      headOfGet: own === undefined,
      fixedQuery: leaf.fixedQuery.map((pair) => pair.replace(/=[\s\S]*/, '')),
    };
  }

  #add(route: R, basePath: string): void {
    const names: string[] = [];
    let node = this.#root;
    // Some write a fragment into a path to tell operations apart, but no request carries it.
    const [address = ''] = parted(`${basePath}${route.path}`, '#');
    const [path = '', ...queries] = parted(address, '?');
    for (const segment of parted(path, '/').slice(1)) {
      node = child(node, segment, names);
    }
    const fixedQuery = queries.flatMap((query) => query.split('&')).filter((pair) => pair !== '');
    const known = node.methods.get(route.method) ?? [];
    if (known.some((leaf) => leaf.fixedQuery.join('&') === fixedQuery.join('&'))) return;
    const leaves = [...known, { route, names, fixedQuery }];
    leaves.sort((left, right) => right.fixedQuery.length - left.fixedQuery.length);
    node.methods.set(route.method, leaves);
  }
}

function emptyNode<R>(): Node<R> {
  return { literals: new Map(), mixed: [], any: undefined, methods: new Map() };
}

/** The parts of a template between marks that stand outside of the names of parameters. */
function parted(template: string, mark: '/' | '?' | '#'): readonly string[] {
  const hidden = template.replaceAll(/\{[^{}]*\}/g, (name) => name.replaceAll(mark, '\0'));
  return hidden.split(mark).map((part) => part.replaceAll('\0', mark));
}

function hasAll(query: string, pairs: readonly string[]): boolean {
  if (pairs.length === 0) return true;
  const given = query.replace(/^\?/, '').split('&');
  return pairs.every((pair) => given.includes(pair));
}

/** The node behind a segment of a template, made where it is missing. */
function child<R>(node: Node<R>, segment: string, names: string[]): Node<R> {
  // Text and parameter names in turn: `{a}-{b}` gives '', 'a', '-', 'b', ''.
  const parts = segment.split(/\{([^{}]*)\}/);
  if (parts.length === 1) return literalChild(node, canonical(encoded(segment)));
  names.push(...parts.filter((_, index) => index % 2 === 1));
  if (parts.length === 3 && parts[0] === '' && parts[2] === '') {
    node.any ??= emptyNode();
    return node.any;
  }
  return mixedChild(node, parts);
}

function literalChild<R>(node: Node<R>, segment: string): Node<R> {
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const made = emptyNode<R>();
  node.literals.set(segment, made);
  return made;
}

function mixedChild<R>(node: Node<R>, parts: readonly string[]): Node<R> {
  const texts = parts.filter((_, index) => index % 2 === 0).map((text) => canonical(encoded(text)));
  const known = node.mixed.find((segment) => segment.texts.join('{}') === texts.join('{}'));
  if (known !== undefined) return known.node;
  const segment: MixedSegment<R> = { texts, node: emptyNode() };
  node.mixed.push(segment);
  node.mixed.sort((left, right) => right.texts.join('').length - left.texts.join('').length);
  return segment.node;
}

/** Walks the tree; no node is visited twice, so the work is bounded by the number of routes. */
function find<R>(
  node: Node<R>,
  segments: readonly string[],
  index: number,
  values: string[],
): Node<R> | undefined {
  const segment = segments[index];
  if (segment === undefined) return node.methods.size > 0 ? node : undefined;
  const literal = node.literals.get(segment);
  if (literal !== undefined) {
    const found = find(literal, segments, index + 1, values);
    if (found !== undefined) return found;
  }
  if (segment === '') return undefined;
  const known = values.length;
  for (const { texts, node: next } of node.mixed) {
    const parts = between(texts, segment);
    if (parts === undefined) continue;
    values.push(...parts);
    const found = find(next, segments, index + 1, values);
    if (found !== undefined) return found;
    values.length = known;
  }
  if (node.any === undefined) return undefined;
  values.push(segment);
  const found = find(node.any, segments, index + 1, values);
  if (found === undefined) values.length = known;
  return found;
}

/**
 * What stands between the texts, none of it empty; undefined where a text is missing. Each text is
 * taken where it first occurs, so the time is linear in the segment's length.
 */
function between(texts: readonly string[], segment: string): string[] | undefined {
  const [first = '', ...others] = texts;
  const last = others.pop() ?? '';
  if (!segment.startsWith(first) || !segment.endsWith(last)) return undefined;
  const end = segment.length - last.length;
  const values: string[] = [];
  let start = first.length;
  for (const text of others) {
    const next = segment.indexOf(text, start + 1);
    if (next < 0 || next + text.length > end) return undefined;
    values.push(segment.slice(start, next));
    start = next + text.length;
  }
  if (start >= end) return undefined;
  values.push(segment.slice(start, end));
  return values;
}

function allowedMethods<R>(node: Node<R>): readonly string[] {
  const methods = new Set(node.methods.keys());
  if (methods.has('GET')) methods.add('HEAD');
  methods.add('OPTIONS');
  return [...methods].sort();
}

function named(names: readonly string[], values: readonly string[]): { [name: string]: string } {
  const path = {};
  names.forEach((name, index) => {
    setOwn(path, name, values[index] ?? '');
  });
  return path;
}

/** A template's text as it stands in a URL; what is encoded already stays. */
function encoded(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd') // as URLs have it (Infra, 4.6)
    .replaceAll(/[^\x21-\x7e]|["<>\\^`{|}]/gu, encodeURIComponent);
}

/** Equal paths in one spelling: only unreserved characters are unescaped (RFC 3986, 6.2.2). */
function canonical(path: string): string {
  return path.replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
    const character = String.fromCharCode(parseInt(escape.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escape.toUpperCase();
  });
}
