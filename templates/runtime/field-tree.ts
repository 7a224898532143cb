import type { Unescape } from './percent-encoding.js';
import { WireFault, quoted } from './wire-fault.js';
import type { WireLimits } from './wire-options.js';

/**
 * The names and values of a query, a cookie header or a form, by the keys of their bracketed
 * names: `a[b][c]` stands at `a`, `b`, `c`. Names are decoded, values are still as on the wire.
 */
export class FieldTree {
  readonly key: string;
  readonly #parent: FieldTree | undefined;
  /** The first value given to this very name, and the others. */
  #text: string | undefined;
  #more: string[] | undefined;
  #children: FieldTree[] | undefined;
  /** Made where there are so many children that a search would take long. */
  #byKey: Map<string, FieldTree> | undefined;

  constructor(key = '', parent?: FieldTree) {
    this.key = key;
    this.#parent = parent;
  }

  /** The value given to this very name; undefined where there is none, or more than one. */
  get onlyText(): string | undefined {
    return this.#more === undefined ? this.#text : undefined;
  }

  /** All values given to this very name. */
  get texts(): readonly string[] {
    if (this.#text === undefined) return NO_TEXTS;
    return this.#more === undefined ? [this.#text] : [this.#text, ...this.#more];
  }

  /** The names below this one, in the order they came, each key once. */
  get children(): readonly FieldTree[] {
    return this.#children ?? NO_CHILDREN;
  }

  child(key: string): FieldTree | undefined {
    if (this.#byKey !== undefined) return this.#byKey.get(key);
    return this.#children?.find((child) => child.key === key);
  }

  /** Whether names below this one were given. */
  get hasChildren(): boolean {
    return this.#children !== undefined;
  }

  /** Keys from the root to this node. */
  get path(): readonly string[] {
    return this.#parent === undefined ? [] : [...this.#parent.path, this.key];
  }

  /** Adds a value under a name. A name whose brackets don't pair is one key. */
  add(name: string, text: string, limits: WireLimits): void {
    const open = name.indexOf('[');
    const node =
      open > 0 && isNested(name, open) ? this.#nested(name, open, limits) : this.#ownChild(name);
    if (node.#text === undefined) node.#text = text;
    else if (node.#more === undefined) node.#more = [text];
    else node.#more.push(text);
  }

  /** Takes a name and all below it out of the tree; undefined where it wasn't given. */
  take(name: string): FieldTree | undefined {
    const node = this.child(name) ?? this.#find(name);
    if (node !== undefined) node.#remove();
    return node;
  }

  #find(name: string): FieldTree | undefined {
    const open = name.indexOf('[');
    if (open < 1 || !isNested(name, open)) return undefined;
    const keys = name.slice(open + 1, -1).split('][');
    let node = this.child(name.slice(0, open));
    for (const key of keys) node = node?.child(key);
    return node;
  }

  #nested(name: string, open: number, limits: WireLimits): FieldTree {
    let node = this.#ownChild(name.slice(0, open));
    let depth = 1;
    for (let start = open + 1; start < name.length;) {
      depth += 1;
      if (depth > limits.depth) {
        throw new WireFault('depth', `at most ${limits.depth} keys in a name`, quoted(name));
      }
      const close = name.indexOf(']', start);
      node = node.#ownChild(name.slice(start, close));
      start = close + 2;
    }
    return node;
  }

  /** The child of a key, made where it is missing. */
  #ownChild(key: string): FieldTree {
    const known = this.child(key);
    if (known !== undefined) return known;
    const made = new FieldTree(key, this);
    const children = (this.#children ??= []);
    children.push(made);
    if (this.#byKey !== undefined) this.#byKey.set(key, made);
    else if (children.length > MAX_SEARCHED) {
      this.#byKey = new Map(children.map((child) => [child.key, child]));
    }
    return made;
  }

  #remove(): void {
    const parent = this.#parent;
    if (parent === undefined || parent.#children === undefined) return;
    parent.#children.splice(parent.#children.indexOf(this), 1);
    parent.#byKey?.delete(this.key);
    if (parent.#children.length === 0 && parent.#text === undefined) parent.#remove();
  }
}

const NO_TEXTS: readonly string[] = [];
const NO_CHILDREN: readonly FieldTree[] = [];
/** A search among so few is faster than a map. */
const MAX_SEARCHED = 8;

/** Whether the brackets of a name pair: `a[b][c]`, the first of them at `open`. */
function isNested(name: string, open: number): boolean {
  for (let start = open; start < name.length;) {
    const close = name.indexOf(']', start);
    const next = name.indexOf('[', start + 1);
    if (close === -1 || (next !== -1 && next !== close + 1)) return false;
    if (next === -1) return close === name.length - 1;
    start = next;
  }
  return false;
}

/** Reads `name=value` pairs between separators. */
export function parseFields(
  text: string,
  separator: '&' | ';',
  unescapeName: Unescape,
  limits: WireLimits,
): FieldTree {
  const root = new FieldTree();
  let count = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf(separator, start);
    const end = found === -1 ? text.length : found;
    if (end > start) {
      count += 1;
      if (count > limits.fields) {
        throw new WireFault('fields', `at most ${limits.fields} fields`, 'more');
      }
      addPair(root, text.slice(start, end), unescapeName, limits);
    }
    start = end + 1;
  }
  return root;
}

function addPair(root: FieldTree, pair: string, unescapeName: Unescape, limits: WireLimits): void {
  const equals = pair.indexOf('=');
  const name = equals === -1 ? pair : pair.slice(0, equals);
  root.add(unescapeName(name), equals === -1 ? '' : pair.slice(equals + 1), limits);
}

/** The text of a value of a node; a fault says where the node stands. */
export function textAt(node: FieldTree, text: string, unescape: Unescape): string {
  try {
    return unescape(text);
  } catch (error) {
    if (!(error instanceof WireFault)) throw error;
    throw new WireFault(error.keyword, error.expected, error.received, node.path);
  }
}

/** Throws that a name was given more than once. */
export function duplicate(node: FieldTree): never {
  throw new WireFault('duplicate', 'one value', `${node.texts.length} values`, node.path);
}

/** Throws that a name was given a value, and names below it too. */
export function mixed(node: FieldTree): never {
  const [text = ''] = node.texts;
  throw new WireFault('mixed', 'either a value or members', `both (${quoted(text)})`, node.path);
}
