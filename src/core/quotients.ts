import { isItself, quotient, ratio, spelled } from "./decimal";
import { divided, isClear, multiplied, product, times } from "./twofold";
import type { Twofold } from "./twofold";

/** A product of numbers, each read as people wrote it, made ready to be divided. */
export interface Product {
  readonly values: readonly number[];
  /** Its digits, × 10^-`places`. */
  readonly digits: Twofold;
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
/** Powers of ten beyond which a quotient is taken first and moved to its place afterwards. */
const FAR = 66;
/** The most tens that a step takes, so that no part leaves a double's range. */
const LONGEST = 290;
const ONE_TWOFOLD: Twofold = { high: 1, low: 0 };
/** Beyond these the parts of a product or of a quotient may leave a double's range. */
const [LEAST, MOST] = [1e-200, 1e200];

export function productOf(...values: number[]): Product {
  let places = 0;
  let digits: Twofold = { high: 1, low: 0 };
  for (const value of values) {
    const read = written(value);
    places += read.places;
    digits = times(digits, read.digits);
  }
  return { values, digits, places };
}

/**
 * The double nearest to a quotient of products, for very many of them.
 *
 * Method: twice a double's precision, which tells the nearest double but where a tie is too close to call; exact
 * fractions decide those, and what no double holds in full.
 */
export function nearestQuotient(over: Product, under: Product): number {
  return nearestScaled(over.digits, under.digits, over.places - under.places) ?? exactly(over, under);
}

/** The double nearest to top ÷ bottom × 10^-`places`; nothing where twice a double's precision cannot tell it. */
export function nearestScaled(top: Twofold, bottom: Twofold, places: number): number | undefined {
  if (top.high === 0 && top.low === 0) return 0;
  if (Math.abs(places) > FAR) return nearestFar(divided(top, bottom), places);
  const [over, under] = [raised(top, Math.max(0, -places)), raised(bottom, Math.max(0, places))];
  // One division of two numbers that doubles hold is rounded once.
  if (over.low === 0 && under.low === 0 && inRange(over.high / under.high)) return over.high / under.high;
  const quotient = divided(over, under);
  return inRange(quotient.high) && isClear(quotient) ? quotient.high : undefined;
}

/** A quotient × 10^-`places`, kept off the ends of a double's range by a power of two until all is done. */
function nearestFar(quotient: Twofold, places: number): number | undefined {
  const power = Math.log10(Math.abs(quotient.high)) - places;
  if (!(power > -307 && power < 310)) return undefined;
  const shift = power > 0 ? 2 ** -512 : 2 ** 512;
  const small = { high: quotient.high * shift, low: quotient.low * shift };
  const scaled = moved(small, -places);
  return isClear(scaled) ? scaled.high / shift : undefined;
}

const inRange = (value: number): boolean => Math.abs(value) > LEAST && Math.abs(value) < MOST;

/** Times ten to a power of 0 or more. */
export function raised(value: Twofold, power: number): Twofold {
  let result = value;
  for (let left = power; left > 0; left -= TENS.length - 1)
    result = times(result, TENS[Math.min(left, TENS.length - 1)]);
  return result;
}

/** Times ten to any power that leaves it in range. */
function moved(value: Twofold, power: number): Twofold {
  let result = value;
  for (let left = power; left !== 0;) {
    const step = Math.sign(left) * Math.min(Math.abs(left), LONGEST);
    result = multiplied(result, tenTo(step));
    left -= step;
  }
  return result;
}

const powers = new Map<number, Twofold>();

/** Ten to a power to twice a double's precision: reckoned once, since a column asks for the same few. */
function tenTo(power: number): Twofold {
  let ten = powers.get(power);
  if (!ten) {
    const size = raised(ONE_TWOFOLD, Math.abs(power));
    ten = power < 0 ? divided(ONE_TWOFOLD, size) : size;
    powers.set(power, ten);
  }
  return ten;
}

function exactly(over: Product, under: Product): number {
  const all = ({ values }: Product) =>
    values.map(quotient).reduce(([n, d], [by, of]) => [n * by, d * of], [1n, 1n]);
  const [[top, topBy], [bottom, bottomBy]] = [all(over), all(under)];
  return bottom < 0n ? ratio(-top * bottomBy, -bottom * topBy) : ratio(top * bottomBy, bottom * topBy);
}

/** The first 15 significant digits, or a whole number under 10^16 as it is. */
export function written(value: number): Written {
  if (isItself(value)) return { digits: value, places: 0 };
  if (Math.abs(value) >= 1e15) return bySpelling(value);
  for (const few of FEW_PLACES) {
    const digits = Math.round(value * TENS[few]);
    if (digits / TENS[few] === value && Math.abs(digits) < 1e15) return { digits, places: few };
  }
  let places = 14 - Math.floor(Math.log10(Math.abs(value)));
  if (places >= TENS.length - 1) return bySpelling(value);
  // The logarithm of a number just under a power of ten may be rounded up to it.
  if (Math.abs(value) * TENS[places] < 1e14) places++;
  return { digits: rounded(product(value, TENS[places])), places };
}

/** The same by way of the number's text, for whatever is very large or small. */
function bySpelling(value: number): Written {
  const [mantissa = "", power = "0"] = spelled(value).split("e");
  return { digits: Number(mantissa.replace(".", "")), places: 14 - Number(power) };
}

/** The nearest whole number, half away from 0. */
function rounded({ high, low }: Twofold): number {
  const whole = Math.trunc(high);
  const rest = high - whole + low;
  return Math.abs(rest) >= 0.5 ? whole + Math.sign(rest) : whole;
}
