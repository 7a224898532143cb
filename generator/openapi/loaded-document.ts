import type { Diagnostic, Position } from '../support/diagnostics.js';
import type { Source } from '../support/source.js';
import type { Dialect, Node, SchemaResource, SpecDocument } from './document.js';
import type { ParsedInput } from './input-text.js';
import type { Registry } from './registry.js';

interface Parts {
  readonly dialect: Dialect;
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
  readonly registry: Registry;
  /** The texts by file, the entry first; values that came without a text aren't among them. */
  readonly inputs: ReadonlyMap<string, ParsedInput>;
}

/** A description that the loader has finished. */
export class LoadedDocument implements SpecDocument {
  readonly dialect: Dialect;
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
  readonly #registry: Registry;
  readonly #inputs: ReadonlyMap<string, ParsedInput>;

  constructor({ dialect, root, diagnostics, registry, inputs }: Parts) {
    this.dialect = dialect;
    this.root = root;
    this.diagnostics = diagnostics;
    this.#registry = registry;
    this.#inputs = inputs;
  }

  get files(): readonly string[] {
    return [...this.#inputs.keys()];
  }

  resolve(reference: string, from: Source): Node | undefined {
    return this.#registry.resolve(reference, from);
  }

  resourceOf(source: Source): SchemaResource {
    return this.#registry.resourceOf(source);
  }

  locate(source: Source): Position {
    const input = this.#inputs.get(source.file);
    return input?.locate(source.pointer) ?? { file: source.file, line: 1, column: 1 };
  }

  text(file: string): string | undefined {
    return this.#inputs.get(file)?.text;
  }
}
