import { exact, nearest, whole, ZERO, type Exact } from "../decimal";

/** What a straight line through past periods says of the next one. */
export interface Trend {
  readonly forecast: Exact;
  /** The standard error of a forecast; 0 where nothing scatters. */
  readonly error: number;
  readonly freedom: number;
}

/** A scatter this small (relative) is what reading numbers in 15 digits leaves. */
const DUST = 10n ** 13n;

/**
 * The least-squares line through equally long periods, one period on. Sums are exact, so that a straight history
 * scatters by nothing.
 * Source: Draper and Smith, Applied Regression Analysis (3rd ed.), 3.1: the variance of a new observation.
 */
export function trendOf(history: ArrayLike<number>): Trend {
  const amounts = Array.from(history, exact);
  const count = BigInt(amounts.length);
  const scale = amounts.reduce((least, { d }) => (d > least ? d : least), 1n);
  // In steps of which all amounts are whole: decimals have powers of ten as denominators, but for what cancels.
  const common = amounts.reduce((all, { d }) => (all % d === 0n ? all : leastMultiple(all, d)), scale);
  let [sum, product, square, largest] = [0n, 0n, 0n, 0n];
  amounts.forEach(({ s, n, d }, index) => {
    const steps = s * n * (common / d);
    // Periods count from the middle, by halves: −(n − 1), …, n − 1.
    const at = BigInt(2 * index + 1) - count;
    sum += steps;
    product += at * steps;
    square += steps * steps;
    if (steps > largest) largest = steps;
    if (-steps > largest) largest = -steps;
  });
  const spread = (count * (count * count - 1n)) / 3n;
  const steps = whole(common);
  const [mean, slope] = [whole(sum).div(count), whole(product).div(spread)];
  const next = count + 1n;
  const residual = whole(square).sub(mean.mul(sum)).sub(slope.mul(product));
  const dust = whole(largest).div(DUST);
  const isStraight = residual.compare(dust.mul(dust).mul(count)) <= 0;
  const freedom = amounts.length - 2;
  const variance = isStraight
    ? ZERO
    : residual.div(freedom).mul(
        whole(count + 1n)
          .div(count)
          .add(whole(next * next).div(spread)),
      );
  return {
    forecast: mean.add(slope.mul(next)).div(steps),
    error: root(variance.div(steps).div(steps)),
    freedom,
  };
}

/** The square root of an exact number of 0 or more, which itself may be beyond a double's range. */
function root(value: Exact): number {
  if (value.n === 0n) return 0;
  const bits = value.n.toString(2).length - value.d.toString(2).length;
  const half = Math.trunc(bits / 2);
  const near = half >= 0 ? value.div(4n ** BigInt(half)) : value.mul(4n ** BigInt(-half));
  return Math.sqrt(nearest(near)) * 2 ** half;
}

function leastMultiple(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return (a / x) * b;
}
