import { exact, nearest, ONE } from "./decimal";
import { divided, isClear, product, times } from "./twofold";
import type { Twofold } from "./twofold";

/** A product of numbers, each read as people wrote it, made ready to be divided. */
export interface Product {
  readonly values: readonly number[];
  /** Its digits, × 10^-`places`; nothing where they are too many for quick arithmetic. */
  readonly digits?: Twofold;
  readonly places: number;
}

/** Decimal digits × 10^-`places`, the number as people wrote it. */
export interface Written {
  readonly digits: number;
  readonly places: number;
}

const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Most numbers are cents or tenths of them: so few digits that their products are whole and small. */
const FEW_PLACES = [2, 4];
/** Beyond these the parts of a product or of a quotient may leave a double's range. */
const [LEAST, MOST] = [1e-200, 1e200];

export function productOf(...values: number[]): Product {
  let places = 0;
  let digits: Twofold = { high: 1, low: 0 };
  for (const value of values) {
    const read = written(value);
    if (!read) return { values, places: 0 };
    places += read.places;
    digits = times(digits, read.digits);
  }
  return { values, digits, places };
}

/**
 * The double nearest to a quotient of products, for very many of them.
 *
 * Method: twice a double's precision, which tells the nearest double but where a tie is too close to call; exact
 * fractions decide those, and what is very large or small.
 */
export function nearestQuotient(over: Product, under: Product): number {
  let [top, bottom] = [over.digits, under.digits];
  if (!top || !bottom) return exactly(over, under);
  if (top.high === 0) return 0;
  const places = over.places - under.places;
  for (let power = Math.abs(places); power > 0; power -= TENS.length - 1) {
    const ten = TENS[Math.min(power, TENS.length - 1)];
    if (places > 0) bottom = times(bottom, ten);
    else top = times(top, ten);
  }
  if (top.low === 0 && bottom.low === 0) return top.high / bottom.high;
  const quotient = divided(top, bottom);
  const size = Math.abs(quotient.high);
  return isClear(quotient) && size > LEAST && size < MOST ? quotient.high : exactly(over, under);
}

function exactly(over: Product, under: Product): number {
  const multiplied = ({ values }: Product) => values.reduce((all, value) => all.mul(exact(value)), ONE);
  return nearest(multiplied(over).div(multiplied(under)));
}

/** The first 15 significant digits, or a whole number as it is; nothing where it is too small or too large for this. */
export function written(value: number): Written | undefined {
  if (Number.isInteger(value)) return Math.abs(value) < 1e16 ? { digits: value, places: 0 } : undefined;
  for (const few of FEW_PLACES) {
    const digits = Math.round(value * TENS[few]);
    if (digits / TENS[few] === value && Math.abs(digits) < 1e15) return { digits, places: few };
  }
  let places = 14 - Math.floor(Math.log10(Math.abs(value)));
  if (places >= TENS.length - 1) return undefined;
  // The logarithm of a number just under a power of ten may be rounded up to it.
  if (Math.abs(value) * TENS[places] < 1e14) places++;
  return { digits: rounded(product(value, TENS[places])), places };
}

/** The nearest whole number, half away from 0. */
function rounded({ high, low }: Twofold): number {
  const whole = Math.trunc(high);
  const rest = high - whole + low;
  return Math.abs(rest) >= 0.5 ? whole + Math.sign(rest) : whole;
}
