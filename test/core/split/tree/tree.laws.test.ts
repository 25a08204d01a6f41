import fc from "fast-check";
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
