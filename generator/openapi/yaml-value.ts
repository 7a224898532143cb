import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Limits } from './limits.js';
import { duplicateKey, exactNumber, setOwn, type TextProblem } from './parsed-text.js';

/**
 * The JSON value that a YAML node stands for, and what is wrong in it: keys that stand twice, numbers
 * that JSON lacks. Throws YamlValueError where it stands for none.
 */
export function readYamlValue(
  node: Node | null,
  limits: Limits,
): { readonly value: unknown; readonly problems: readonly TextProblem[] } {
  const reader = new YamlReader(limits);
  return { value: reader.read(node, 0), problems: reader.problems };
}

/** Ends reading: there is no such value, or making it would cost too much. */
export class YamlValueError extends Error {
  readonly problem: TextProblem;

  constructor(problem: TextProblem) {
    super(problem.message);
    this.problem = problem;
  }
}

export function tooDeep(limits: Limits, offset: number): TextProblem {
  return {
    code: 'SW1009',
    message: `Values are nested more than ${limits.depth} levels deep.`,
    hint: 'Move inner parts to components and refer to them.',
    offset,
  };
}

/** What an anchor names: its value, and how many values that is with its own aliases written out. */
interface Anchored {
  readonly value: unknown;
  readonly size: number;
}

class YamlReader {
  readonly problems: TextProblem[] = [];
  readonly #limits: Limits;
  readonly #anchors = new Map<string, Anchored | 'open'>();
  #size = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  read(node: unknown, depth: number): unknown {
    if (isAlias(node)) return this.#alias(node.source, offsetOf(node));
    this.#grow(1, node);
    if (depth > this.#limits.depth) throw new YamlValueError(tooDeep(this.#limits, offsetOf(node)));
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor === undefined) return this.#content(node, depth);
    const before = this.#size;
    this.#anchors.set(anchor, 'open');
    const value = this.#content(node, depth);
    this.#anchors.set(anchor, { value, size: this.#size - before });
    return value;
  }

  #content(node: unknown, depth: number): unknown {
    if (isScalar(node)) return this.#scalar(node);
    if (isSeq(node)) return node.items.map((item) => this.read(item, depth + 1));
    if (isMap(node)) return this.#mapping(node.items, depth);
    return null; // an empty value
  }

  #scalar(node: Scalar): unknown {
    const { value, source = '' } = node;
    if (typeof value !== 'number') return value;
    if (Number.isFinite(value)) return exactNumber(value, source);
    this.problems.push({
      code: 'SW1011',
      message: `"${source}" has no counterpart in JSON.`,
      hint: 'Put it in quotes if it is meant as text; leave it out where it stands for no limit.',
      offset: offsetOf(node),
    });
    return source;
  }

  #mapping(pairs: readonly Pair[], depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const merged: Record<string, unknown>[] = [];
    for (const { key, value } of pairs) {
      if (isMergeKey(key)) merged.push(...this.#merged(value, depth));
      else this.#member(object, key, this.read(value, depth + 1));
    }
    for (const source of merged) {
      for (const [name, value] of Object.entries(source)) {
        if (!Object.hasOwn(object, name)) setOwn(object, name, value);
      }
    }
    return object;
  }

  #member(object: Record<string, unknown>, key: unknown, value: unknown): void {
    // The parser was told that all keys are strings.
    const name = isScalar<string>(key) ? key.value : '';
    if (Object.hasOwn(object, name)) this.problems.push(duplicateKey(name, offsetOf(key)));
    setOwn(object, name, value);
  }

  /** The mappings that `<<` takes members from (https://yaml.org/type/merge.html). */
  #merged(node: unknown, depth: number): readonly Record<string, unknown>[] {
    const value = this.read(node, depth + 1);
    const sources: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!sources.every(isObject)) {
      throw new YamlValueError({
        code: 'SW1002',
        message: 'The merge key "<<" takes a mapping or a list of mappings.',
        offset: offsetOf(node),
      });
    }
    return sources;
  }

  #alias(name: string, offset: number): unknown {
    const anchored = this.#anchors.get(name);
    if (anchored === undefined || anchored === 'open') {
      const problem =
        anchored === 'open'
          ? `The alias "*${name}" stands inside the very value that it names.`
          : `No anchor "&${name}" stands before the alias "*${name}".`;
      throw new YamlValueError({ code: 'SW1002', message: problem, offset });
    }
    this.#grow(anchored.size, undefined, offset);
    return anchored.value;
  }

  #grow(size: number, node: unknown, offset = offsetOf(node)): void {
    this.#size += size;
    if (this.#size <= this.#limits.values) return;
    throw new YamlValueError({
      code: 'SW1008',
      message: `With its aliases written out, the document holds more than ${this.#limits.values} values.`,
      hint: 'Use $ref where a part is needed many times over.',
      offset,
    });
  }
}

function isMergeKey(key: unknown): boolean {
  return isScalar(key) && key.type === 'PLAIN' && key.value === '<<';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}
