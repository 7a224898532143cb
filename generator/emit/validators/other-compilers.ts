import type { Schema } from '../../model/schema.js';
import type { Code } from '../code.js';
import type { SourceFile } from '../source-file.js';

/** Whoever writes the functions of schemas into a file: asking for one has it written. */
export interface FunctionSource {
  readonly file: SourceFile;
  test(schema: Schema, stem: string): Code;
  explanation(schema: Schema, stem: string): Code;
}

/** What a compiler knows of the others: functions of named schemas may stand in other files. */
export interface OtherCompilers {
  /** The schemas whose functions call themselves, directly or not. */
  readonly recursive: ReadonlySet<Schema>;
  /** Who writes the functions of a schema: the asker itself, if the schema has no name. */
  homeOf(schema: Schema, asker: FunctionSource): FunctionSource;
  /** Whether a schema's functions stand in another file than its validator. */
  isApart(schema: Schema, file: SourceFile): boolean;
}
