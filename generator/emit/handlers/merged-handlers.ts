import type { HandlerFiles } from './handler-project.js';
import type { HandlerRecord } from './handler-record.js';

/** A handler and the file it is in. */
export interface HandlerPlace {
  readonly name: string;
  readonly file: string;
}

/** A folder of handlers after a merge, and what the merge did. */
export interface MergedHandlers {
  /** Every file with its text, unchanged ones too. */
  readonly files: HandlerFiles;
  readonly records: readonly HandlerRecord[];
  readonly added: readonly HandlerPlace[];
  readonly renamed: readonly (HandlerPlace & { readonly from: string })[];
  /** Handlers of operations that went to another resource, whose file exports them `from` theirs. */
  readonly carried: readonly (HandlerPlace & { readonly from: string })[];
  /** Handlers that nothing calls. */
  readonly orphans: readonly Orphan[];
  readonly pruned: readonly HandlerPlace[];
  /** Stubs that wait to be filled in. */
  readonly unfilled: readonly HandlerPlace[];
  /** Files that were left alone because they don't parse. */
  readonly broken: readonly BrokenFile[];
  /** Resources whose handlers lie outside of the folder, where nothing is written. */
  readonly elsewhere: readonly string[];
}

export interface Orphan extends HandlerPlace {
  readonly untouched: boolean;
  /** The resource that has the operation now; undefined where the operation is gone. */
  readonly resource: string | undefined;
}

export interface BrokenFile {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
