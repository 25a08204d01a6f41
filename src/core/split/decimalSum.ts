import { decimal, digitsAt, digitsOf, exactDecimal, isItself, MOST_DECIMALS, tenTo, ZERO } from "../decimal";
import type { Exact } from "../decimal";

/** Digits are added up in two parts, so that the sums of millions of each are whole numbers that doubles hold. */
const PART = 2 ** 26;

/** The amounts at `first`, `first` + `step`, … added up exactly, each as the decimal of its first 15 digits. */
export function decimalSum(
  values: ArrayLike<number>,
  first = 0,
  step = 1,
  count: number = values.length,
): Exact {
  if (count === 0) return ZERO;
  const high = new Float64Array(MOST_DECIMALS + 1);
  const low = new Float64Array(MOST_DECIMALS + 1);
  const others = new Map<number, bigint>();
  // Most amounts are about as large as the one before.
  let usual = 0;
  for (let n = 0, i = first; n < count; n++, i += step) {
    const value = values[i];
    const isWhole = isItself(value);
    let digits = isWhole ? value : digitsAt(value, usual);
    if (digits === 0 && value !== 0) {
      const quick = digitsOf(value);
      if (!quick) {
        const read = decimal(value);
        others.set(read.exponent, (others.get(read.exponent) ?? 0n) + read.digits);
        continue;
      }
      digits = quick.digits;
      usual = quick.decimals;
    }
    const decimals = isWhole ? 0 : usual;
    const top = Math.trunc(digits / PART);
    high[decimals] += top;
    low[decimals] += digits - top * PART;
  }
  high.forEach((top, decimals) => {
    const digits = BigInt(top) * BigInt(PART) + BigInt(low[decimals]);
    if (digits !== 0n) others.set(-decimals, (others.get(-decimals) ?? 0n) + digits);
  });
  const finest = Math.min(0, ...others.keys());
  let sum = 0n;
  for (const [exponent, digits] of others) sum += digits * tenTo(exponent - finest);
  return exactDecimal(sum, finest);
}
