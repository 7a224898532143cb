import type { Source } from '../../support/source.js';

/** What changed. */
export type ChangeKind =
  | 'operation'
  | 'parameter'
  | 'body'
  | 'field'
  | 'constraint'
  | 'enumValue'
  | 'nullability'
  | 'default'
  | 'status'
  | 'header'
  | 'security'
  | 'mediaType'
  /** That something should be used no more: an operation, a parameter, a field. */
  | 'deprecation'
  /** The group in which an operation stands: its property of the client. */
  | 'tag'
  | 'server'
  /** A type with a name: a component. `changed`: it has another name. */
  | 'schema';

/**
 * How it changed. `narrowed`: fewer values or calls are valid than before. `widened`: more are.
 * `changed`: neither holds the other (a pattern for another, a default for another).
 */
export type ChangeAction = 'added' | 'removed' | 'narrowed' | 'widened' | 'changed';

/** Which way the values travel that it concerns. */
export type Direction = 'request' | 'response';

/**
 * What it means: `breaking`, something that worked will fail; `risky`, it may; `safe`, it won't.
 */
export type Severity = 'breaking' | 'risky' | 'safe';

/** One difference between two schemas, parameters and so on, wherever these are used. */
export interface Difference {
  readonly kind: ChangeKind;
  readonly action: ChangeAction;
  /** What it is about, within the place: a name, a keyword, a value, a status. */
  readonly subject: string;
  /** Whether what was added or removed had to be there. */
  readonly required?: boolean;
  /** Old and new value, in words, where there is one. */
  readonly from?: string;
  readonly to?: string;
  /** Where it stands in the old description; absent for what is new. */
  readonly before?: Source | undefined;
  /** Where it stands in the new description; absent for what is gone. */
  readonly after?: Source | undefined;
}

/** A difference at its place, with what it means. */
export interface Change extends Difference {
  readonly direction: Direction;
  /** Where in the message: `body.amount.monetary`, `query.limit`; empty for the whole operation. */
  readonly location: string;
  /** The operations that it concerns, as `POST /v1/things`. */
  readonly operations: readonly string[];
  /** For those who use the API: the graver one of the views `client` and `types`. */
  readonly severity: Severity;
  readonly impact: Impact;
}

/** What a change means, by who looks at it. */
export interface Impact {
  /** For those who call the API with what they have today. */
  readonly client: Severity;
  /** For those who implement it. */
  readonly server: Severity;
  /** For those who compile against the generated types. */
  readonly types: Severity;
}
