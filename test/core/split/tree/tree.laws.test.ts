import fc from "fast-check";
import { exact } from "../../../../src/core/decimal";
import { splitTarget } from "../../../../src/core/split/target";
import { splitTree } from "../../../../src/core/split/tree/tree";
import type { TreeProblem } from "../../../../src/core/split/tree/tree";

const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 200) };

/** Ragged paths: a leaf's name is its own, so no path ends where another goes on. */
const leaves = fc
  .uniqueArray(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 2 }), {
    minLength: 1,
    maxLength: 9,
    selector: (path) => path.join("/"),
  })
  .map((paths) => paths.map((path, k) => [...path, `leaf ${k}`]));
const problem = fc
  .record({
    paths: leaves,
    weights: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 9, maxLength: 9 }),
    target: fc.integer({ min: 0, max: 2000 }),
  })
  .filter(({ paths, weights }) => weights.slice(0, paths.length).some((weight) => weight > 0));

type Asked = { paths: string[][]; weights: number[]; target: number };

const asked = ({ paths, weights, target }: Asked, overassign: number[] = [0, 0, 0]): TreeProblem => ({
  target,
  paths: {
    rows: paths.length,
    columns: 3,
    values: paths.flatMap((path) => [...path, "", ""].slice(0, 3)),
  },
  weights: { rows: paths.length, columns: 1, values: weights.slice(0, paths.length) },
  overassign: { rows: 1, columns: 3, values: overassign },
});

/** Amounts by path, as people would look them up; the root's is the target. */
function amounts(given: Asked, overassign?: number[]): Map<string, number> {
  const { values } = splitTree(asked(given, overassign));
  const found = new Map<string, number>([["", given.target]]);
  given.paths.forEach((path, row) =>
    path.forEach((_, column) => {
      const name = path.slice(0, column + 1).join("/");
      const value = values[row * 3 + column];
      if (found.has(name)) expect(value).toBe("");
      else found.set(name, value as number);
    }),
  );
  return found;
}

/** For every node with children: its own amount and their sum. */
function families(found: Map<string, number>): [name: string, own: number, children: number][] {
  const sums = new Map<string, number>();
  for (const [name, amount] of found) {
    if (name === "") continue;
    const parent = name.split("/").slice(0, -1).join("/");
    sums.set(parent, (sums.get(parent) ?? 0) + amount);
  }
  return [...sums].map(([name, sum]) => [name, found.get(name) as number, sum]);
}

test("every node's children add up to it", () => {
  fc.assert(
    fc.property(problem, (given) => {
      for (const [, own, sum] of families(amounts(given))) expect(sum).toBe(own);
    }),
    runs,
  );
});

test("with over-assignment they add up to it raised and rounded half up, unless the branch weighs nothing", () => {
  const rates = fc.array(fc.constantFrom(0, 0.05, 0.1, 0.125, 0.5), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(problem, rates, (given, overassign) => {
      for (const [name, own, sum] of families(amounts(given, overassign))) {
        const rate = overassign[name === "" ? 0 : name.split("/").length];
        expect(sum).toBe(Math.floor((own * (1000 + rate * 1000) + 500) / 1000));
      }
    }),
    runs,
  );
});

test("the order of the rows changes nobody's amount by more than the unit that goes to the first of equals", () => {
  fc.assert(
    fc.property(problem, (given) => {
      const turned = {
        ...given,
        paths: [...given.paths].reverse(),
        weights: given.weights.slice(0, given.paths.length).reverse(),
      };
      const found = amounts(turned);
      for (const [name, amount] of amounts(given))
        expect(Math.abs((found.get(name) as number) - amount)).toBeLessThanOrEqual(name.split("/").length);
    }),
    runs,
  );
});

