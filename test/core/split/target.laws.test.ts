import fc from "fast-check";
import { columnOf } from "../../../src/core/range";
import { Refused } from "../../../src/core/refusal";
import { splitTarget } from "../../../src/core/split/target";
import { runs } from "../laws";
import { explainSplit } from "../../../src/core/split/explain";
import { read, reference, referenceShares, referenceSplit } from "./reference";
import type { Ratio, Reference } from "./reference";

interface Given {
  target: number;
  weights: number[];
  unit: number;
  floors: number[];
  caps: number[];
  holds: number[];
}

const split = ({ target, weights, unit, floors, caps, holds }: Given): number[] =>
  Array.from(
    splitTarget({
      target,
      weights: columnOf(weights),
      unit,
      floors: columnOf(floors),
      caps: columnOf(caps),
      holds: columnOf(holds),
      shares: false,
    }).values,
  );

const answerOf = (given: Given): number[] | "#N/A" => {
  try {
    return split(given);
  } catch (failure) {
    if (failure instanceof Refused && failure.answer === "#N/A") return "#N/A";
    throw failure;
  }
};

const sum = (values: number[]): Ratio =>
  values.map(read).reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n]);
const equal = ([a, b]: Ratio, [c, d]: Ratio): boolean => a * d === c * b;

const cents = fc.integer({ min: 0, max: 10_000_000 }).map((value) => value / 100);
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1_000_000 }) },
  { weight: 3, arbitrary: cents },
  { weight: 3, arbitrary: fc.constantFrom(1 / 3, 2 / 3, 0.1 + 0.2, 1e-9, 1e9, 0.07, 1 / 7) },
  { weight: 2, arbitrary: fc.double({ min: 1e-12, max: 1e12, noNaN: true }) },
);
const unit = fc.constantFrom(1, 1, 0.01, 0.05, 1000, 0.1, 1e-6, 7, 0.3);
const maybe = (arbitrary: fc.Arbitrary<number>): fc.Arbitrary<number> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary });

/** Problems in which bounds bite, and which mostly have an answer. */
const problem: fc.Arbitrary<Given> = fc
  .record({
    count: fc.integer({ min: 1, max: 7 }),
    target: fc.oneof(cents, fc.integer({ min: 0, max: 100_000 })),
    unit,
  })
  .chain(({ count, target, unit: step }) => {
    const few = (most: number): fc.Arbitrary<number> =>
      maybe(
        fc.oneof(
          fc.integer({ min: 0, max: Math.max(1, Math.ceil(most)) }),
          fc.integer({ min: 0, max: Math.ceil(most * 100) }).map((value) => value / 100),
        ),
      );
    const each = (arbitrary: fc.Arbitrary<number>) =>
      fc.array(arbitrary, { minLength: count, maxLength: count });
    return fc.record({
      target: fc.constant(target),
      weights: each(weight).filter((weights) => weights.some((value) => value > 0)),
      unit: fc.constant(step),
      floors: each(few((1.5 * target) / count)),
      caps: each(few((4 * target) / count)),
      holds: each(few(target / count)),
    });
  });

const unbounded = problem.map((given) => ({
  ...given,
  floors: given.floors.map(() => 0),
  caps: given.caps.map(() => 0),
  holds: given.holds.map(() => 0),
}));

const near = ([a, b]: Ratio): number => (a % b === 0n ? Number(a / b) : Number((a * 10n ** 40n) / b) / 1e40);

const agrees = (given: Given): void => {
  const expected = referenceSplit(given);
  const found = answerOf(given);
  if (!expected) expect(found).toBe("#N/A");
  else expect(found).toEqual(expected.map((part) => expect.closeTo(near(part), 9)));
};

test("law: the quick split is the plain one, with bounds and holds", () =>
  fc.assert(fc.property(problem, agrees), runs));

test("law: the quick split is the plain one, without bounds", () =>
  fc.assert(fc.property(unbounded, agrees), runs));

/** Shares of the target that are all of it or less, floors, caps and holds among them. */
const sharing = problem.map((given) => {
  const shares = given.weights.map((value) => Math.round(100 * Math.min(value, 9)) / 100);
  const all = Math.max(
    1,
    shares.reduce((total, value) => total + value, 0),
  );
  return { ...given, weights: shares.map((value) => Math.floor((100 * value) / all) / 100) };
});

test("law: shares of the target are the plain ones, and what is not handed out is one more part", () =>
  fc.assert(
    fc.property(sharing, (given) => {
      fc.pre(given.weights.some((value) => value > 0));
      const expected = referenceShares(given);
      const { target, unit: step } = given;
      const [weights, floors, caps, holds] = [given.weights, given.floors, given.caps, given.holds].map(
        columnOf,
      );
      let found: ReturnType<typeof explainSplit>;
      try {
        found = explainSplit({ target, unit: step, weights, floors, caps, holds, shares: true });
      } catch (failure) {
        if (!(failure instanceof Refused)) throw failure;
        return expect([failure.answer, expected?.parts]).toEqual(["#N/A", undefined]);
      }
      if (!expected) return;
      explains(found, expected, step);
      const all = given.weights.reduce((total, value) => total + value, 0);
      found.forEach(({ weight, shareOfWeights }, k) => {
        const own = k < given.weights.length ? given.weights[k]! : Math.max(0, 1 - all);
        expect([weight, shareOfWeights]).toEqual([
          expect.closeTo(own, 9),
          expect.closeTo(own / Math.max(all, 1), 9),
        ]);
      });
    }),
    runs,
  ));

