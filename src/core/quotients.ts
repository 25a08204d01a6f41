import { isItself, quotient, ratio } from "./decimal";
import { firstDigits, type Written } from "./firstDigits";
import { divided, isClear, moved, plus, product, raised, TENS, times } from "./twofold";
import type { Twofold } from "./twofold";

/** A product of numbers, each read as people wrote it, made ready to be divided. */
export interface Product {
  readonly values: readonly number[];
  /** Its digits, × 10^-`places`. */
  readonly digits: Twofold;
  readonly places: number;
}

/** Most numbers are cents or tenths of them: so few digits that their products are whole and small. */
const FEW_PLACES = [2, 4];
/** Powers of ten beyond which a quotient is taken first and moved to its place afterwards. */
const FAR = 66;
/** Beyond these the parts of a product or of a quotient may leave a double's range. */
const [LEAST, MOST] = [1e-200, 1e200];
/** More places than numbers that fit into doubles can have to go. */
const FURTHEST = 400;
const [NORMAL, SMALLEST] = [2 ** -1022, 2 ** -1074];
const HALF_WAY = 2 ** 537;
/** Of a difference this much smaller than what it is taken from, twice a double's precision is too little left. */
const CANCELLED = 2 ** -8;
const WHOLE = 2 ** 53;
/** How far a number of steps may be off (relative), with room to spare. */
const STEP_DOUBT = 2 ** -80;

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

/**
 * The double nearest to a quotient of whole numbers of 0 or more less a number as it was written; nothing where twice
 * a double's precision cannot tell it.
 */
export function nearestDifference(over: number, under: number, less: number): number | undefined {
  const { digits, places } = written(less);
  if (over > WHOLE || under > WHOLE || places < 0 || places >= TENS.length) return undefined;
  const [from, taken] = [product(over, TENS[places]), product(-digits, under)];
  const rest = plus(from, taken);
  const isKept = Math.abs(rest.high) > from.high * CANCELLED || (from.low === 0 && taken.low === 0);
  return isKept ? nearestScaled(rest, { high: under, low: 0 }, places) : undefined;
}

/** A quotient × 10^-`places`, kept off the ends of a double's range by a power of two until all is done. */
function nearestFar(quotient: Twofold, places: number): number | undefined {
  const power = Math.log10(Math.abs(quotient.high)) - places;
  if (power < -330) return 0;
  if (power > 310) return Math.sign(quotient.high) * Infinity;
  if (Math.abs(places) > FURTHEST) return undefined;
  const shift = power > 0 ? 2 ** -512 : 2 ** 512;
  const small = { high: quotient.high * shift, low: quotient.low * shift };
  const scaled = moved(small, -places);
  if (Math.abs(scaled.high) < NORMAL * shift) return nearestStep(scaled, shift);
  return isClear(scaled) ? scaled.high / shift : undefined;
}

/** Below 2^-1022 doubles are the multiples of 2^-1074. */
function nearestStep({ high, low }: Twofold, shift: number): number | undefined {
  const sign = Math.sign(high);
  // By powers of two above 1 alone: a double this small has already lost bits.
  const lift = HALF_WAY / shift;
  const steps = high * sign * lift * HALF_WAY;
  const rest = low * sign * lift * HALF_WAY;
  const whole = Math.floor(steps);
  const over = steps - whole - 0.5 + rest;
  if (Math.abs(over) <= steps * STEP_DOUBT) return undefined;
  return sign * (over > 0 ? whole + 1 : whole) * SMALLEST + 0;
}

const inRange = (value: number): boolean => Math.abs(value) > LEAST && Math.abs(value) < MOST;

function exactly(over: Product, under: Product): number {
  const all = ({ values }: Product) =>
    values.map(quotient).reduce(([n, d], [by, of]) => [n * by, d * of], [1n, 1n]);
  const [[top, topBy], [bottom, bottomBy]] = [all(over), all(under)];
  return bottom < 0n ? ratio(-top * bottomBy, -bottom * topBy) : ratio(top * bottomBy, bottom * topBy);
}

/** The first 15 significant digits, or a whole number under 10^16 as it is. */
export function written(value: number): Written {
  if (isItself(value)) return { digits: value, places: 0 };
  for (const few of FEW_PLACES) {
    const digits = Math.round(value * TENS[few]);
    if (digits / TENS[few] === value && Math.abs(digits) < 1e15) return { digits, places: few };
  }
  return firstDigits(value);
}
