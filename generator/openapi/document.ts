import type { Diagnostic, Position } from '../support/diagnostics.js';
import type { Source } from '../support/source.js';

/** A value of the input together with the place where it stands. */
export interface Node {
  readonly value: unknown;
  readonly source: Source;
}

/** The dialect that decides how keywords are read. */
export type Dialect =
  | 'openapi-3.0'
  | 'openapi-3.1'
  | 'openapi-3.2'
  | 'json-schema-2020-12'
  | 'json-schema-2019-09'
  | 'json-schema-7' // and draft 6, which it only adds keywords to
  | 'json-schema-4';

/**
 * A schema with an identity of its own: a whole document, or a schema inside it with `$id`. It is
 * the base of the references inside it, and the home of their anchors.
 */
export interface SchemaResource {
  /** Absolute, without a fragment. */
  readonly uri: string;
  readonly root: Node;
  readonly dialect: Dialect;
  /** `$anchor`, `$dynamicAnchor`, and `$id: '#name'` of older drafts. */
  readonly anchors: ReadonlyMap<string, Node>;
  /** Those of them that `$dynamicRef` may choose (2020-12). */
  readonly dynamicAnchors: ReadonlyMap<string, Node>;
}

/** A loaded description: every file parsed, every `$ref` reachable, positions kept. */
export interface SpecDocument {
  readonly dialect: Dialect;
  /** The entry document's root. */
  readonly root: Node;
  /** Absolute paths or URLs of all files that were read, the entry first. */
  readonly files: readonly string[];
  /** What loading found that doesn't stop generation (inferred parts, skipped corners). */
  readonly diagnostics: readonly Diagnostic[];

  /**
   * The node that `reference`, standing in a document at `from`, points to: one step, not a chain.
   * Undefined where it leads nowhere; the loader has then already reported it.
   */
  resolve(reference: string, from: Source): Node | undefined;
  /** The schema resource that `source` belongs to (JSON Schema core 4.3.5). */
  resourceOf(source: Source): SchemaResource;
  /** Line and column of a source; finds them only when asked. */
  locate(source: Source, atKey?: boolean): Position;
  /** The text of a file that was read, for code frames. */
  text(file: string): string | undefined;
}
