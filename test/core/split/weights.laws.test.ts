import fc from "fast-check";
import { exact, whole } from "../../../src/core/decimal";
import { columnOf } from "../../../src/core/range";
import { splitTarget } from "../../../src/core/split/target";
import { areEqual, carefulSum, weightsOf } from "../../../src/core/split/weights";
import type { Weights } from "../../../src/core/split/weights";
import { runs } from "../laws";

const weight = fc.oneof(
  fc.nat(9),
  fc.nat(1e6).map((cents) => cents / 100),
  fc.nat(1e6).map((rate) => rate / 1e6),
  fc.constantFrom(0, 1 / 3, 2 ** 53, 2 ** 53 + 2, 1e15, 1e16, 1e13 + 0.01, 1e300, 1e-300, 5e-324, 1.7e308),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const line = fc.oneof(
  fc.array(weight, { minLength: 1, maxLength: 12 }),
  fc.tuple(weight, fc.integer({ min: 1, max: 5 })).map(([value, count]) => Array<number>(count).fill(value)),
  fc.array(fc.constantFrom(2 ** 53, 2 ** 53 - 1, 2 ** 52, 1, 3), { minLength: 1, maxLength: 8 }),
);

/** Each is what was written, in steps, and near it as a double; and so is their sum. */
function check(weights: Weights, given: readonly number[]): void {
  const { values, error, scale, one } = weights;
  expect(weights.total()).toBe(given.reduce((sum, _, index) => sum + weights.exactAt(index), 0n));
  given.forEach((value, index) => {
    expect(whole(weights.exactAt(index)).div(whole(scale)).equals(exact(value))).toBe(true);
    const gap = exact(values[index])
      .sub(exact(value).mul(exact(one)))
      .abs();
    expect(gap.compare(exact(values[index]).mul(exact(error))) <= 0).toBe(true);
  });
}

test("weights are what was written, in steps that all of them share, however they are chosen", () =>
  fc.assert(
    fc.property(line, fc.array(fc.nat(), { maxLength: 5 }), (given, drawn) => {
      const weights = weightsOf(given);
      expect(weights.equal).toBe(given.every((value) => value === given[0]));
      check(weights, given);
      const indices = Uint32Array.from(drawn, (one) => one % given.length);
      const chosen = Array.from(indices, (index) => given[index]);
      check(weights.at(indices), chosen);
      expect(weights.sumOf(indices)).toBe(
        chosen.reduce((sum, _, k) => sum + weights.exactAt(indices[k]), 0n),
      );
    }),
    runs,
  ));

// prettier-ignore
test.each<[given: number[], scale: bigint, values: number[], why: string]>([
  [[1, 2, 2 ** 53],       1n,         [1, 2, 2 ** 53],    "whole ones as they are"],
  [[1, 0.25],             100n,       [100, 25],          "money in cents"],
  [[0.07, 0.07],          100n,       [7, 7],             "equal money"],
  [[1, 0.0725],           10_000n,    [10_000, 725],      "rates in hundredths of a per cent"],
  [[0.000001, 3],         1_000_000n, [1, 3_000_000],     "millionths"],
  [[1e13, 0.01],          100n,       [1e15, 1],          "the most cents that are whole"],
])("%j are steps of which %d make 1: %j (%s)", (given, scale, values) => {
  const weights = weightsOf(given);
  expect([weights.scale, weights.one, weights.error]).toEqual([scale, Number(scale), 0]);
  expect(Array.from(weights.values)).toEqual(values);
});

test.each<[given: number[], why: string]>([
  [[1 / 3, 1], "an endless decimal"],
  [[1e-7, 1], "less than a millionth"],
  [[2e13, 0.01], "more than 15 digits in cents"],
  [[2 ** 53 + 2, 1], "more than a double counts"],
])("%j are no whole steps: %s", (given) => {
  const { values, error, one } = weightsOf(given);
  expect([Array.from(values), error > 0, one]).toEqual([given, true, 1]);
});

test("as many units as a double counts add up beside a single one", () => {
  const parts = splitTarget({ target: 2 ** 53, weights: columnOf([1, 2 ** 53, 1]), shares: false }).values;
  expect(Array.from(parts, BigInt).reduce((sum, part) => sum + part)).toBe(2n ** 53n);
});

test("all are equal, or one is not", () => {
  expect([[], [1], [1, 1, 1], [1, 1, 2], [2, 1, 1]].map(areEqual)).toEqual([true, true, true, false, false]);
});

test("a careful sum keeps what a plain one loses", () => {
  expect(carefulSum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
  expect(carefulSum(Float64Array.of(1e16, 1, 1, 1, 1))).toBe(1e16 + 4);
  expect(carefulSum(Float64Array.of(1, 1, 1, 1, 1e16))).toBe(1e16 + 4);
  expect(carefulSum(new Float64Array(10).fill(0.1))).toBe(1);
});
