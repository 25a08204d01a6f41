import { exact, nearest, ONE } from "./decimal";

/** A product of numbers, each read as people wrote it, made ready to be divided. */
export interface Product {
  readonly values: readonly number[];
  /** Its digits, × 10^-`places`; nothing where they are too many for quick arithmetic. */
  readonly digits?: Twofold;
  readonly places: number;
}

/** A number to twice a double's precision: `high` is the double nearest to it, `low` what is missing. */
interface Twofold {
  readonly high: number;
  readonly low: number;
}

/** Decimal digits × 10^-`places`, the number as people wrote it. */
interface Written {
  readonly digits: number;
  readonly places: number;
}

const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** Most numbers are cents or tenths of them: so few digits that their products are whole and small. */
const FEW_PLACES = [2, 4];
const SPLITTER = 2 ** 27 + 1;
/** Beyond these the parts of a product or of a quotient may leave a double's range. */
const [LEAST, MOST] = [1e-200, 1e200];
/** What is missing is right to far better than one part in 2^40; nearer to a tie the exact way decides. */
const DOUBT = 2 ** -40;

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
 * Source: Dekker (1971), Numerische Mathematik 18, for the exact product of two doubles.
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
  const { high, low } = divided(top, bottom);
  const size = Math.abs(high);
  const clear = high + low * (1 + DOUBT) === high && high + low * (1 - DOUBT) === high;
  return clear && size > LEAST && size < MOST ? high : exactly(over, under);
}

function exactly(over: Product, under: Product): number {
  const multiplied = ({ values }: Product) => values.reduce((all, value) => all.mul(exact(value)), ONE);
  return nearest(multiplied(over).div(multiplied(under)));
}

/** The first 15 significant digits, or a whole number as it is; nothing where it is too small or too large for this. */
function written(value: number): Written | undefined {
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

/** The product of two doubles, exactly. */
function product(a: number, b: number): Twofold {
  const high = a * b;
  const aTop = a * SPLITTER - (a * SPLITTER - a);
  const bTop = b * SPLITTER - (b * SPLITTER - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return { high, low: aTop * bTop - high + aTop * bRest + aRest * bTop + aRest * bRest };
}

function sum(high: number, low: number): Twofold {
  const all = high + low;
  return { high: all, low: low - (all - high) };
}

function times({ high, low }: Twofold, by: number): Twofold {
  const main = product(high, by);
  return sum(main.high, main.low + low * by);
}

function divided(top: Twofold, bottom: Twofold): Twofold {
  const first = top.high / bottom.high;
  const back = times(bottom, first);
  const rest = top.high - back.high - back.low + top.low;
  return sum(first, rest / bottom.high);
}
