/** What the layouts of types, expressions and statements know of one another. */
import type { ts } from 'ts-morph';
import { concat } from './doc.js';
import type { Doc } from './doc.js';

export interface Scope {
  readonly file: ts.SourceFile;
  /** The text that is laid out. */
  readonly text: string;
  type(node: ts.TypeNode, place?: TypePlace): Doc;
  expression(node: ts.Expression, place: Place): Doc;
  /** A block in its braces. */
  block(node: ts.Block): Doc;
}

/** Where a type stands: `indented` where what is around it indents a union already. */
export type TypePlace = 'indented' | 'other';

/** Where an expression stands, as far as its layout hangs on it. */
export type Place =
  | 'argument'
  | 'arrow-body'
  | 'assigned'
  | 'assignment-target'
  | 'binary-operand'
  | 'condition'
  | 'for'
  | 'logical-operand'
  | 'object'
  | 'returned'
  | 'statement'
  | 'unary-operand';

/** `: string`, or nothing. */
export function annotation(type: ts.TypeNode | undefined, scope: Scope): Doc {
  return type === undefined ? '' : concat(': ', scope.type(type));
}
