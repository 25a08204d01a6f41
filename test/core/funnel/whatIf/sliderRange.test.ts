import fc from "fast-check";
import { assumptionFault } from "../../../../src/core/funnel/whatIf/assumptionFault";
import { sliderRange } from "../../../../src/core/funnel/whatIf/sliderRange";
import type { AssumptionName } from "../../../../src/core/funnel/whatIf/whatIf";

// prettier-ignore
test.each([
  ["target",     10_005_534, { low: 200_000, high: 25_000_000, step: 200_000 }, "up to twice, a little more, in 1, 2 or 5"],
  ["dealSize",   2360.91,    { low: 50,      high: 5000,       step: 50      }, "an amount can't be 0"],
  ["rate",       0.63,       { low: 0.005,   high: 1,          step: 0.005   }, "a share ends at 1"],
  ["rate",       0.004,      { low: 0.00005, high: 0.008,      step: 0.00005 }, "a small rate has small steps"],
  ["volume",     3,          { low: 0,       high: 10,         step: 1       }, "cases are whole"],
  ["evidence",   0,          { low: 0,       high: 10,         step: 1       }, "nothing to begin with"],
  ["spread",     0.3,        { low: 0,       high: 2,          step: 0.05    }, "at least from alike to wild"],
  ["spread",     4,          { low: 0,       high: 8,          step: 0.2     }, "forty steps"],
  ["spread",     9,          { low: 0,       high: 10,         step: 0.5     }, "no wilder than the odds take"],
  ["target",     999,        { low: 10,      high: 2000,       step: 10      }, "up to the next power of ten"],
  ["confidence", 0.9,        { low: 0.5,     high: 0.99,       step: 0.01    }, "never certain"],
] as const)("%s around %d", (name, around, range, _why) => {
  expect(sliderRange(name, around)).toEqual(range);
});

test("wherever a slider stands, its figure can be assumed", () => {
  const names: AssumptionName[] = [
    "target",
    "dealSize",
    "rate",
    "volume",
    "confidence",
    "evidence",
    "spread",
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.double({ min: 1e-6, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 8 }),
      (name, share, power) => {
        const around = name === "rate" ? share : share * 10 ** power;
        const { low, high, step } = sliderRange(name, around);
        expect(low).toBeLessThan(high);
        expect(step).toBeGreaterThan(0);
        expect(assumptionFault(name, low)).toBeNull();
        expect(assumptionFault(name, high)).toBeNull();
      },
    ),
  );
});