test("law: a working tells weights, exact amounts, bounds and steps as the plain split has them", () =>
  fc.assert(
    fc.property(problem, (given) => {
      const expected = reference(given);
      if (!expected) return;
      const { target, unit: step } = given;
      const [weights, floors, caps, holds] = [given.weights, given.floors, given.caps, given.holds].map(
        columnOf,
      );
      const found = explainSplit({ target, unit: step, weights, floors, caps, holds, shares: false });
      explains(found, expected, step);
      const all = given.weights.reduce((total, value) => total + value, 0);
      found.forEach(({ weight, shareOfWeights }, k) => {
        expect(weight / given.weights[k]! || 1).toBeCloseTo(1, 9);
        expect(shareOfWeights).toBeCloseTo(given.weights[k]! / all, 9);
      });
    }),
    runs,
  ));

function explains(
  found: ReturnType<typeof explainSplit>,
  { parts, exact, bounds }: Reference,
  step: number,
): void {
  expect(found.map(({ amount }) => amount)).toEqual(parts.map((part) => expect.closeTo(near(part), 9)));
  expect(found.map(({ exactAmount }) => exactAmount)).toEqual(
    exact.map((part) => expect.closeTo(near(part), 9)),
  );
  if (bounds) expect(found.map(({ bound }) => bound)).toEqual(bounds);
  found.forEach((part, k) => {
    const gap = near(parts[k]!) - near(exact[k]!);
    expect(part.step * step).toBeCloseTo(gap, 6);
  });
}

const crowd: fc.Arbitrary<Given> = fc
  .record({
    weights: fc
      .tuple(fc.array(weight, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 8 }))
      .map(([some, times]) => Array.from({ length: times }, () => some).flat())
      .filter((weights) => weights.some((value) => value > 0)),
    target: fc.oneof(
      fc.integer({ min: 0, max: 2 ** 53 }),
      fc.bigInt({ min: 0n, max: 2n ** 53n }).map(Number),
      fc.constantFrom(1e15, 123456789012345, 2 ** 53, 999999999999999),
    ),
  })
  .map(({ weights, target }) => {
    const none = weights.map(() => 0);
    return { target, weights, unit: 1, floors: none, caps: none, holds: none };
  });

test("law: the quick split is the plain one, for crowds of equals and targets up to 2^53", () =>
  fc.assert(
    fc.property(crowd, (given) => {
      // 16 digits are read whole, which the reference leaves out of its sight.
      const rounded = { ...given, target: Number(given.target.toPrecision(15)) };
      fc.pre(rounded.target <= 2 ** 53);
      agrees(rounded);
    }),
    runs,
  ));

test("law: targets of 16 digits add up too", () =>
  fc.assert(
    fc.property(crowd, (given) => {
      const parts = split(given).map(BigInt);
      expect(parts.reduce((all, part) => all + part, 0n)).toBe(BigInt(given.target));
    }),
    runs,
  ));

test("law: the parts add up to the target exactly", () =>
  fc.assert(
    fc.property(problem, (given) => {
      const parts = answerOf(given);
      if (parts !== "#N/A") expect(equal(sum(parts), read(given.target))).toBe(true);
    }),
    runs,
  ));

test("law: a negative target is the mirror image, and no part is -0", () =>
  fc.assert(
    fc.property(problem, (given) => {
      const minus = (values: number[]): number[] => values.map((value) => -value || 0);
      const mirrored = answerOf({
        ...given,
        target: -given.target,
        floors: minus(given.floors),
        caps: minus(given.caps),
        holds: minus(given.holds),
      });
      const parts = answerOf(given);
      expect(mirrored).toEqual(parts === "#N/A" ? parts : minus(parts));
    }),
    runs,
  ));

test("law: multiplying the weights changes nothing", () =>
  fc.assert(
    fc.property(problem, fc.constantFrom(2, 10, 1000, 0.5), (given, factor) => {
      const weights = given.weights.map((value) => Math.round(value * 100));
      fc.pre(weights.some((value) => value > 0));
      expect(answerOf({ ...given, weights: weights.map((value) => value * factor) })).toEqual(
        answerOf({ ...given, weights }),
      );
    }),
    runs,
  ));

test("law: of equal parts the earlier is never the smaller", () =>
  fc.assert(
    fc.property(unbounded, (given) => {
      const parts = split(given);
      parts.forEach((part, i) =>
        given.weights.forEach((value, j) => {
          if (j > i && value === given.weights[i]) expect(part).toBeGreaterThanOrEqual(parts[j]!);
        }),
      );
    }),
    runs,
  ));

test("law: a larger weight never gets less, where that shows in 9 decimals of a unit", () =>
  fc.assert(
    fc.property(unbounded, (given) => {
      const parts = split({ ...given, target: Math.round(given.target), unit: 1 });
      const all = given.weights.reduce((total, value) => total + value, 0);
      parts.forEach((part, i) =>
        given.weights.forEach((value, j) => {
          const gap = ((given.weights[i]! - value) / all) * given.target;
          if (gap > 1e-8) expect(part).toBeGreaterThanOrEqual(parts[j]!);
        }),
      );
    }),
    runs,
  ));

test("law: holds, floors and caps are kept", () =>
  fc.assert(
    fc.property(problem, (given) => {
      const parts = answerOf(given);
      if (parts === "#N/A") return;
      parts.forEach((part, i) => {
        if (given.holds[i]) return expect(part).toBe(given.holds[i]);
        expect(part).toBeGreaterThanOrEqual(given.floors[i]!);
        if (given.caps[i]) expect(part).toBeLessThanOrEqual(given.caps[i]!);
      });
    }),
    runs,
  ));

test("law: splitting again what was split gives the same", () =>
  fc.assert(
    fc.property(unbounded, (given) => {
      const whole = { ...given, target: Math.round(given.target), unit: 1 };
      fc.pre(whole.target > 0);
      const parts = split(whole);
      expect(split({ ...whole, weights: parts })).toEqual(parts);
    }),
    runs,
  ));
