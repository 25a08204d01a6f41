import { gammaTail } from "./tails";

/** How many deals it may take to reach the target, and how likely each number is. Numbers need not be whole. */
export interface DealsNeeded {
  deals: number;
  weight: number;
}

/** Chance left out at either end. */
const LEFT_OUT = 1e-9;
/** Up to so many whole numbers are looked at one by one; of more, so many points. */
const MOST_POINTS = 1000;
/** A block's share of the deviation that it is averaged against. */
const BLOCK = 0.5;

/** The chance that so many gamma deals add up to the target: `plain` is target ÷ mean deal. */
export function enoughDeals(deals: number, plain: number, spread: number): number {
  const shape = 1 / (spread * spread);
  return gammaTail(plain * shape, deals * shape);
}

/**
 * The number of gamma deals whose sum reaches the target: `plain` is target ÷ mean deal, `spread` the deals'
 * coefficient of variation. It takes at most k deals with the chance that k deals add up to the target.
 *
 * Gives, by the volume that the deals come from, the numbers that it may take up to that: in blocks narrower than
 * the deviation of the wins of so many cases, two a block that keep its chance, mean and variance.
 */
export function dealsNeeded(plain: number, spread: number): (volume: number) => DealsNeeded[] {
  const enough = (deals: number): number => enoughDeals(deals, plain, spread);
  const first = fewest((deals) => enough(deals) > LEFT_OUT);
  const last = Math.max(
    first,
    fewest((deals) => enough(deals) >= 1 - LEFT_OUT),
  );
  const range = last - first + 1;
  const points = Math.min(range, MOST_POINTS);
  const step = range / points;
  const weights = new Float64Array(points);
  for (let i = 0, before = 0; i < points; i++) {
    const upTo = i === points - 1 ? 1 : enough(first - 1 + (i + 1) * step);
    weights[i] = upTo - before;
    before = upTo;
  }
  // A whole number of deals k stands for all from k − ½ to k + ½.
  const dealsAt = (point: number): number => first + (point + 0.5) * step - 0.5;
  return (volume) => {
    const found: DealsNeeded[] = [];
    const within = Math.min(points, Math.floor((volume + 0.5 - first) / step + 0.5));
    for (let from = 0; from < within;) {
      const deals = dealsAt(from);
      const block = (BLOCK / step) * Math.sqrt(deals * Math.max(0, 1 - deals / volume));
      const to = Math.min(within, from + Math.max(1, Math.floor(block)));
      gather(weights, from, to).forEach(({ at, weight }) => found.push({ deals: dealsAt(at), weight }));
      from = to;
    }
    return found;
  };
}

/** The points from `from` to before `to` as two that keep their weight, mean and variance. */
function gather(weights: Float64Array, from: number, to: number): { at: number; weight: number }[] {
  if (to - from === 1) return [{ at: from, weight: weights[from] }];
  let [weight, mean, square] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    weight += weights[i];
    mean += weights[i] * (i - from);
    square += weights[i] * (i - from) ** 2;
  }
  if (weight <= 0) return [];
  mean /= weight;
  const half = Math.sqrt(Math.max(0, square / weight - mean * mean));
  return [mean - half, mean + half].map((at) => ({ at: from + at, weight: weight / 2 }));
}

/** The least whole number from 1 for which something holds that keeps holding. */
export function fewest(holds: (count: number) => boolean): number {
  let high = 1;
  while (!holds(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
