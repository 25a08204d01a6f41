import { moved, product, TENS } from "./twofold";

/** Decimal digits × 10^-`places`. */
export interface Written {
  readonly digits: number;
  readonly places: number;
}

/** Of more than this the first 15 digits, rounded, are no double any more. */
const MOST_READ = 1.79769313486231e308;
/** A power of two that takes the largest and the smallest doubles to where all parts of a product are doubles. */
const LIFT = 2 ** 100;
/** Beyond these a double is taken nearer to 1 first. */
const [LEAST, MOST] = [1e-200, 1e200];
/** The least whole number of 15 digits. */
const LONG = 1e14;
/** A remainder of a number moved by tens may be wrong by far less. */
const DOUBT = 1e-9;

/** The first 15 significant digits of a double, as «1.23456789012345e+6»: half away from 0, as JavaScript writes them. */
export function spelled(value: number): string {
  return readable(value).toExponential(14);
}

const readable = (value: number): number => Math.max(-MOST_READ, Math.min(value, MOST_READ));

/** The same as a whole number of at most 15 digits (or 10^15) and its decimals; many times as quick. */
export function firstDigits(value: number): Written {
  if (value === 0) return { digits: 0, places: 0 };
  const size = Math.abs(readable(value));
  let places = 14 - Math.floor(Math.log10(size));
  let digits = digitsOf(size, places);
  // The logarithm of a number beside a power of ten may be rounded up to it.
  if (digits === 0) digits = digitsOf(size, ++places);
  if (digits === 0 || digits > 1e15) return bySpelling(value);
  return { digits: value < 0 ? -digits : digits, places };
}

/** The nearest whole number to size × 10^places, half up; 0 where it is too short, or cannot be told quickly. */
function digitsOf(size: number, places: number): number {
  const isExact = places >= 0 && places < TENS.length;
  const { high, low } = isExact ? product(size, TENS[places]) : lifted(size, places);
  if (high < LONG) return 0;
  const whole = Math.floor(high);
  const over = high - whole - 0.5 + low;
  if (isExact || Math.abs(over) > DOUBT) return over >= 0 ? whole + 1 : whole;
  if (places <= -TENS.length || places > 0) return 0;
  // So many digits end in a half where the double is a whole number.
  const half = product(2 * whole + 1, TENS[-places] / 2);
  return size - half.high - half.low >= 0 ? whole + 1 : whole;
}

function lifted(size: number, places: number) {
  const lift = size > MOST ? 1 / LIFT : size < LEAST ? LIFT : 1;
  const { high, low } = moved({ high: size * lift, low: 0 }, places);
  return { high: high / lift, low: low / lift };
}

function bySpelling(value: number): Written {
  const [mantissa = "", power = "0"] = spelled(value).split("e");
  return { digits: Number(mantissa.replace(".", "")), places: 14 - Number(power) };
}
