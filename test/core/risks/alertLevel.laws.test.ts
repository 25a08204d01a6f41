import fc from "fast-check";
import { exact } from "../../../src/core/decimal";
import { alertLevels } from "../../../src/core/risks/alertLevel";
import { isAtLeast } from "../../../src/core/threshold";
import { runs } from "../laws";

/** A double of any exponent, whole numbers of 16 digits and powers of ten among them. */
const threshold = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -307, max: 307 }).map((power) => Number(`1e${power}`)),
  fc.maxSafeInteger(),
  fc.integer({ min: -20, max: 20 }),
);
/** How far a value is from a threshold: at the edge of what still reaches it, at it, or anywhere. */
const away = fc
  .tuple(fc.constantFrom(0, 1e-12, -1e-12), fc.integer({ min: -200, max: 200 }))
  .map(([edge, bits]) => 1 + edge + bits * 2 ** -52);

test("law: the level is that of fractions, at every exponent and at the edge of a threshold", () =>
  fc.assert(
    fc.property(threshold, threshold, away, away, fc.nat(2), (first, other, apart, by, which) => {
      const [amber, red] = [first, [other, first * apart, first * 2][which]];
      fc.pre(Number.isFinite(red));
      const [from, until] = [exact(amber), exact(red)];
      const turn = until.compare(from);
      if (turn === 0) return expect(() => alertLevels({ amber, red })).toThrow("thresholds-equal");
      const reaches = (value: number, at: number) =>
        turn > 0 ? isAtLeast(exact(value), exact(at)) : isAtLeast(exact(value).neg(), exact(at).neg());
      for (const value of [amber * by, red * by, other, 0].filter(Number.isFinite))
        expect(alertLevels({ amber, red })(value)).toBe(
          reaches(value, red) ? "red" : reaches(value, amber) ? "amber" : "green",
        );
    }),
    { numRuns: 10 * runs.numRuns },
  ));
