import fc from "fast-check";
import { largestAnswer, leastVolume } from "../../../../src/core/funnel/math/leastVolume";
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
