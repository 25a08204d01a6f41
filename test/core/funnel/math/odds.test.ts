import { betaBinomialTail } from "../../../../src/core/funnel/math/tails";
import { funnelFor } from "../../../../src/core/funnel/math/oddsAnswers";
import { columnOf } from "../../../../src/core/range";
import { directOdds } from "./directOdds";
import { leastFor, oddsOf, oddsOfAll, problem, problemOf, type Asked } from "./asked";

test.each([
  [242, 0.54, "plain division's answer is little better than a coin"],
  [310, 0.9016, "enough for nine in ten"],
  [309, 0.9, "one less is not enough", 0.4],
])("odds of %d cases are about %d: %s", (volume, odds, _why, within = 0.005) => {
  const found = oddsOf(volume, problem(20, 1, [0.3, 0.67, 0.58, 0.71]));
  expect(Math.abs(found - odds)).toBeLessThan(within);
});

test("the least volume for nine in ten is 310, and 309 falls short", () => {
  const four = problem(20, 1, [0.3, 0.67, 0.58, 0.71]);
  expect(leastFor(0.9, four)).toBe(310);
  expect(oddsOf(309, four)).toBeLessThan(0.9);
});

test.each([
  [100, 20, 0.25, 40, "a year of evidence"],
  [1000, 20, 0.03, 200, "a low rate"],
  [30, 25, 0.9, 10, "nearly all"],
])(
  "the integral agrees with the beta-binomial's sum: %d cases, %d wins, rate %d from %d cases (%s)",
  (n, won, rate, cases) => {
    // A second rate of all but 1, taken as certain: only the integral's road is open then.
    const exactly = betaBinomialTail(won, n, rate * cases, (1 - rate) * cases);
    const byIntegral = oddsOf(n, problem(won, 1, [rate, 1 - 1e-12], [cases, 0]));
    expect(Math.abs(byIntegral - exactly)).toBeLessThan(1e-4);
  },
);

test.each([
  [0.5, problem(5, 1, [0.2])],
  [0.9, problem(20, 1, [0.3, 0.67, 0.58, 0.71], [50])],
  [0.95, problem(20, 1, [0.3, 0.25], [200], 0.5)],
  [0.8, problem(3, 1, [0.5, 0.5], undefined, 1)],
  [0.1, problem(2, 1, [0.5, 0.9], [4])],
])("the least volume for %d is the first that reaches it: %#", (confidence, given) => {
  const found = leastFor(confidence, given);
  let first = Math.max(0, found - 8);
  while (oddsOf(first, given) < confidence) first++;
  expect(found).toBe(first);
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9])
    expect(oddsOf(Math.floor(found * part), given)).toBeLessThanOrEqual(confidence);
});

test("where a rate of which nothing is known lets through just the confidence, the least volume is found, too", () => {
  const given = problem(20, 1, [0.9, 0.5], [1e-10, 0]);
  const least = leastFor(0.9, given);
  expect(oddsOf(least, given)).toBeGreaterThanOrEqual(0.9 - 1e-12);
  expect(oddsOf(least - 1, given)).toBeLessThan(0.9 - 1e-12);
});

test("more confidence never needs less", () => {
  const given = problem(20, 1, [0.3, 0.25], [80], 0.6);
  let before = 0;
  for (let confidence = 0.05; confidence < 0.99; confidence += 0.15) {
    const volume = leastFor(confidence, given);
    expect(volume).toBeGreaterThanOrEqual(before);
    before = volume;
  }
});

test.each<[number, Asked, number, string]>([
  [
    20,
    problem(20, 1, [1], undefined, 5e-324),
    0.5,
    "with hardly any spread twenty deals are enough half the time",
  ],
  [100, problem(20, 1, [0.2], [1e16]), 0.53983863, "evidence beyond all bounds"],
  [2_000_000, problem(1_000_000, 1, [0.99, 0.5], [2, 1e6]), 0.440491, "an edge as narrow as a thousandth"],
  [1_995_000, problem(1_000_000, 1, [0.99, 0.5], [2, 1e6]), 0.01767, "just below it"],
  [
    16_465,
    problem(1709, 1, [0.9999162568459, 0.16], [0.7167461941189911, 1.6447232243728804]),
    0.388134,
    "one all but certain, one wide",
  ],
  [2_300_000, problem(1_000_000, 1, [0.5, 0.9], [100, 0]), 0.632097, "far more deals than evidence"],
  [40, problem(3, 1, [0.6, 0.3], [0.02, 0.5]), 0.30573, "hardly any evidence at all"],
])("odds of %d cases by an integration over a million quasi-random points: %#", (volume, given, odds) =>
  expect(Math.abs(oddsOf(volume, given) - odds)).toBeLessThan(2e-5),
);

