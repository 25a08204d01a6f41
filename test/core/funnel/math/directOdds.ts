import { gammaTail } from "../../../../src/core/funnel/math/gamma";

/** A funnel of which the odds are asked, its evidence one a rate (0: certain). */
export interface Funnel {
  volume: number;
  target: number;
  dealSize: number;
  rates: readonly number[];
  evidence: readonly number[];
  spread: number;
}

/**
 * The odds the slow way: every uncertain rate on its own grid, every combination of them, and for each all numbers
 * of wins, each with its probability times the chance that so many deals are enough.
 *
 * The grids are even in the rates' log odds, where a Beta density is smooth and falls off exponentially, so the
 * trapezoid rule is as good as exact once the step is small beside that density and beside the win's own.
 */
export function directOdds({ volume, target, dealSize, rates, evidence, spread }: Funnel): number {
  const enough = new Float64Array(volume + 1);
  const shape = 1 / (spread * spread);
  for (let won = 0; won <= volume; won++)
    enough[won] =
      spread === 0
        ? Number(won * dealSize >= target * (1 - 1e-12))
        : gammaTail((target / dealSize) * shape, won * shape);
  let sets: { rate: number; weight: number }[] = [{ rate: 1, weight: 1 }];
  rates.forEach((rate, index) => {
    const cases = evidence[index]!;
    const grid =
      cases === 0 || rate === 1
        ? [{ rate, weight: 1 }]
        : betaGrid(rate * cases, (1 - rate) * cases, 1 / Math.sqrt(Math.max(4, target / dealSize)));
    sets = sets.flatMap((before) =>
      grid.map((point) => ({ rate: before.rate * point.rate, weight: before.weight * point.weight })),
    );
  });
  let odds = 0;
  for (const { rate, weight } of sets) if (weight > 1e-10) odds += weight * reached(volume, rate, enough);
  return odds;
}

/** Points and weights of a Beta, even in its log odds; the weights add up to 1. */
function betaGrid(alpha: number, beta: number, width: number): { rate: number; weight: number }[] {
  const deviation = Math.sqrt(1 / alpha + 1 / beta);
  const mode = Math.log(alpha / beta);
  const step = Math.min(0.4, deviation / 3, width / 1.5);
  const low = mode - Math.max(7 * deviation, 20 / alpha);
  const high = mode + Math.max(7 * deviation, 20 / beta);
  const points: { rate: number; weight: number }[] = [];
  const height = (x: number): number =>
    x > 0
      ? -beta * x - (alpha + beta) * Math.log1p(Math.exp(-x))
      : alpha * x - (alpha + beta) * Math.log1p(Math.exp(x));
  const peak = height(mode);
  let all = 0;
  for (let x = low; x <= high; x += step) {
    const weight = Math.exp(height(x) - peak);
    if (weight < 1e-9) continue;
    all += weight;
    points.push({ rate: 1 / (1 + Math.exp(-x)), weight });
  }
  return points.map(({ rate, weight }) => ({ rate, weight: weight / all }));
}

/** Σ P(so many win) × P(so many are enough), from the likeliest number outwards. */
function reached(volume: number, rate: number, enough: Float64Array): number {
  if (rate >= 1) return enough[volume]!;
  const odds = rate / (1 - rate);
  const mode = Math.min(volume, Math.floor((volume + 1) * rate));
  let [all, good] = [1, enough[mode]!];
  for (let won = mode, term = 1; won < volume && term > 1e-15; won++) {
    term *= ((volume - won) / (won + 1)) * odds;
    all += term;
    good += term * enough[won + 1]!;
  }
  for (let won = mode, term = 1; won > 0 && term > 1e-15; won--) {
    term *= won / (volume - won + 1) / odds;
    all += term;
    good += term * enough[won - 1]!;
  }
  return good / all;
}
