import type { Operation } from '../../model/api.js';
import { code, propertyAccess } from '../code.js';
import type { Code } from '../code.js';
import type { OutputFiles } from '../output-files.js';
import { moduleOf } from '../source-file.js';
import type { SourceFile } from '../source-file.js';

export const OPERATIONS_FILE = 'operations.ts';
export const OPERATIONS_MODULE = moduleOf(OPERATIONS_FILE);

/** The constants that describe operations on the wire, as client and server refer to them. */
export class Descriptors {
  readonly #isSplit: boolean;
  readonly #locals = new Map<Operation, Code>();

  constructor({ layout }: OutputFiles) {
    this.#isSplit = layout.isSplit;
  }

  /** A constant of `operations.ts`, or of the resource's own file, in which `file` stands. */
  of(operation: Operation, file: SourceFile): Code {
    if (!this.#isSplit) return this.common(operation.names.function, file);
    const known =
      this.#locals.get(operation) ?? file.localName(`${operation.names.function}Operation`);
    this.#locals.set(operation, known);
    return known;
  }

  /** What all operations have in common. */
  common(name: string, file: SourceFile): Code {
    return code`${file.importNamespace('operations', OPERATIONS_MODULE)}${propertyAccess(name)}`;
  }
}
