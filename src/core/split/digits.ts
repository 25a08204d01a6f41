import { binaryQuotient, exact, isItself, quotient, ratio, readAs } from "../decimal";
import type { Exact } from "../decimal";

/** The decimal of a double's first 15 digits is this near to it (relative), or nearer. */
const READ = 5e-15;
/** What does not show in so much, the sixth decimal of an amount, no check of a sum will find. */
const SHOWS = 5e-7;
/** A thousandth of a unit does not show among units. */
const PART_OF_UNIT = 1e-3;
const CENT = 0.01;
/** So many times its size (relative) a sum may be off by its last bits: two to four of them. */
const LAST_BITS = 2 ** -51;

/**
 * Whether an amount has digits beyond the 15 in which numbers are read, so that parts would not add up to it: cents
 * beyond 10^13, or a quotient over 10^9 such as 10^10 ÷ 3. The dust of arithmetic does not count: what shows neither
 * in six decimals nor among units, and the last bits beside whole cents (or units) as long as cents are still told
 * apart by them.
 */
export function hasUnreadDigits(value: number, unit: number): boolean {
  const size = Math.abs(value);
  const shows = Math.min(SHOWS, unit * PART_OF_UNIT);
  if (size * READ <= shows || isItself(value)) return false;
  const read = readAs(value);
  const unread = Math.abs(value - read);
  if (unread <= shows) return false;
  const step = Math.min(CENT, unit);
  const isDust = unread <= step / 10 && unread <= size * LAST_BITS;
  return !isDust || exact(read).div(exact(step)).d !== 1n;
}

/** How much reading a double in 15 digits may have changed it: 0 where they are all that it has. */
export function readingError(value: number): number {
  if (isItself(value)) return 0;
  return readAs(value) === value ? 0 : Math.abs(value) * READ;
}

/** The decimals to which an amount is rounded to have 15 digits; below 0 for tens, hundreds, … */
export function decimalsRead(value: number): number {
  return 14 - Number(value.toExponential(14).split("e")[1]);
}

/**
 * Whether a cell that keeps an exact amount of n ÷ d as its nearest double can be read as that amount again: in 15
 * digits, or among the amounts `step` apart of which it is one. Nothing is reduced: of what is very small that takes
 * longest.
 */
export function isKept(n: bigint, d: bigint, unit: number, step: Exact): boolean {
  const kept = ratio(n, d);
  /** How far another number is from the amount, in parts of its denominator times d. */
  const gap = (numerator: bigint, denominator: bigint): bigint => {
    const over = numerator * d - n * denominator;
    return over < 0n ? -over : over;
  };
  const [bits, power] = binaryQuotient(kept);
  if (2n * gap(bits, power) * step.d < step.n * power * d) return true;
  const [read, tens] = quotient(kept);
  const [most, parts] = quotient(Math.min(SHOWS, unit * PART_OF_UNIT));
  return gap(read, tens) * parts <= most * tens * d;
}
