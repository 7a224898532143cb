import { code, join } from '../code.js';
import type { Code } from '../code.js';

/** A boolean expression, with its opposite written out: `a === 1` and `a !== 1`. */
export interface Condition {
  readonly holds: Code;
  readonly fails: Code;
  /** Set where it compares two values in order. */
  readonly comparison?: Comparison;
}

interface Comparison {
  readonly left: Code;
  readonly operator: keyof typeof OPPOSITES;
  readonly right: Code;
}

export const ALWAYS: Condition = { holds: code`true`, fails: code`false` };
export const NEVER: Condition = { holds: code`false`, fails: code`true` };

/** An expression that can be negated by a `!` before it: a call, a name. */
export function holds(expression: Code): Condition {
  return { holds: expression, fails: code`!${expression}` };
}

const OPPOSITES = { '===': '!==', '<=': '>', '>=': '<', '<': '>=', '>': '<=' } as const;
const OPERATORS = {
  '===': code`===`,
  '!==': code`!==`,
  '<=': code`<=`,
  '>=': code`>=`,
  '<': code`<`,
  '>': code`>`,
} as const;

/** `left < right`; both must be numbers (not NaN), or else compared by `===`. */
export function comparison(left: Code, operator: keyof typeof OPPOSITES, right: Code): Condition {
  return {
    holds: code`${left} ${OPERATORS[operator]} ${right}`,
    fails: code`${left} ${OPERATORS[OPPOSITES[operator]]} ${right}`,
    comparison: { left, operator, right },
  };
}

/** `a === 2` for `a >= 2` before `a <= 2`. */
function merged(conditions: readonly Condition[]): readonly Condition[] {
  const parts: Condition[] = [];
  for (const condition of conditions) {
    const before = parts.at(-1)?.comparison;
    const equal = before && condition.comparison && equality(before, condition.comparison);
    if (equal) parts.pop();
    parts.push(equal ?? condition);
  }
  return parts;
}

function equality(one: Comparison, other: Comparison): Condition | undefined {
  const { left, right } = one;
  if (one.operator !== '>=' || other.operator !== '<=') return undefined;
  if (String(left) !== String(other.left) || String(right) !== String(other.right))
    return undefined;
  return comparison(left, '===', right);
}

export function inverse(condition: Condition): Condition {
  if (condition === ALWAYS) return NEVER;
  if (condition === NEVER) return ALWAYS;
  return { holds: condition.fails, fails: condition.holds };
}

/** All of them, in this order, so that one may rely on those before it. */
export function all(conditions: readonly Condition[]): Condition {
  if (conditions.includes(NEVER)) return NEVER;
  const texts = conditions.map((condition) => String(condition.holds));
  const parts = merged(
    conditions.filter(
      (condition, index) => condition !== ALWAYS && texts.indexOf(texts[index] ?? '') === index,
    ),
  );
  const [only] = parts;
  if (only === undefined) return ALWAYS;
  if (parts.length === 1) return only;
  return {
    holds: code`(${join(
      parts.map((part) => part.holds),
      ' && ',
    )})`,
    fails: code`(${join(
      parts.map((part) => part.fails),
      ' || ',
    )})`,
  };
}

/** At least one of them. */
export function either(conditions: readonly Condition[]): Condition {
  return inverse(all(conditions.map(inverse)));
}
