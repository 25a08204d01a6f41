import Fraction from "fraction.js";
import { firstDigits, spelled } from "./firstDigits";
import { TENS } from "./twofold";

/** An exact number. Arithmetic: `add`, `sub`, `mul`, `div`, `compare`, `floor`; the value is s × n ÷ d. */
export type Exact = Fraction;

export const ZERO: Exact = new Fraction(0);
export const ONE: Exact = new Fraction(1);

const MOST = 2n ** 53n;
/** One part in this many of a whole number counts as that number. */
const SNAP = 10n ** 12n;

/**
 * A double as people wrote it: the decimal of its first 15 significant digits, so that 0.1 + 0.2 is 0.3.
 * A whole number under 10^16 is itself: whoever made it may hold more digits, and parts must add up to it.
 */
export function exact(value: number): Exact {
  const [n, d] = quotient(value);
  return new Fraction(n, d);
}

/** The same as numerator and denominator, not reduced: reducing what is very large or small takes longest. */
export function quotient(value: number): [bigint, bigint] {
  if (isItself(value)) return [BigInt(value), 1n];
  const { digits, exponent } = decimal(value);
  return decimalQuotient(digits, exponent);
}

function decimalQuotient(digits: bigint, exponent: number): [bigint, bigint] {
  return exponent >= 0 ? [digits * tenTo(exponent), 1n] : [digits, tenTo(-exponent)];
}

const tens: bigint[] = [];

/** 10^power, each reckoned once: long columns ask for the same few. */
export function tenTo(power: number): bigint {
  return (tens[power] ??= 10n ** BigInt(power));
}

/** Whether a number is read whole, with all its digits. */
export function isItself(value: number): boolean {
  return Math.abs(value) < 1e16 && Number.isInteger(value);
}

/** digits × 10^exponent. */
export function exactDecimal(digits: bigint, exponent: number): Exact {
  const [n, d] = decimalQuotient(digits, exponent);
  return new Fraction(n, d);
}

/** All of a double, to its last bit, as numerator and denominator, not reduced. */
export function binaryQuotient(value: number): [bigint, bigint] {
  let power = 0;
  for (; !Number.isInteger(value); value *= 2) power++;
  return [BigInt(value), 1n << BigInt(power)];
}

/** The first 15 significant digits of a double, as digits × 10^exponent. */
export function decimal(value: number): { digits: bigint; exponent: number } {
  const { digits, places } = firstDigits(value);
  return { digits: BigInt(digits), exponent: -places };
}

/** The nearest double to the first 15 significant digits of one. */
export function readAs(value: number): number {
  const { digits, places } = firstDigits(value);
  return places >= 0 && places < TENS.length ? digits / TENS[places] : Number(spelled(value));
}

/** s × n ÷ d, which need not be reduced. */
type Quotient = Pick<Exact, "s" | "n" | "d">;

/** The whole number that an exact quotient is, or is within one part in 10^12 of; else nothing. */
export function wholeNear(quotient: Quotient): bigint | undefined {
  const { n, d } = quotient;
  if (d === 1n) return BigInt(quotient.s) * n;
  const near = (2n * n + d) / (2n * d);
  const gap = near * d - n;
  if ((gap < 0n ? -gap : gap) * SNAP > near * d) return undefined;
  return BigInt(quotient.s) * near;
}

/** The floor of an exact quotient; dust under a whole number is that number. */
export function floorOf(quotient: Exact): bigint {
  return wholeNear(quotient) ?? floorDivide(BigInt(quotient.s) * quotient.n, quotient.d);
}

/** The ceiling of an exact quotient; dust over a whole number is that number. */
export function ceilingOf(quotient: Quotient): bigint {
  return wholeNear(quotient) ?? -floorDivide(-BigInt(quotient.s) * quotient.n, quotient.d);
}

/** Rounded to the nearest whole number, half away from zero. */
export function roundOf(quotient: Exact): bigint {
  const { n, d } = quotient;
  return BigInt(quotient.s) * ((2n * n + d) / (2n * d));
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** Digits that a long product keeps: far more than anything is compared to. */
const KEPT = 60;

/** The same number to 60 digits where it has more, so that a product of very many factors stays quick. */
export function thinned(value: Exact): Exact {
  const { s, n, d } = value;
  const digits = d.toString().length;
  if (n === 0n || digits <= 2 * KEPT) return value;
  const places = BigInt(Math.max(0, KEPT + digits - n.toString().length));
  return new Fraction((BigInt(s) * n * 10n ** places) / d, 10n ** places);
}

/** A whole number as an exact one. */
export function whole(value: bigint): Exact {
  return new Fraction(value, 1n);
}

/** Whether `value` is more units than a double counts exactly. */
export function tooMany(units: bigint): boolean {
  return units > MOST || units < -MOST;
}

/** The nearest double to an exact number (ties to even), never -0. */
export function nearest(value: Exact): number {
  // Adding 0 takes the sign off what is too small for a double.
  return value.n === 0n ? 0 : Number(value.s) * quotientOf(value.n, value.d) + 0;
}

/** The nearest double to a quotient of whole numbers, never -0. */
export function ratio(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  return numerator < 0n ? 0 - quotientOf(-numerator, denominator) : quotientOf(numerator, denominator);
}

/** For whole numbers above 0. */
function quotientOf(n: bigint, d: bigint): number {
  // One division of two whole numbers that doubles hold is rounded once.
  if (n <= MOST && d <= MOST) return Number(n) / Number(d);
  // 64 bits of quotient and a sticky bit for the rest: converting to a double then rounds once, and correctly.
  const shift = 64 - (bitsOf(n) - bitsOf(d));
  if (shift > 1074) {
    // Below 2^-1022 doubles are the multiples of 2^-1074, which conversion and scaling would round to twice.
    const multiple = (n << 1074n) / d;
    if (multiple < MOST) {
      const rest = ((n << 1074n) - multiple * d) << 1n;
      const up = rest > d || (rest === d && multiple % 2n === 1n);
      return scaled(Number(up ? multiple + 1n : multiple), -1074);
    }
  }
  const numerator = shift > 0 ? n << BigInt(shift) : n;
  const divisor = shift > 0 ? d : d << BigInt(-shift);
  const quotient = numerator / divisor;
  const sticky = quotient * divisor === numerator ? 0n : 1n;
  return scaled(Number((quotient << 1n) | sticky), -shift - 1);
}

/** How many bits a whole number has, or one more or less. */
function bitsOf(value: bigint): number {
  let [size, beyond] = [Number(value), 0];
  for (; size === Infinity; size = Number(value)) {
    value >>= 960n;
    beyond += 960;
  }
  return beyond + Math.ceil(Math.log2(size));
}

/** value × 2^power, in two steps since 2^power alone may be out of a double's reach. */
export function scaled(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}