test("scaling the weights changes nothing, and below 0 it mirrors", () => {
  fc.assert(
    fc.property(problem, fc.integer({ min: 2, max: 1e6 }), (given, factor) => {
      const plain = [...(splitTree(asked(given)).values as (number | "")[])];
      const scaled = splitTree(asked({ ...given, weights: given.weights.map((weight) => weight * factor) }));
      expect(scaled.values).toEqual(plain);
      const mirror = splitTree(asked({ ...given, target: -given.target }));
      expect(mirror.values).toEqual(plain.map((value) => (typeof value === "number" ? -value || 0 : "")));
    }),
    runs,
  );
});

test("splitting again what was split gives the same", () => {
  fc.assert(
    fc.property(problem, (given) => {
      if (given.target === 0) return;
      const found = amounts(given);
      const weights = given.paths.map((path) => found.get(path.join("/")) as number);
      expect(amounts({ ...given, weights })).toEqual(found);
    }),
    runs,
  );
});

test("weights of 15 digits, added as whole numbers, add up as well", () => {
  fc.assert(
    fc.property(
      problem,
      fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 9, maxLength: 9 }),
      (given, weights) => {
        for (const [, own, sum] of families(amounts({ ...given, weights }))) expect(sum).toBe(own);
      },
    ),
    runs,
  );
});

/** Weights that are no whole steps of one another, the largest and the smallest among them. */
const odd = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 5e-324, 1e-300, 1 / 3, 2 / 3, 1e300, 1.7e308, Number.MAX_VALUE),
);
const limit = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 }));

test("law: a tree of one level is SPLITTARGET, whatever the weights and bounds", () => {
  const row = fc.record({ weight: odd, floor: limit, cap: limit, hold: fc.oneof(fc.constant(0), limit) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.nat(120), (rows, target) => {
      const line = (values: number[]) => ({ rows: values.length, columns: 1, values });
      const given = {
        target,
        weights: line(rows.map(({ weight }) => weight)),
        floors: line(rows.map(({ floor }) => floor)),
        caps: line(rows.map(({ cap }) => cap)),
        holds: line(rows.map(({ hold }) => hold)),
      };
      let whole: number[];
      try {
        whole = Array.from(splitTarget({ ...given, shares: false }).values);
      } catch (failure) {
        expect(() =>
          splitTree({ ...given, paths: { ...given.weights, values: rows.map((_, k) => `n${k}`) } }),
        ).toThrow(expect.objectContaining({ name: (failure as Error).name }));
        return;
      }
      const tree = splitTree({ ...given, paths: { ...given.weights, values: rows.map((_, k) => `n${k}`) } });
      expect(Array.from(tree.values)).toEqual(whole);
    }),
    runs,
  );
});

/** A few weights again and again, so that many remainders are equal or all but equal. */
const alike = fc
  .tuple(
    fc.oneof(
      fc.array(fc.constantFrom(1e-7, 2e-7, 3e-7, 5e-7, 7e-7), { minLength: 2, maxLength: 4 }),
      fc.array(fc.constantFrom(499_999_999_999, 500_000_000_001, 250_000_000_001), {
        minLength: 2,
        maxLength: 3,
      }),
      fc.array(
        fc.constantFrom(1 / 3, 2 / 3, 1 / 7, 3 / 7, 0.1, 1e-9, 1, 2, 3e9, 123_456_789, 1e15 / 7, 2 ** 53),
        { minLength: 1, maxLength: 4 },
      ),
    ),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([some, times]) => Array.from({ length: times }, () => some).flat());
const many = fc.oneof(
  fc.nat(9),
  fc.nat(100),
  fc.nat(1e6),
  fc.nat(1e12),
  fc.constantFrom(2 ** 53, 999_999_999_999_999),
);

