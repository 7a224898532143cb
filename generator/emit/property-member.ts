import type { Code } from './code.js';

/** A property of an interface, an object type or a class. */
export interface PropertyMember {
  readonly key: Code;
  readonly type: Code;
  readonly optional?: boolean;
  readonly readonly?: boolean;
  readonly doc?: Code | undefined;
}
