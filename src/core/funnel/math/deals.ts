import { tabulated, winsBend, type Curve } from "./curve";
import { betaBelow } from "./beta";
import { gammaTail, gammaTailFar } from "./gamma";

/** How many deals it may take to reach the target, and how likely each number is. Numbers need not be whole. */
interface DealsNeeded {
  deals: number;
  weight: number;
}

/** Deals of a gamma distribution, of which so many are enough for the target with a certain chance. */
export interface Deals {
  enough(deals: number): number;
  /** The chance to reach the target by the rate, of so many cases. */
  curve(volume: number): Curve;
}

/** Chance left out at either end. */
const LEFT_OUT = 1e-9;
/** Up to so many whole numbers are looked at one by one; of more, so many points. */
const MOST_POINTS = 1000;
/** A block's share of the deviation that it is averaged against. */
const BLOCK = 0.5;
/** So small a weight changes nothing that is shown. */
const NOTHING = 1e-10;
/** More deals than any volume gives. */
const MOST_DEALS = 2 ** 34;
/** From such a spread on the average goes over the numbers of wins, under it over those of deals. */
const WIDE = 0.05;
/** Up to so many wins the deals' chance is worked out for each number, beyond by a table. */
const FEW = 256;
/** The numbers of wins looked at within so many deviations, so many to each of these. */
const [REACH, TO_DEVIATION] = [7, 2.5];

/** The chance that so many gamma deals add up to the target: `plain` is target ÷ mean deal. */
export function enoughDeals(deals: number, plain: number, spread: number): number {
  if (deals <= 0) return 0;
  const shape = deals / (spread * spread);
  // With hardly any spread the shape is beyond a double, or its square is lost: by deviations nothing is.
  if (shape < 1e6) return gammaTail(plain * (1 / (spread * spread)), shape);
  const deviation = Math.sqrt(deals) / spread;
  return gammaTailFar(plain === deals ? 0 : ((plain - deals) / deals) * deviation, deviation);
}

/**
 * Gamma deals: `plain` is target ÷ mean deal, `spread` the deals' coefficient of variation. The target takes at most
 * k deals with the chance that k deals add up to it.
 */
export function gammaDeals(plain: number, spread: number): Deals {
  const enough = (deals: number): number => enoughDeals(deals, plain, spread);
  const first = fewest((deals) => enough(deals) > LEFT_OUT);
  const last = Math.max(
    first,
    fewest((deals) => enough(deals) >= 1 - LEFT_OUT),
  );
  const needed = spread < WIDE ? dealsNeeded(enough, first, last) : undefined;
  const byWon = needed ? undefined : enoughByWins(enough, first, last);
  return {
    enough,
    curve(volume) {
      const most = Math.min(volume, last);
      const [from] = winsBend(Math.min(first, volume), volume);
      const [, to, least] = winsBend(most, volume);
      const middle = Math.sqrt(first * last);
      const width = Math.max(least, Math.min(1, spread / Math.sqrt(Math.max(1, middle))) / 2);
      // Stryker disable next-line ArrayDeclaration: one of the two is always there.
      const at = byWon ? byWins(byWon, volume, spread) : byDeals(needed?.(volume) ?? [], volume);
      return { at: (log) => (log >= 0 ? enough(volume) : at(log)), from, to, width };
    },
  };
}

/** Averages the wins' chances over the number of deals that it takes. */
function byDeals(needed: readonly DealsNeeded[], volume: number): (log: number) => number {
  return (log) => {
    const rate = Math.exp(log);
    let all = 0;
    for (const { deals, weight } of needed)
      if (weight > NOTHING) all += weight * betaBelow(rate, deals, volume - deals + 1);
    return all;
  };
}

/**
 * Averages the deals' chances over the numbers of wins: so many to a deviation that the sum of a smooth bell is as
 * good as its integral, all where that is more than there are.
 */
function byWins(enough: (wins: number) => number, volume: number, spread: number): (log: number) => number {
  return (log) => {
    const rest = -Math.expm1(log);
    const mean = volume * Math.exp(log);
    const deviation = Math.sqrt(mean * rest);
    const narrow = Math.min(deviation, 1.5 * spread * Math.sqrt(mean));
    const stride = Math.max(1, Math.floor(narrow / TO_DEVIATION));
    const mode = Math.min(volume, Math.floor((volume + 1) * Math.exp(log)));
    const weigh = stride === 1 ? undefined : bell(mode, volume, mean, volume * rest);
    const reach = REACH * deviation + 10;
    let all = 1;
    let good = enough(mode);
    for (const direction of [-1, 1])
      for (
        let wins = mode + direction * stride, weight = 1;
        wins >= 0 && wins <= volume && Math.abs(wins - mode) <= reach;
        wins += direction * stride
      ) {
        if (weigh) weight = weigh(wins);
        else if (direction > 0) weight *= ((volume - wins + 1) / wins) * (Math.exp(log) / rest);
        else weight *= ((wins + 1) / (volume - wins)) * (rest / Math.exp(log));
        all += weight;
        if (weight > NOTHING) good += weight * enough(wins);
      }
    return good / all;
  };
}

/** How likely numbers of wins are beside the likeliest, by Stirling's formula. */
function bell(mode: number, volume: number, wonMean: number, lostMean: number): (wins: number) => number {
  const height = (wins: number): number => {
    const lost = volume - wins;
    if (wins === 0 || lost === 0) return -Infinity;
    return (
      -wins * Math.log(wins / wonMean) -
      lost * Math.log(lost / lostMean) -
      Math.log(wins * lost) / 2 -
      1 / (12 * wins) -
      1 / (12 * lost)
    );
  };
  const top = height(mode);
  return (wins) => Math.exp(height(wins) - top);
}

/** The chance by the number of wins: each of the first is kept, the rest come from a table. */
function enoughByWins(
  enough: (deals: number) => number,
  first: number,
  last: number,
): (wins: number) => number {
  const known: number[] = [];
  const from = Math.log(first / 2);
  const to = Math.log(last + 1);
  const table =
    // Stryker disable next-line ConditionalExpression: few wins need no table, and are as right by one.
    last <= FEW ? undefined : tabulated({ at: (log) => enough(Math.exp(log)), from, to, width: to - from });
  return (wins) => {
    if (wins <= FEW) return (known[wins] ??= enough(wins));
    return table ? table.at(Math.log(wins)) : enough(wins);
  };
}

/**
 * The numbers of deals that the target may take up to a volume: in blocks narrower than the deviation of the wins of
 * so many cases, two a block that keep its chance, mean and variance.
 */
function dealsNeeded(
  enough: (deals: number) => number,
  first: number,
  last: number,
): (volume: number) => DealsNeeded[] {
  const range = last - first + 1;
  const points = Math.min(range, MOST_POINTS);
  const step = range / points;
  const weights = new Float64Array(points);
  for (let i = 0, before = 0; i < points; i++) {
    const upTo = i === points - 1 ? 1 : enough(first - 1 + (i + 1) * step);
    weights[i] = Math.max(0, upTo - before);
    before = Math.max(before, upTo);
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
    return found.filter(({ deals }) => deals <= volume);
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

/** The least whole number from 1 for which something holds that keeps holding; none is looked for beyond all volumes. */
export function fewest(holds: (count: number) => boolean): number {
  let high = 1;
  while (high < MOST_DEALS && !holds(high)) high *= 2;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
