import fc from "fast-check";
import { largestAnswer, leastVolume, type Search } from "../../../../src/core/funnel/math/leastVolume";
import { runs } from "../../laws";

function search(odds: (volume: number) => number, confidence: number, guess: number) {
  let looks = 0;
  const steps = leastVolume((volume) => (looks++, odds(volume)), confidence, guess);
  for (;;) {
    const step = steps.next();
    if (step.done) return { volume: step.value, looks };
  }
}

/** Odds that rise along an S from 0 to 1, half of them at `centre`. */
const rising = (centre: number, steepness: number) => (volume: number) =>
  volume === 0 ? 0 : 1 / (1 + (centre / volume) ** steepness);

test("law: the least volume reaches the confidence, and one less does not, whatever the guess", () =>
  fc.assert(
    fc.property(
      fc.double({ min: 0.1, max: 1e6, noNaN: true }),
      fc.double({ min: 0.8, max: 300, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      (centre, steepness, confidence, guess) => {
        const odds = rising(centre, steepness);
        fc.pre(odds(largestAnswer) > confidence);
        const { volume, looks } = search(odds, confidence, guess);
        expect(odds(volume)).toBeGreaterThanOrEqual(confidence - 1e-12);
        expect(volume === 1 || odds(volume - 1) < confidence - 1e-12).toBe(true);
        expect(looks).toBeLessThan(60);
      },
    ),
    runs,
  ));

test.each([
  [(volume: number) => (volume >= 7654 ? 1 : 0), 0.5, 100, 7654, "a step"],
  [(volume: number) => (volume >= 1 ? 1 : 0), 0.5, 100, 1, "one is enough"],
  [(volume: number) => (volume >= largestAnswer ? 1 : 0), 0.5, 1, largestAnswer, "the very last"],
  [(volume: number) => volume / largestAnswer, 0.25, 3, 2_500_000, "a straight line"],
])("case %#", (odds, confidence, guess, least) => expect(search(odds, confidence, guess).volume).toBe(least));

test("a good guess takes few looks", () => {
  const { volume, looks } = search(rising(5000, 20), 0.9, 5000);
  expect(volume).toBe(5581);
  expect(looks).toBeLessThan(9);
});

test("what no volume reaches is refused", () =>
  expect(() => search(() => 0.3, 0.9, 100)).toThrow(
    expect.objectContaining({
      code: "volume-beyond",
      facts: { argument: "confidence", most: largestAnswer, odds: 0.3 },
    }),
  ));

const from = (least: number, chance: number) => (volume: number) => (volume >= least ? chance : 0);
/** The last volume looked at need not be the answer. */
// prettier-ignore
test.each<[(volume: number) => number, number, number, Search, number, number[], string]>([
  [rising(5000, 20), 0.9,  5000, {},               5581,  [5000, 6000, 5581, 5580], "a good guess: the straight line meets it"],
  [rising(5000, 3),  0.9,  100,  {},               10401, [100, 120, 173, 359, 1544, 28547, 10400, 10401], "far below it: each step is the square of the one before"],
  [rising(50, 3),    0.9,  5000, {},               105,   [5000, 4166, 2893, 1395, 324, 17, 104, 105], "far above it"],
  [rising(50, 3),    0.9,  50,   { reach: 1.05 },  105,   [50, 53, 59, 72, 107, 104, 105], "with shorter steps"],
  [(v) => 1 - 1 / (1 + v / 100), 0.99, 1000, {},   9900,  [1000, 1200, 1728, 3584, 15411, 9900, 9899], "odds that rise slowly"],
  [(v) => Math.min(1, v / 1e4) ** 9, 0.3, 9000, {}, 8748, [9000, 7500, 8694, 8796, 8744, 8749, 8747, 8748], "a bent line: a little beyond it, from either side"],
  [(v) => v / 1e7,   0.25, 3,    {},               2_500_000, [3, 4, 6, 13, 56, 1036, 354128, 10000000, 430262, 587108, 5293554, 666840, 2144494, 3719024, 2435977, 2518246, 2494973, 2500067, 2499993, 2500001, 2499999, 2500000], "a line that is far off: by halves now and then"],
  [from(7654, 1),    0.5,  100,  {},               7654,  [100, 120, 173, 359, 1544, 28547, 6639, 20895, 13767, 7342, 10548, 7546, 9044, 7600, 8321, 7613, 7967, 7616, 7792, 7704, 7617, 7662, 7640, 7661, 7649, 7655, 7650, 7654, 7652, 7653], "a step: by halves every third time"],
  [from(50, 0.75),   0.5,  90,   { near: 0.26 },   52,    [90, 75, 52, 25], "near enough as soon as it lies between two"],
  [from(50, 0.75),   0.5,  90,   { near: 0.25 },   50,    [90, 75, 52, 25, 51, 48, 50, 49], "as far over as that is not near enough"],
  [from(77, 8e-16),  1.0005e-12, 300, {},          77,    [300, 250, 173, 83, 19, 51, 67, 75, 79, 77, 76], "chances so small that their odds are one: by halves"],
  [from(7, 0.9 - 1e-12), 0.9, 100, {},             7,     [100, 83, 57, 27, 6, 26, 24, 15, 7], "never more than the confidence, but for what a double leaves: the least is found all the same"],
])("a search for %s at %d from %d with %j finds %d by %j (%s)", (odds, confidence, guess, how, least, looks) => {
  const looked: number[] = [];
  const steps = leastVolume((volume) => (looked.push(volume), odds(volume)), confidence, guess, how);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect([step.value, looked]).toEqual([least, looks]);
});
