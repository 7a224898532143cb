import { duplicate, mixed, textAt } from './field-tree.js';
import type { FieldTree } from './field-tree.js';
import { isArrayShape, isObjectShape } from './members.js';
import { setOwn } from './own.js';
import type { Unescape } from './percent-encoding.js';
import { any, branches, propertyShape, resolved } from './shape.js';
import type { ObjectShape, ResolvedShape, Shape, UnionShape } from './shape.js';
import { fitsText, readText } from './text-value.js';
import { WireFault, quoted } from './wire-fault.js';

/**
 * The value of a name with all below it. What doesn't fit the shape is read as if nothing were
 * known of it, so that the validator can say what is wrong with it.
 */
export function readTree(node: FieldTree, shape: Shape, unescape: Unescape): unknown {
  const known = resolved(shape);
  switch (known.kind) {
    case 'array':
      return isEmptyText(node) && !fitsText(known.items, '')
        ? ''
        : readItems(node, known.items, unescape);
    case 'object':
      return node.texts.length > 0
        ? readPlain(node, any, unescape)
        : readMembers(node, known, unescape);
    case 'union':
      return readUnion(node, known, unescape);
    case 'any':
      return readUnknown(node, unescape);
    default:
      return node.hasChildren ? readUnknown(node, unescape) : readPlain(node, known, unescape);
  }
}

function isEmptyText(node: FieldTree): boolean {
  return !node.hasChildren && node.onlyText === '';
}

function readPlain(node: FieldTree, shape: Shape, unescape: Unescape): unknown {
  if (node.hasChildren) mixed(node);
  const text = node.onlyText;
  return text === undefined ? duplicate(node) : readText(shape, textAt(node, text, unescape));
}

function readMembers(node: FieldTree, shape: ObjectShape, unescape: Unescape): object {
  const value: Record<string, unknown> = {};
  for (const child of node.children) {
    const member = propertyShape(shape, child.key) ?? any;
    setOwn(value, child.key, readTree(child, member, unescape));
  }
  return value;
}

/** An array from `a=x&a=y`, `a[]=x&a[]=y` or `a[0]=x&a[1]=y`. */
function readItems(node: FieldTree, items: Shape, unescape: Unescape): unknown {
  if (node.texts.length > 0) {
    if (node.hasChildren) mixed(node);
    return node.texts.map((text) => readText(items, textAt(node, text, unescape)));
  }
  const unnumbered = node.child('');
  if (unnumbered !== undefined) {
    if (node.children.length > 1) {
      throw new WireFault('mixed', 'items of one kind', 'both a[] and a[0]', node.path);
    }
    return readItems(unnumbered, items, unescape);
  }
  const numbered = inOrder(node);
  return numbered === undefined
    ? readUnknown(node, unescape)
    : numbered.map((child) => readTree(child, items, unescape));
}

function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d*)$/.test(key);
}

/**
 * Numbered children; undefined where they aren't numbered. The numbers must run from 0, so that no
 * number costs more than its field.
 */
function inOrder(node: FieldTree): readonly FieldTree[] | undefined {
  const items: FieldTree[] = [];
  for (let index = 0; index < node.children.length; index += 1) {
    const item = node.child(String(index));
    if (item === undefined) {
      const keys = node.children.map(({ key }) => key);
      if (!keys.every(isIndex)) return undefined;
      const received = quoted(keys.join(', '));
      throw new WireFault('index', 'indices from 0 without a gap', received, node.path);
    }
    items.push(item);
  }
  return items;
}

/** Nothing is known: names with members become objects, or arrays where all are numbered. */
function readUnknown(node: FieldTree, unescape: Unescape): unknown {
  if (!node.hasChildren) {
    const texts = node.texts.map((text) => textAt(node, text, unescape));
    return texts.length === 1 ? texts[0] : texts;
  }
  if (node.texts.length > 0) mixed(node);
  return isList(node)
    ? readItems(node, any, unescape)
    : readMembers(node, { kind: 'object', properties: {} }, unescape);
}

function isList(node: FieldTree): boolean {
  const { children } = node;
  const unnumbered = node.child('');
  if (unnumbered !== undefined) return children.length === 1 && !unnumbered.hasChildren;
  return children.every((_, index) => node.child(String(index)) !== undefined);
}

/** A single text is a plain value if it can be, then an array's only item; members decide the rest. */
function readUnion(node: FieldTree, union: UnionShape, unescape: Unescape): unknown {
  const shapes = branches(union);
  const [first] = node.texts;
  if (first !== undefined && !node.hasChildren) {
    const list = shapes.find(isArrayShape);
    if (node.texts.length > 1) {
      return list === undefined ? duplicate(node) : readItems(node, list.items, unescape);
    }
    const text = textAt(node, first, unescape);
    const isItem = list !== undefined && !fitsText(union, text) && fitsText(list.items, text);
    return isItem ? readItems(node, list.items, unescape) : readText(union, text);
  }
  const compound = shapes.filter((shape) => isArrayShape(shape) || isObjectShape(shape));
  const [only] = compound;
  if (only === undefined) return readUnknown(node, unescape);
  if (compound.length === 1) return readTree(node, only, unescape);
  const fits = fitting();
  return readTree(node, compound.find((shape) => fits(node, shape)) ?? any, unescape);
}

/**
 * Whether a name and all below it fit a shape. Remembers its answers, so that unions within unions
 * cost no more than each name once per shape.
 */
function fitting(): (node: FieldTree, shape: Shape) => boolean {
  const answers = new Map<FieldTree, Map<Shape, boolean>>();
  return function fits(node: FieldTree, shape: Shape): boolean {
    const known = answers.get(node) ?? new Map<Shape, boolean>();
    answers.set(node, known);
    const answer = known.get(shape) ?? fitsNow(node, resolved(shape), fits);
    known.set(shape, answer);
    return answer;
  };
}

function fitsNow(
  node: FieldTree,
  shape: ResolvedShape,
  fits: (node: FieldTree, shape: Shape) => boolean,
): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'union':
      return shape.of.some((branch) => fits(node, branch));
    case 'object':
      return (
        node.texts.length === 0 &&
        node.children.every((child) => {
          const member = propertyShape(shape, child.key);
          return member !== undefined && fits(child, member);
        })
      );
    case 'array': {
      const unnumbered = node.child('');
      if (unnumbered !== undefined) return fits(unnumbered, shape);
      return (
        node.children.every((child) => isIndex(child.key) && fits(child, shape.items)) &&
        node.texts.every((text) => fitsText(shape.items, text))
      );
    }
    default:
      return !node.hasChildren && node.texts.length === 1 && fitsText(shape, node.texts[0] ?? '');
  }
}
