import type { Unescape } from './percent-encoding.js';
import { WireFault, quoted } from './wire-fault.js';
import type { WireLimits } from './wire-options.js';

/**
 * The names and values of a query, a cookie header or a form, by the keys of their bracketed
 * names: `a[b][c]` stands at `a`, `b`, `c`. Names are decoded, values are still as on the wire.
 */
export class FieldTree {
  readonly key: string;
  readonly parent: FieldTree | undefined;
  /** The values given to this very name. */
  readonly texts: string[] = [];
  /** A map, so that no name can be mistaken for something that objects inherit. */
  readonly children = new Map<string, FieldTree>();

  constructor(key = '', parent?: FieldTree) {
    this.key = key;
    this.parent = parent;
  }

  /** Takes a name and all below it out of the tree; undefined where it wasn't given. */
  take(name: string): FieldTree | undefined {
    const node = bracketKeys(name).reduce<FieldTree | undefined>(childOf, this);
    node?.remove();
    return node;
  }

  /** Adds a value under a name. */
  add(name: string, text: string, limits: WireLimits): void {
    const keys = bracketKeys(name);
    if (keys.length > limits.depth) {
      throw new WireFault('depth', `at most ${limits.depth} keys in a name`, `${keys.length} keys`);
    }
    keys.reduce<FieldTree>(childOrNew, this).texts.push(text);
  }

  /** Keys from the root to this node. */
  get path(): readonly string[] {
    return this.parent === undefined ? [] : [...this.parent.path, this.key];
  }

  private remove(): void {
    const { parent } = this;
    if (parent === undefined) return;
    parent.children.delete(this.key);
    if (parent.children.size === 0 && parent.texts.length === 0) parent.remove();
  }
}

function childOf(node: FieldTree | undefined, key: string): FieldTree | undefined {
  return node?.children.get(key);
}

function childOrNew(node: FieldTree, key: string): FieldTree {
  const known = node.children.get(key);
  if (known !== undefined) return known;
  const made = new FieldTree(key, node);
  node.children.set(key, made);
  return made;
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
      const equals = text.indexOf('=', start);
      const nameEnd = equals === -1 || equals > end ? end : equals;
      const name = unescapeName(text.slice(start, nameEnd));
      root.add(name, text.slice(Math.min(nameEnd + 1, end), end), limits);
    }
    start = end + 1;
  }
  return root;
}

/** `a`, `b`, `c` of `a[b][c]`. A name whose brackets don't pair is one key. */
export function bracketKeys(name: string): readonly string[] {
  const open = name.indexOf('[');
  if (open < 1 || !name.endsWith(']')) return [name];
  const keys = name.slice(open + 1, -1).split('][');
  if (keys.some((key) => key.includes('[') || key.includes(']'))) return [name];
  return [name.slice(0, open), ...keys];
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
