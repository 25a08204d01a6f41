import fc from "fast-check";
import { firstDigits, spelled } from "../../src/core/firstDigits";
import { runs } from "./laws";

/** Doubles of every exponent, and those beside the middle between two numbers of 15 digits. */
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc
    .tuple(fc.integer({ min: -340, max: 292 }), fc.bigInt(10n ** 14n, 10n ** 15n - 1n), fc.boolean())
    .map(([power, digits, isBelow]) => Number(`${isBelow ? "-" : ""}${digits}5e${power}`)),
  fc
    .tuple(fc.integer({ min: -323, max: 308 }), fc.integer({ min: -4, max: 4 }))
    .map(([power, bits]) => Number(`1e${power}`) * (1 + bits * 2 ** -52)),
  fc.bigInt(10n ** 15n, 10n ** 17n).map((digits) => Number(digits)),
  fc.bigInt(1n, 2n ** 52n).map((steps) => Number(steps) * 2 ** -1074),
);

test("law: the first 15 digits are those that JavaScript writes, at every exponent and beside ties", () =>
  fc.assert(
    fc.property(number, (value) => {
      const { digits, places } = firstDigits(value);
      expect(Math.abs(digits)).toBeLessThanOrEqual(1e15);
      const [mantissa = "", power = "0"] = spelled(value).split("e");
      const exponent = Number(power) - 14;
      const least = Math.min(exponent, -places);
      expect(BigInt(digits) * 10n ** BigInt(-places - least)).toBe(
        BigInt(mantissa.replace(".", "")) * 10n ** BigInt(exponent - least),
      );
    }),
    { numRuns: 20 * runs.numRuns, examples: [[0], [Number.MAX_VALUE], [-5e-324], [1e15 + 5], [1e16 + 50]] },
  ));
