import { exactDecimal, isItself, tenTo, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { firstDigits } from "../firstDigits";
import { TENS } from "../twofold";

/** Digits are added up in two parts, so that the sums of millions of each are whole numbers that doubles hold. */
const PART = 2 ** 26;
/** The decimals that most amounts have are from 0 to under this. */
const USUAL = TENS.length;
/** Doubles have their first 15 digits at up to so many decimals, before the point or after it. */
const FURTHEST = 340;
/** A product this near to a whole number rounds to it, whatever its last bit lost. */
const CLEAR = 0.3;

/** Sums of digits by their decimals, from `-first` on. */
class Sums {
  readonly high: Float64Array;
  readonly low: Float64Array;
  constructor(
    readonly first: number,
    length: number,
  ) {
    this.high = new Float64Array(length);
    this.low = new Float64Array(length);
  }
}

/** The amounts at `first`, `first` + `step`, … added up exactly, each as the decimal of its first 15 digits. */
export function decimalSum(
  values: ArrayLike<number>,
  first = 0,
  step = 1,
  count: number = values.length,
): Exact {
  if (count === 0) return ZERO;
  const near = new Sums(0, USUAL);
  let far: Sums | undefined;
  // Most amounts are about as large as the one before.
  let usual = 0;
  for (let n = 0, i = first; n < count; n++, i += step) {
    const value = values[i];
    let decimals = isItself(value) ? 0 : usual;
    let digits = isItself(value) ? value : digitsAt(value, usual);
    if (digits === 0 && value !== 0) {
      ({ digits, places: decimals } = firstDigits(value));
      if (decimals >= 0 && decimals < USUAL) usual = decimals;
    }
    const sums = decimals >= 0 && decimals < USUAL ? near : (far ??= new Sums(FURTHEST, 2 * FURTHEST));
    const top = Math.trunc(digits / PART);
    sums.high[decimals + sums.first] += top;
    sums.low[decimals + sums.first] += digits - top * PART;
  }
  const parts: [decimals: number, digits: bigint][] = [];
  for (const sums of far ? [near, far] : [near])
    sums.high.forEach((top, at) => {
      const digits = BigInt(top) * BigInt(PART) + BigInt(sums.low[at]);
      if (digits !== 0n) parts.push([at - sums.first, digits]);
    });
  const finest = parts.reduce((most, [decimals]) => Math.max(most, decimals), 0);
  let sum = 0n;
  for (const [decimals, digits] of parts) sum += digits * tenTo(finest - decimals);
  return exactDecimal(sum, -finest);
}

/** The first 15 digits for so many decimals; 0 where that is not how many it has, or one product cannot tell. */
function digitsAt(value: number, decimals: number): number {
  const product = value * TENS[decimals];
  const digits = Math.round(product);
  const isLongEnough = Math.abs(product) >= 1e14 && Math.abs(digits) < 1e15;
  return isLongEnough && Math.abs(product - digits) < CLEAR ? digits : 0;
}
