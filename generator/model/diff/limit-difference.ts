import type { JsonValue } from '../schema.js';
import type { ChangeAction, Difference } from './change.js';
import { LIMIT_KEYWORDS } from './schema-view.js';
import type { LimitKeyword, SchemaView } from './schema-view.js';
import { valueText } from './value-text.js';

/** Whether a new limit lets fewer values through than the old one. */
type Comparison = (before: JsonValue, after: JsonValue) => ChangeAction;

const upper: Comparison = (before, after) => (lessThan(after, before) ? 'narrowed' : 'widened');
const lower: Comparison = (before, after) => (lessThan(before, after) ? 'narrowed' : 'widened');
const other: Comparison = () => 'changed';

/** Every multiple of 6 is one of 3. */
const multiple: Comparison = (before, after) => {
  if (typeof before !== 'number' || typeof after !== 'number') return 'changed';
  if (after % before === 0) return 'narrowed';
  return before % after === 0 ? 'widened' : 'changed';
};

const COMPARISONS: Readonly<Record<LimitKeyword, Comparison>> = {
  maximum: upper,
  exclusiveMaximum: upper,
  maxLength: upper,
  maxItems: upper,
  maxProperties: upper,
  maxContains: upper,
  minimum: lower,
  exclusiveMinimum: lower,
  minLength: lower,
  minItems: lower,
  minProperties: lower,
  minContains: lower,
  multipleOf: multiple,
  pattern: other,
  format: other,
  contentEncoding: other,
  contentMediaType: other,
  uniqueItems: other,
};

export function compareLimits(before: SchemaView, after: SchemaView): readonly Difference[] {
  return LIMIT_KEYWORDS.flatMap((keyword): Difference[] => {
    const [from, to] = [before.limits.get(keyword), after.limits.get(keyword)];
    if (from === to) return [];
    return [
      {
        kind: 'constraint',
        action: actionOf(keyword, from, to),
        subject: keyword,
        ...(from === undefined ? {} : { from: limitText(from) }),
        ...(to === undefined ? {} : { to: limitText(to) }),
        before: before.schema.source,
        after: after.schema.source,
      },
    ];
  });
}

function actionOf(
  keyword: LimitKeyword,
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): ChangeAction {
  if (from === undefined) return 'narrowed';
  if (to === undefined) return 'widened';
  return COMPARISONS[keyword](from, to);
}

function lessThan(one: JsonValue, two: JsonValue): boolean {
  const isNumber = (value: JsonValue): value is number | bigint =>
    typeof value === 'number' || typeof value === 'bigint';
  return isNumber(one) && isNumber(two) && one < two;
}

function limitText(limit: JsonValue): string {
  return typeof limit === 'string' ? limit : valueText(limit);
}
