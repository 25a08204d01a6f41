import fc from "fast-check";
import { exact, nearest, ZERO, type Exact } from "../../../src/core/decimal";
import { columnOf } from "../../../src/core/range";
import { mostRisks, riskReserve, type Reserve } from "../../../src/core/risks/reserve";
import { runs } from "../laws";

type Risk = readonly [chance: number, impact: number];

const reserveOf = (risks: readonly Risk[], confidence: number): Reserve =>
  riskReserve(
    columnOf(risks.map(([chance]) => chance)),
    columnOf(risks.map(([, impact]) => impact)),
    confidence,
  );

/** Every outcome by itself, in fractions, and what each leaves of the chance. */
function enumerated(risks: readonly Risk[], confidence: number): number {
  const outcomes: { loss: Exact; chance: number }[] = [];
  for (let which = 0; which < 2 ** risks.length; which++) {
    let [loss, chance] = [ZERO, 1];
    risks.forEach(([probability, impact], k) => {
      const happens = (which >> k) % 2 === 1;
      chance *= happens ? probability : 1 - probability;
      if (happens) loss = loss.add(exact(impact));
    });
    outcomes.push({ loss, chance });
  }
  outcomes.sort((a, b) => a.loss.compare(b.loss));
  let sum = 0;
  for (const { loss, chance } of outcomes) {
    sum += chance;
    if (sum >= confidence - 1e-12) return nearest(loss);
  }
  throw new Error("never reached");
}

test.each<[risks: Risk[], confidence: number, expected: number, reserve: number, why: string]>([
  [[[0.1, 100]], 0.9, 10, 0, "no loss has a chance of exactly 90 %, and that reaches it"],
  [[[0.1, 100]], 0.91, 10, 100, "beyond that all of it"],
  [[[1, 100]], 0.9, 100, 100, "a certain loss"],
  [[[0, 100]], 0.9, 0, 0, "an impossible one"],
  [[[0.5, 0]], 0.9, 0, 0, "one that costs nothing"],
  [
    [
      [0.3, 0.1],
      [1, 0.2],
    ],
    0.9,
    0.23,
    0.3,
    "0.1 and 0.2 are 0.3",
  ],
  [
    [
      [0.5, 1],
      [0.5, 2],
    ],
    0.5,
    1.5,
    1,
    "half of the outcomes lose 1 or less",
  ],
  [[[0.05, 1000]], 0.9, 50, 0, "the reserve may be below the expected loss"],
  [
    [
      [0.5, 1e300],
      [0.5, 5e-324],
    ],
    0.6,
    5e299,
    1e300,
    "far apart",
  ],
  [[[1e-300, 1e300]], 0.9, 1, 0, "hardly ever, but then"],
])("%j at %d: expected %d, reserve %d: %s", (risks, confidence, expected, reserve) => {
  expect(reserveOf(risks, confidence)).toEqual({ expected, reserve });
});

const chance = fc.oneof(
  fc.nat(100).map((percent) => percent / 100),
  fc.double({ min: 0, max: 1, noNaN: true }),
);
const impact = fc.oneof(
  fc.nat(1000),
  fc.nat(100_000).map((cents) => cents / 100),
  fc.constantFrom(1e-300, 1e300, 1e6, 1 / 3),
);
const confidence = fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000);

test("few risks are as the enumeration of all outcomes has it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(chance, impact), { minLength: 1, maxLength: 6 }),
      confidence,
      (risks, sure) => {
        // A chance that rounds to either side of the confidence could be told either way.
        const told = reserveOf(risks, sure).reserve;
        const plain = enumerated(risks, sure);
        if (told !== plain)
          expect([enumerated(risks, sure + 1e-13), enumerated(risks, sure - 1e-13)]).toContain(told);
      },
    ),
    runs,
  );
});

test("15 risks are as well", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(chance, fc.nat(1_000_000)), { minLength: 15, maxLength: 15 }),
      confidence,
      (risks, sure) => {
        const outcomes = [{ loss: 0, chance: 1 }];
        for (const [probability, loss] of risks)
          for (const one of [...outcomes]) {
            outcomes.push({ loss: one.loss + loss, chance: one.chance * probability });
            one.chance *= 1 - probability;
          }
        outcomes.sort((a, b) => a.loss - b.loss);
        let [at, sum] = [0, outcomes[0].chance];
        while (sum < sure - 1e-12) sum += outcomes[++at].chance;
        expect(reserveOf(risks, sure).reserve).toBe(outcomes[at].loss);
      },
    ),
    { numRuns: 5 },
  );
});

test("many risks with a common step are exact, as few certain ones beside them show", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(chance, fc.integer({ min: 1, max: 40 })), { minLength: 21, maxLength: 60 }),
      confidence,
      (risks, sure) => {
        const plain = sums(risks);
        let [reserve, sum] = [0, plain[0]];
        while (sum < sure - 1e-12) sum += plain[++reserve];
        expect(reserveOf(risks, sure).reserve).toBe(reserve);
        expect(reserveOf([...risks, [1, 7]], sure).reserve).toBe(reserve + 7);
      },
    ),
    runs,
  );
});

/** The chances of each whole loss, by the plain convolution. */
function sums(risks: readonly Risk[]): number[] {
  let chances = [1];
  for (const [probability, cells] of risks)
    chances = Array.from({ length: chances.length + cells }, (_, at) => {
      const without = (chances[at] ?? 0) * (1 - probability);
      return without + (chances[at - cells] ?? 0) * probability;
    });
  return chances;
}

test("without a common step the reserve errs high by at most 1/100,000 of the sum a risk, and never beyond the sum", () => {
  const uneven = fc.tuple(chance, fc.integer({ min: 1, max: 10_000_000 }));
  fc.assert(
    fc.property(fc.array(uneven, { minLength: 21, maxLength: 40 }), confidence, (risks, sure) => {
      const sum = risks.reduce((all, [, impact]) => all + impact, 0);
      const { reserve } = reserveOf(risks, sure);
      // On a grid rounded down the reserve errs low.
      const down = risks.map(([probability, impact]): Risk => [
        probability,
        Math.floor(impact / (sum / 100_000)),
      ]);
      const plain = sums(down);
      let [least, all] = [0, plain[0]];
      while (all < sure - 1e-12) all += plain[++least];
      const low = (least * sum) / 100_000;
      expect(reserve).toBeGreaterThanOrEqual(low * (1 - 1e-12));
      expect(reserve).toBeLessThanOrEqual(Math.min(sum, low + (2 * risks.length * sum) / 100_000));
    }),
    { numRuns: Math.ceil(runs.numRuns / 30) },
  );
});

test.each<[string, Risk[], number, string]>([
  ["confidence", [[0.1, 1]], 1, "never quite sure"],
  ["confidence", [[0.1, 1]], 90, "a percentage without its sign"],
  ["negative", [[0.1, -1]], 0.9, "a gain is no risk"],
  ["probability-over", [[30, 1]], 0.9, "a probability without its sign"],
  [
    "too-large",
    [
      [1, 1e308],
      [1, 1e308],
    ],
    0.9,
    "beyond all doubles",
  ],
  ["risks-too-many", new Array<Risk>(mostRisks + 1).fill([0.1, 1]), 0.9, "more than any register"],
])("%s: %j at %d: %s", (code, risks, sure) => expect(() => reserveOf(risks, sure)).toThrow(code));
