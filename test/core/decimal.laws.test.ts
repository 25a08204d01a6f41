import fc from "fast-check";
import { decimal, exact, nearest, readAs, ZERO } from "../../src/core/decimal";
import { binary } from "./laws";
import { decimalSum } from "../../src/core/split/decimalSum";

const runs = { numRuns: 5 * Number(process.env.LAWS_RUNS ?? 200) };

/** Doubles of every size, amounts, and what lies beside powers of ten and of two, where digits change their number. */
const number = fc.oneof(
  fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -5e-324),
  // Those below 2^-1022, which have fewer digits the smaller they are.
  fc
    .integer({ min: -1_080, max: -1_010 })
    .chain((power) =>
      fc.double({ min: 1, max: 2, noNaN: true }).map((m) => m * 2 ** -500 * 2 ** (power + 500)),
    ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: -1e16, max: 1e16, noNaN: true }),
  fc.tuple(fc.integer(), fc.nat(9)).map(([digits, decimals]) => digits / 10 ** decimals),
  fc
    .tuple(fc.constantFrom(2, 10), fc.integer({ min: -40, max: 60 }), fc.integer({ min: -3, max: 3 }))
    .map(([base, power, bits]) => base ** power * (1 + bits * 2 ** -52)),
  fc
    .tuple(fc.bigInt(1n, 10n ** 17n), fc.nat(20))
    .map(([digits, decimals]) => Number(`${digits}e-${decimals}`)),
);

/** The first 15 digits as JavaScript writes them; the largest doubles, which they lead beyond all doubles, cut. */
function spelled(value: number): string {
  const text = value.toExponential(14);
  return Number.isFinite(Number(text)) ? text : `${Math.sign(value) * 1.79769313486231}e308`;
}

function written(value: number): [digits: bigint, exponent: number] {
  const [mantissa = "", power = "0"] = spelled(value).split("e");
  return [BigInt(mantissa.replace(".", "")), Number(power) - 14];
}

test("the quick reading of 15 digits is the slow one", () =>
  fc.assert(
    fc.property(number, (value) => {
      const { digits, exponent } = decimal(value);
      const [slow, power] = written(value);
      expect(exact(digits === 0n ? 0 : 1)).toEqual(exact(slow === 0n ? 0 : 1));
      const least = Math.min(exponent, power);
      expect(digits * 10n ** BigInt(exponent - least)).toBe(slow * 10n ** BigInt(power - least));
    }),
    runs,
  ));

test("a double to its last bit is that double, and so is the nearest to its 15 digits, or beside it", () =>
  fc.assert(
    fc.property(number, (value) => {
      expect(nearest(binary(value))).toBe(value + 0 || 0);
      expect(readAs(value)).toBe(Number(spelled(value)));
      expect(nearest(exact(value))).toBe(
        Number.isInteger(value) && Math.abs(value) < 1e16 ? value || 0 : Number(spelled(value)) || 0,
      );
    }),
    runs,
  ));

test("amounts add up to the sum of their decimals, and so does every second one", () =>
  fc.assert(
    fc.property(fc.array(number, { maxLength: 30 }), (values) => {
      const sum = (some: number[]) => some.reduce((all, value) => all.add(exact(value)), ZERO);
      expect(decimalSum(values)).toEqual(sum(values));
      const second = values.filter((_, k) => k % 2 === 1);
      expect(decimalSum(values, 1, 2, second.length)).toEqual(sum(second));
    }),
    { numRuns: runs.numRuns / 5 },
  ));
