import type { Diagnostic, Position } from '../support/diagnostics.js';
import type { Source } from '../support/source.js';
import type { Dialect, Node, SchemaResource, SpecDocument } from './document.js';
import type { InputTexts } from './input-text.js';
import type { Registry } from './registry.js';

interface Parts {
  readonly dialect: Dialect;
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
  readonly registry: Registry;
  readonly texts: InputTexts;
}

/** A description that the loader has finished. */
export class LoadedDocument implements SpecDocument {
  readonly dialect: Dialect;
  readonly root: Node;
  readonly diagnostics: readonly Diagnostic[];
  readonly #registry: Registry;
  readonly #texts: InputTexts;

  constructor({ dialect, root, diagnostics, registry, texts }: Parts) {
    this.dialect = dialect;
    this.root = root;
    this.diagnostics = diagnostics;
    this.#registry = registry;
    this.#texts = texts;
  }

  get files(): readonly string[] {
    return this.#texts.files;
  }

  resolve(reference: string, from: Source): Node | undefined {
    return this.#registry.resolve(reference, from);
  }

  resourceOf(source: Source): SchemaResource {
    return this.#registry.resourceOf(source);
  }

  locate(source: Source, atKey?: boolean): Position {
    return this.#texts.locate(source, atKey);
  }

  text(file: string): string | undefined {
    return this.#texts.text(file);
  }
}