test("a tail whose first terms are beyond a double is not lost", () =>
  expect(oddsOf(100_200, problem(100_000, 1, [0.99999], [1e8]))).toBeCloseTo(1, 9));

test.each<[Asked, string]>([
  [problem(20, 1, [0.3, 0.67]), "certain"],
  [problem(20, 1, [0.3], [50]), "one uncertain"],
  [problem(20, 1, [0.3, 0.9], [50, 3], 0.8), "all uncertain"],
])("a column answers each volume as it is answered alone, a long one within 1e-4: %#", (given) => {
  const long = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1000);
  const short = long.slice(0, 12);
  expect(oddsOfAll(short, given)).toEqual(short.map((volume) => oddsOf(volume, given)));
  const all = oddsOfAll(long, given);
  for (let i = 0; i < long.length; i += 37)
    expect(Math.abs(all[i]! - oddsOf(long[i]!, given))).toBeLessThan(1e-4);
});

test.each<[Asked, number, string]>([
  [problem(1, 1, [0.3, 0.67]), 0, "certain"],
  [problem(1, 1, [0.3], [50]), 1e-4, "one uncertain"],
])("a column of targets: the volumes reach the confidence, within %d in a long one: %#", (given, within) => {
  const targets = Array.from({ length: 200 }, (_, i) => ((i * 37) % 200) + 1);
  const volumes = funnelFor(0.8, columnOf(targets), problemOf(given));
  for (let i = 0; i < targets.length; i += 11) {
    const one = { ...given, target: targets[i]! };
    expect(oddsOf(volumes[i]!, one)).toBeGreaterThan(0.8 - within - 1e-12);
    expect(oddsOf(volumes[i]! - (within ? 2 : 1), one)).toBeLessThan(0.8 + within);
  }
});

test("a row of targets with one beyond all volumes is refused by its cell", () =>
  expect(() =>
    funnelFor(0.8, { rows: 1, columns: 3, values: [5, 9e6, 6] }, problemOf(problem(1, 1, [0.3]))),
  ).toThrow(
    expect.objectContaining({
      answer: "#N/A",
      facts: expect.objectContaining({
        argument: "target",
        cell: { row: 1, column: 2, rows: 1, columns: 3 },
      }),
    }),
  ));

test.each<[number, Asked & { evidence: number[]; spread: number }, string]>([
  [100, { ...problem(20, 1, [0.25]), evidence: [0], spread: 0.04 }, "hardly any spread: by the deals needed"],
  [100, { ...problem(20, 1, [0.25]), evidence: [50], spread: 0.04 }, "an uncertain rate beside it"],
  [2500, { ...problem(500, 1, [0.2]), evidence: [100], spread: 0.049 }, "many deals"],
  [
    6000,
    { ...problem(4000, 1, [0.667]), evidence: [0], spread: 0.04 },
    "more deals than are looked at singly",
  ],
  [9000, { ...problem(6000, 1, [0.667]), evidence: [0], spread: 0.049 }, "far more"],
  [21, { ...problem(20, 1, [0.95]), evidence: [0], spread: 0.03 }, "nearly all win"],
  [2000, { ...problem(300, 1, [0.16]), evidence: [0], spread: 0.5 }, "more wins than are kept one by one"],
  [2000, { ...problem(300, 1, [0.16]), evidence: [60], spread: 0.5 }, "and an uncertain rate"],
])("odds of %d cases are those of every outcome added up: %j (%s)", (volume, given) => {
  const apart = oddsOf(volume, given) - directOdds({ volume, ...given });
  expect(Math.abs(apart)).toBeLessThan(1e-5);
});

test("a short row of targets is answered exactly, a hair beyond the odds of a volume too", () => {
  const given = problem(1, 1, [0.3], [50]);
  const confidence = oddsOf(24, { ...given, target: 5 }) + 5e-7;
  expect(funnelFor(confidence, columnOf([5, 20]), problemOf(given))[0]).toBe(25);
});
