import { fewest } from "../../../../src/core/funnel/math/deals";
import { gammaTail } from "../../../../src/core/funnel/math/gamma";
import { binomialTail } from "../../../../src/core/funnel/math/tails";
import { oddsOf, problem, type Asked } from "./asked";

/** A seeded generator (xoshiro128**), so that a run repeats. */
function seeded(seed: number): () => number {
  const state = Uint32Array.from({ length: 4 }, (_, i) => (seed + 1) * 2654435761 + i * 40503);
  const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(state[1], 5), 7), 9) >>> 0;
    const kept = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= kept;
    state[3] = rotate(state[3], 11);
    return (result + 0.5) / 2 ** 32;
  };
  for (let i = 0; i < 50; i++) next();
  return next;
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang's gamma variates. */
function gammaVariate(random: () => number, shape: number): number {
  if (shape < 1) return gammaVariate(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One draw of the rates, and the exact odds given them: a simulation whose error is that of the rates alone. */
function simulated(
  volume: number,
  { target, dealSize, rates, evidence, spread = 0 }: Asked,
  draws: number,
): [number, number] {
  const random = seeded(7);
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < draws; draw++) {
    let rate = 1;
    for (let i = 0; i < rates.length; i++) {
      const share = rates[i];
      const cases = evidence?.[evidence.length === 1 ? 0 : i] ?? 0;
      if (cases === 0 || share === 1) rate *= share;
      else {
        const a = gammaVariate(random, share * cases);
        rate *= a / (a + gammaVariate(random, (1 - share) * cases));
      }
    }
    let needed = Math.ceil(target / dealSize - 1e-9);
    if (spread > 0) {
      // The deals it takes: the first number of gamma deals whose sum reaches the target, by inversion.
      const wanted = random();
      const shape = 1 / spread ** 2;
      needed = fewest((deals) => gammaTail((target / dealSize) * shape, deals * shape) >= wanted);
    }
    const odds = binomialTail(needed, volume, Math.max(rate, 1e-300));
    sum += odds;
    squares += odds * odds;
  }
  const mean = sum / draws;
  return [mean, Math.sqrt(Math.max(1e-12, squares / draws - mean * mean) / draws)];
}

const table: [number, Asked, string][] = [
  [310, problem(20, 1, [0.3, 0.67, 0.58, 0.71], [50]), "four rates, each from fifty cases"],
  [400, problem(20, 1, [0.3, 0.67, 0.58, 0.71], [500, 150, 90, 50]), "evidence that shrinks down the funnel"],
  [300, problem(20, 1, [0.5, 0.2], [5]), "hardly any evidence"],
  [60, problem(20, 1, [0.9, 0.5], [2, 0]), "a Beta without bound at 1, one rate certain"],
  [40, problem(2, 1, [0.1, 0.9], [3, 1]), "two deals only"],
  [300, problem(20, 1, [0.3, 0.25], undefined, 0.8), "gamma deals at certain rates"],
  [300, problem(20.5, 1, [0.3, 0.25], [200], 0.5), "gamma deals and uncertain rates"],
  [30, problem(1, 1, [0.2, 0.5], [10], 2), "one wild deal"],
  [22, problem(20, 1, [1, 0.95], [30], 0), "nearly all win"],
  [5000, problem(400, 1, [0.3, 0.3], [100_000], 0), "so much evidence that it hardly matters"],
  [12_000, problem(1000, 1, [0.3, 0.3], [3000], 1), "many deals, some evidence, a wide spread"],
];

test.each(table)("odds of %d cases agree with a simulation: %#", (volume, given) => {
  const draws = (given.spread ?? 0) > 0 ? 4_000 : 20_000;
  const [odds, error] = simulated(volume, given, draws);
  expect(Math.abs(oddsOf(volume, given) - odds)).toBeLessThan(4.5 * error + 1e-4);
});
