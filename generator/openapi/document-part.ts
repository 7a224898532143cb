import type { Diagnostic } from '../support/diagnostics.js';
import type { Dialect } from './document.js';
import type { PointerRedirect } from './registry.js';

/** A document, read for what it is. */
export interface DocumentPart {
  readonly value: unknown;
  /** Undefined for a collection of parts that only references can tell. */
  readonly kind: 'openapi' | 'schema' | undefined;
  readonly dialect: Dialect;
  readonly diagnostics: readonly Diagnostic[];
  /** Where pointers of the text lead in `value`, if it has another form. */
  readonly redirect?: PointerRedirect;
}

/** The document that a description begins with. */
export interface Entry extends DocumentPart {
  readonly kind: 'openapi' | 'schema';
}
