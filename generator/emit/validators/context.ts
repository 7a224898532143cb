import type { Schema } from '../../model/schema.js';
import type { Code, Literal } from '../code.js';
import type { Condition } from './condition.js';
import type { Place } from './place.js';
import type { LateCode, Step } from './step.js';

/** What the files of keywords need of the compiler. */
export interface Context {
  /** The steps for a subschema: written out where that is short, else a call of its function. */
  steps(schema: Schema, place: Place): readonly Step[];
  /** The steps written out, whatever their length: for parts of one function. */
  ownSteps(schema: Schema, place: Place): readonly Step[];
  /** The steps as a condition; a call where they are more than that. */
  condition(schema: Schema, place: Place): Condition;
  /** The function that tests values; `stem` names one that has no name yet. */
  test(schema: Schema, stem: string): Code;
  /** The function that explains faults. */
  explanation(schema: Schema, stem: string): Code;
  /**
   * The statement that explains a property by a function; undefined where the explanation is
   * written out.
   */
  memberExplanation(schema: Schema, place: Place, isRequired: boolean): LateCode | undefined;
  /** Call of a test, with its depth where it is recursive. */
  testCall(schema: Schema, value: Code, place: Place): Code;
  /** Whether the functions for a schema call themselves, directly or not. */
  isRecursive(schema: Schema): boolean;
  /** Whether a schema has an exported name. */
  isNamed(schema: Schema): boolean;
  /** The test of a schema's text format; undefined where it asserts nothing. */
  formatTest(schema: Schema): Code | undefined;
  /** Whether the format of a schema is asserted rather than only noted. */
  assertsFormat(schema: Schema): boolean;
  /** A function of the runtime. */
  helper(name: Helper): Code;
  /** A constant of the module, shared by all who need the same value. */
  constant(stem: string, value: Code): Code;
  /** A function `(key) => boolean` that knows these names. */
  keyTest(names: readonly string[], stem: string): Code;
  /** The call that reports that the value breaks a keyword of a schema. */
  issue(schema: Schema, place: Place, keyword: string, limit?: Literal): LateCode;
  /** Where a schema stands, told from the one that the function is for. */
  location(schema: Schema, place: Place): string;
}

/** Functions of `runtime/checks.ts`, `runtime/decimal.ts` and `runtime/report.ts`. */
export type Helper = keyof typeof HELPERS;

const CHECKS = './runtime/checks.js';
const DECIMAL = './runtime/decimal.js';
const REPORT = './runtime/report.js';

export const HELPERS = {
  count: CHECKS,
  equals: CHECKS,
  hasAtLeast: CHECKS,
  hasAtMost: CHECKS,
  hasSize: CHECKS,
  isArray: CHECKS,
  isDate: CHECKS,
  isBinary: CHECKS,
  isInteger: CHECKS,
  isMultipleOf: DECIMAL,
  isDecimal: DECIMAL,
  compareDecimals: DECIMAL,
  isNumber: CHECKS,
  isObject: CHECKS,
  isSet: CHECKS,
  isUnique: CHECKS,
  MAX_DEPTH: CHECKS,
  own: CHECKS,
  closest: REPORT,
  exactlyOne: REPORT,
  fail: REPORT,
  failAt: REPORT,
  hidden: REPORT,
  inside: REPORT,
  missing: REPORT,
  optional: REPORT,
  required: REPORT,
  unexpected: REPORT,
  within: REPORT,
} as const;
