/** Arithmetic on the decimal digits of numbers, free of the rounding of binary fractions. */

/** A number as JSON writes it (RFC 8259, 6), its exponent bounded so that all work on it is too. */
const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d{1,3})?$/;

/** A text that is a number, so that no digit of it is lost. */
export function isDecimal(value: unknown): value is string {
  return typeof value === 'string' && DECIMAL.test(value);
}

/** Below, equal to or above zero as `left` is below, equal to or above `right`. */
export function compareDecimals(left: string, right: string): number {
  const [first, second] = aligned(decimal(left), decimal(right));
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Whether `value` is a whole multiple: 19.99 is one of 0.01. */
export function isMultipleOf(value: number | string, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor)) {
    return Number(value) % divisor === 0;
  }
  const [dividend, by] = aligned(decimal(value), decimal(divisor));
  return dividend % by === BigInt(0);
}

/** `digits` times ten to the power of minus `places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

function decimal(value: number | string): Decimal {
  const [mantissa = '', exponent = '0'] = String(value).toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

/** Both as multiples of the same power of ten. */
function aligned(left: Decimal, right: Decimal): readonly [bigint, bigint] {
  const places = Math.max(left.places, right.places);
  const scale = (number: Decimal): bigint =>
    number.digits * BigInt(10) ** BigInt(places - number.places);
  return [scale(left), scale(right)];
}
