import { gammaTail } from "./tails";

/** How many deals it may take to reach the target, and how likely each number is. Numbers need not be whole. */
export interface DealsNeeded {
  deals: number;
  weight: number;
}

/** Chance left out at either end. */
const LEFT_OUT = 1e-9;
const FEWEST_BLOCKS = 40;
const MOST_BLOCKS = 600;
/** At so many points of a block the chance is looked at. */
const LOOKS = 8;

/** The chance that so many gamma deals add up to the target: `plain` is target ÷ mean deal. */
export function enoughDeals(deals: number, plain: number, spread: number): number {
  const shape = 1 / (spread * spread);
  return gammaTail(plain * shape, deals * shape);
}

/**
 * The number of gamma deals whose sum reaches the target: `plain` is target ÷ mean deal, `spread` the deals'
 * coefficient of variation. It takes at most k deals with the chance that k deals add up to the target.
 *
 * `smoothness` is the deviation, in deals, of what this is averaged against: few whole numbers are kept one by one,
 * many are gathered in blocks narrower than that, two a block that keep its chance, mean and variance.
 */
export function dealsNeeded(plain: number, spread: number, smoothness: number): DealsNeeded[] {
  const enough = (deals: number): number => enoughDeals(deals, plain, spread);
  const first = fewest((deals) => enough(deals) > LEFT_OUT);
  const last = Math.max(
    first,
    fewest((deals) => enough(deals) >= 1 - LEFT_OUT),
  );
  const range = last - first + 1;
  const blocks = Math.min(MOST_BLOCKS, Math.max(FEWEST_BLOCKS, Math.ceil((2.5 * range) / smoothness)));
  if (range <= LOOKS * blocks) {
    let before = 0;
    return Array.from({ length: range }, (_, i) => {
      const upTo = i === range - 1 ? 1 : enough(first + i);
      const weight = upTo - before;
      before = upTo;
      return { deals: first + i, weight };
    });
  }
  return gathered(first, last, blocks, enough);
}

function gathered(
  first: number,
  last: number,
  blocks: number,
  enough: (deals: number) => number,
): DealsNeeded[] {
  const found: DealsNeeded[] = [];
  const step = (last - first) / (blocks * LOOKS);
  let before = 0;
  for (let block = 0; block < blocks; block++) {
    let [weight, mean, square] = [0, 0, 0];
    for (let look = 0; look < LOOKS; look++) {
      const index = block * LOOKS + look;
      const upTo = index === blocks * LOOKS - 1 ? 1 : enough(first + (index + 1) * step);
      const part = upTo - before;
      before = upTo;
      // A whole number of deals k stands for all from k − ½ to k + ½.
      const deals = first + (index + 0.5) * step + 0.5;
      weight += part;
      mean += part * deals;
      square += part * deals * deals;
    }
    if (weight < 1e-14) continue;
    mean /= weight;
    const half = Math.sqrt(Math.max(0, square / weight - mean * mean));
    found.push({ deals: mean - half, weight: weight / 2 }, { deals: mean + half, weight: weight / 2 });
  }
  return found;
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