test("law: families of equals are split as SPLITTARGET does, and so is a branch that weighs what they do", () =>
  fc.assert(
    fc.property(alike, many, (weights, target) => {
      const line = { rows: weights.length, columns: 1, values: weights };
      const names = weights.map((_, k) => `n${k}`);
      const flat = Array.from(splitTarget({ target, weights: line, shares: false }).values);
      expect(
        Array.from(splitTree({ target, weights: line, paths: { ...line, values: names } }).values),
      ).toEqual(flat);
      // Half of each weight in one leaf, half in another: doubles halve without a loss.
      const halves = {
        ...line,
        rows: 2 * weights.length,
        values: weights.flatMap((one) => [one / 2, one / 2]),
      };
      const deep = splitTree({
        target,
        unit: 1,
        weights: halves,
        paths: { ...halves, columns: 2, values: names.flatMap((name) => [name, "a", name, "b"]) },
      });
      const isRead = weights.every((one) =>
        exact(one / 2)
          .mul(2)
          .equals(exact(one)),
      );
      if (isRead) expect(Array.from(deep.values).filter((_, at) => at % 4 === 0)).toEqual(flat);
    }),
    runs,
  ));

test("law: a level of single children between changes nothing, whatever the weights", () =>
  fc.assert(
    fc.property(fc.array(odd, { minLength: 1, maxLength: 6 }), fc.nat(1e6), limit, (weights, target, cap) => {
      fc.pre(weights.some((weight) => weight > 0));
      const line = { rows: weights.length, columns: 1, values: weights };
      const caps = { rows: 1, columns: 1, values: [cap ? target : 0] };
      const asked = { target, weights: line, caps };
      const flat = splitTree({ ...asked, paths: { ...line, values: weights.map((_, k) => `n${k}`) } });
      const deep = splitTree({
        ...asked,
        paths: { rows: weights.length, columns: 2, values: weights.flatMap((_, k) => [`n${k}`, "only"]) },
      });
      expect(Array.from(deep.values).filter((_, at) => at % 2 === 0)).toEqual(Array.from(flat.values));
      expect(Array.from(deep.values).filter((_, at) => at % 2 === 1)).toEqual(Array.from(flat.values));
    }),
    runs,
  ));

test("a target of 0 takes the sign of its caps", () =>
  expect(
    splitTree({
      target: 0,
      paths: { rows: 2, columns: 1, values: ["a", "b"] },
      weights: { rows: 2, columns: 1, values: [1, 1] },
      caps: { rows: 2, columns: 1, values: [-5, -5] },
    }).values,
  ).toEqual([0, 0]));

test.each([24, 25, 60, 300])("a family of %d is split as SPLITTARGET does", (count) => {
  const weights = {
    rows: count,
    columns: 1,
    values: Array.from({ length: count }, (_, k) => ((k * 7919) % 97) + 1),
  };
  const paths = { ...weights, values: weights.values.map((_, k) => `n${k}`) };
  for (const target of [1, count - 1, 1000, 123_457])
    expect(Array.from(splitTree({ target, paths, weights }).values)).toEqual(
      Array.from(splitTarget({ target, weights, shares: false }).values),
    );
});

// prettier-ignore
test.each<[number, number, number, string]>([
  [50,  0.15,  58,  "57.5, which doubles take for less"],
  [100, 0.005, 101, "100.5, for less"],
  [60,  0.025, 62,  "61.5, for less"],
  [5,   0.1,   6,   "5.5"],
  [4,   0.1,   4,   "4.4"],
  [3e9, 0.1,   3.3e9, "a large one"],
])("%d and %d more come to %d: %s", (target, rate, children) => {
  const one = { rows: 1, columns: 1 };
  const found = splitTree({ target, paths: { ...one, values: ["a"] }, weights: { ...one, values: [1] }, overassign: { ...one, values: [rate] } });
  expect(found.values).toEqual([children]);
});

test("a node of conflict is named by its first row and its level", () => {
  const lines = { rows: 3, columns: 1 };
  expect(() =>
    splitTree({
      target: 10,
      paths: { rows: 3, columns: 2, values: ["a", "x", "b", "y", "b", "z"] },
      weights: { ...lines, values: [1, 1, 1] },
      floors: { rows: 3, columns: 2, values: [0, 0, 0, 0, 0, 5] },
      caps: { rows: 3, columns: 2, values: [0, 0, 0, 0, 0, 4] },
    }),
  ).toThrow(
    expect.objectContaining({
      facts: expect.objectContaining({ cell: { row: 3, column: 2, rows: 3, columns: 2 } }),
    }),
  );
});
