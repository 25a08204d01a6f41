import { exact, ONE, quotient, ratio, readAs, whole, wholeNear, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { nearestDifference } from "../quotients";
import { invalid } from "../refusal";
import type { Argument } from "../refusals/argument";
import { isKept } from "./digits";

/** An amount this near to a whole number of units (in units) may be but dust away from it. */
const NEAR = 1e-6;
/** How far a quotient of doubles may be from that of their decimals (relative). */
const DOUBT = 8e-15;
const WHOLE = 2 ** 53;
const FEW_UNITS = 2 ** 51;
/** From here on doubles have all their bits. */
const NORMAL = 2 ** -1022;
const MILLION = 10n ** 6n;
const TRILLION = 10n ** 12n;
/** Numbers of 15 digits are below this. */
const FIFTEEN_DIGITS = 1e15;

/** Amounts of 0 or more on a grid of units. Whole amounts of whole units are counted without any snapping. */
export interface Grid {
  readonly unit: Exact;
  /** The most whole units in an amount, and the fewest that reach it. */
  down(amount: number): number;
  up(amount: number): number;
  /** The most whole units in an exact amount. */
  count(amount: Exact): bigint;
  /** The nearest double to units × unit. */
  amount(units: number): number;
  /**
   * The nearest double to units × unit and what is over, for a part of an answer. One that its cell could not be read
   * as again is refused, or the parts would no longer add up: cents from some 7 × 10^13 on.
   */
  part(units: number, over?: Exact): number;
  /** The nearest double to how much more such a part is than an amount as it was written. */
  beyond(units: number, amount: number, over?: Exact): number;
  /** Many parts at once, of a sign, in place: a million of them cost what their arithmetic costs. */
  parts(units: Float64Array, sign: number): Float64Array;
}

export function gridOf(unit: number): Grid {
  const step = exact(unit);
  const wholeStep = Number.isInteger(unit);
  const numerator = Number(step.n);
  const denominator = Number(step.d);
  const mostRead = mostReadNumerator(step);

  const count = (amount: number, round: (q: number) => number, settle: (q: Exact) => bigint): number => {
    if (wholeStep && Number.isInteger(amount) && amount <= WHOLE) {
      const over = amount % unit;
      return (amount - over) / unit + (over > 0 ? round(0.5) : 0);
    }
    const quotient = amount / unit;
    const near = Math.round(quotient);
    // Far more than is ever counted, and far less than half a unit, need no fractions.
    if (quotient > 2 * WHOLE) return quotient;
    if (near === 0 && amount > 0) return round(0.5);
    if (Math.abs(quotient - near) > NEAR + quotient * DOUBT) return round(quotient);
    // The double of so many units in 15 digits is those units.
    const units = (near * numerator) / denominator;
    if (near * numerator <= mostRead && (units === amount || units === readAs(amount))) return near;
    return Number(settle(exact(amount).div(step)));
  };
  const amount = (units: number): number => {
    const product = units * numerator;
    // One division of two whole numbers is rounded once: it is the nearest double.
    if (product <= WHOLE && denominator <= WHOLE) return product / denominator;
    return cellNumber(step.mul(exact(units)));
  };
  const exactly = (units: number, over: Exact): [n: bigint, d: bigint] => [
    BigInt(units) * step.n * over.d + over.s * over.n * step.d,
    step.d * over.d,
  ];
  const part = (units: number, over: Exact = ZERO): number => {
    if (over.n === 0n && units * numerator <= mostRead) return (units * numerator) / denominator;
    const [n, d] = exactly(units, over);
    const value = cellRatio(n, d);
    // Half a last bit of so few units is far less than half a unit.
    if (over.n === 0n && units < FEW_UNITS && value >= NORMAL) return value;
    if (!isKept(n, d, unit, over.n === 0n ? step : step.gcd(over)))
      throw invalid("part-digits", { argument: "unit", value, unit });
    return value;
  };
  return {
    unit: step,
    down: (value) => count(value, Math.floor, (q) => wholeUnits(q, step) ?? q.floor().n),
    up: (value) => count(value, Math.ceil, (q) => wholeUnits(q, step) ?? q.ceil().n),
    count: (value) => {
      if (value.d === 1n && step.d === 1n) return value.n / step.n;
      const q = value.div(step);
      return wholeUnits(q, step) ?? q.floor().n;
    },
    amount,
    part,
    beyond: (units, amount, over = ZERO) => {
      const quickly = over.n === 0n && nearestDifference(units * numerator, denominator, amount);
      if (typeof quickly === "number") return quickly;
      const [[n, d], [less, by]] = [exactly(units, over), quotient(amount)];
      return ratio(n * by - less * d, d * by);
    },
    parts: (units, sign) => {
      if (unit === 1 && sign === 1) return units;
      // Of equal weights, nearly every part is the one before it.
      let last = NaN;
      let amount = 0;
      for (let i = 0; i < units.length; i++) {
        if (units[i] !== last) {
          last = units[i];
          const steps = last * numerator;
          // Adding 0 takes the sign off a 0.
          amount = (steps <= mostRead ? steps / denominator : part(last)) * sign + 0;
        }
        units[i] = amount;
      }
      return units;
    },
  };
}

/** The nearest double to an amount of units, which only very large units take beyond all numbers of a cell. */
export function cellNumber(amount: Exact, argument: Argument = "unit"): number {
  return cellRatio(amount.s * amount.n, amount.d, argument);
}

function cellRatio(n: bigint, d: bigint, argument: Argument = "unit"): number {
  const value = ratio(n, d);
  if (!Number.isFinite(value)) throw invalid("too-large", { argument });
  return value;
}

/** The whole number that a count of units is, or is but dust away from. */
function wholeUnits(quotient: Exact, unit: Exact): bigint | undefined {
  const near = wholeNear(quotient);
  if (near === undefined) return undefined;
  return isDust(quotient.sub(whole(near)).mul(unit), quotient.mul(unit), unit) ? near : undefined;
}

/**
 * So little beside an amount, its unit and the sixth decimal that it comes from reading numbers such as 1/3, and no
 * bound minds it.
 */
export function isDust(leftover: Exact, amount: Exact, unit: Exact): boolean {
  const size = leftover.abs();
  return (
    size.mul(TRILLION).compare(amount) <= 0 &&
    size.mul(MILLION).compare(unit) <= 0 &&
    size.mul(2n * MILLION).compare(ONE) <= 0
  );
}

/** The largest numerator over the unit's denominator that is surely read again: 15 digits, or whole. */
function mostReadNumerator({ d }: Exact): number {
  if (d === 1n) return WHOLE;
  let power = 10n;
  while (power % d !== 0n) power *= 10n;
  return power > 10n ** 15n ? -1 : FIFTEEN_DIGITS / Number(power / d);
}
