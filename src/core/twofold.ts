/** A number to twice a double's precision: `high` is the double nearest to it, `low` what is missing. */
export interface Twofold {
  readonly high: number;
  readonly low: number;
}

export const NOUGHT: Twofold = { high: 0, low: 0 };

const SPLITTER = 2 ** 27 + 1;
/** What is missing is right to far better than one part in 2^40; nearer to a tie only exact fractions can tell. */
const DOUBT = 2 ** -40;

/** The product of two doubles, exactly. Source: Dekker (1971), Numerische Mathematik 18. */
export function product(a: number, b: number): Twofold {
  const high = a * b;
  const aTop = a * SPLITTER - (a * SPLITTER - a);
  const bTop = b * SPLITTER - (b * SPLITTER - b);
  const aRest = a - aTop;
  const bRest = b - bTop;
  return { high, low: aTop * bTop - high + aTop * bRest + aRest * bTop + aRest * bRest };
}

/** For a `low` that is small beside `high`. */
export function sum(high: number, low: number): Twofold {
  const all = high + low;
  return { high: all, low: low - (all - high) };
}

/** The sum of two; what is lost is some 2^-104 of the larger. Source: Knuth, TAOCP 2, 4.2.2. */
export function plus(a: Twofold, b: Twofold): Twofold {
  const all = a.high + b.high;
  const back = all - a.high;
  const lost = a.high - (all - back) + (b.high - back);
  return sum(all, lost + a.low + b.low);
}

export function times({ high, low }: Twofold, by: number): Twofold {
  const main = product(high, by);
  return sum(main.high, main.low + low * by);
}

/** The product of two; what is lost is some 2^-102 of it. */
export function multiplied(a: Twofold, b: Twofold): Twofold {
  const main = product(a.high, b.high);
  return sum(main.high, main.low + (a.high * b.low + a.low * b.high));
}

export function divided(top: Twofold, bottom: Twofold): Twofold {
  const first = top.high / bottom.high;
  const back = times(bottom, first);
  const rest = top.high - back.high - back.low + top.low;
  return sum(first, rest / bottom.high);
}

/** Whether `high` is surely the double nearest to what the two stand for. */
export function isClear(value: Twofold): boolean {
  return isSure(value, Math.abs(value.low) * DOUBT);
}

/** The same where they may be off by `doubt`. */
export function isSure({ high, low }: Twofold, doubt: number): boolean {
  return high + (low + doubt) === high && high + (low - doubt) === high;
}

export const ONE: Twofold = { high: 1, low: 0 };

/** The powers of ten that doubles hold, up to 10^22. */
export const TENS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
/** The most tens that a step takes, so that no part leaves a double's range. */
const LONGEST = 290;

/** Times ten to a power of 0 or more. */
export function raised(value: Twofold, power: number): Twofold {
  let result = value;
  for (let left = power; left > 0; left -= TENS.length - 1)
    result = times(result, TENS[Math.min(left, TENS.length - 1)]);
  return result;
}

/** Times ten to any power that leaves it in range; what is lost is some 2^-98 of it. */
export function moved(value: Twofold, power: number): Twofold {
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
    const size = raised(ONE, Math.abs(power));
    ten = power < 0 ? divided(ONE, size) : size;
    powers.set(power, ten);
  }
  return ten;
}
