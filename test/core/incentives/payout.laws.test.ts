import fc from "fast-check";
import { exact, nearest, ZERO } from "../../../src/core/decimal";
import { payout } from "../../../src/core/incentives/payout";
import { columnOf } from "../../../src/core/range";
import { Refused } from "../../../src/core/refusal";
import { runs } from "../laws";

interface Plan {
  sales: number;
  quota: number;
  variable: number;
  thresholds: readonly number[];
  multipliers: readonly number[];
  cap?: number;
}

const one = (value: number) => ({ rows: 1, columns: 1, values: [value] });
const paid = ({ sales, quota, variable, thresholds, multipliers, cap }: Plan): number =>
  payout({
    sales: one(sales),
    quota: one(quota),
    variable: one(variable),
    thresholds: columnOf(thresholds),
    multipliers: columnOf(multipliers),
    cap,
  }).values[0];

/** Tier by tier, in fractions. */
function reference({ sales, quota, variable, thresholds, multipliers, cap }: Plan): number {
  const attainment = exact(sales).div(exact(quota));
  let earned = ZERO;
  thresholds.forEach((threshold, i) => {
    const [from, to] = [exact(threshold), thresholds[i + 1]];
    const until = to !== undefined && attainment.compare(exact(to)) > 0 ? exact(to) : attainment;
    if (until.compare(from) > 0) earned = earned.add(until.sub(from).mul(exact(multipliers[i])));
  });
  if (cap !== undefined && earned.compare(exact(cap)) > 0) earned = exact(cap);
  return nearest(earned.mul(exact(variable)));
}

const standard = { quota: 500_000, variable: 100_000, thresholds: [0, 1, 1.3], multipliers: [1, 1.5, 2] };
const above = { quota: 100, variable: 1000, thresholds: [0.5, 1], multipliers: [1, 2] };

test.each<[plan: Omit<Plan, "sales">, sales: number, pays: number, why: string]>([
  [standard, 650_000, 145_000, "exact where binary fractions give 145000.00000000003"],
  [standard, 500_000, 100_000, "all of it at the quota"],
  [standard, 750_000, 185_000, "each tier pays for its own stretch only"],
  [standard, 0, 0, "nothing sold"],
  [standard, -50_000, 0, "returned goods earn nothing"],
  [above, 50, 0, "at the first threshold nothing is earned yet"],
  [above, 49.99, 0, "nor below it"],
  [above, 75, 250, "what lies below the first threshold is not paid afterwards"],
  [{ ...standard, cap: 1.2 }, 650_000, 120_000, "a cap is a multiple of the variable pay"],
  [{ ...standard, cap: 2 }, 650_000, 145_000, "a cap above the amount changes nothing"],
  [{ ...standard, multipliers: [0, 1, 1] }, 600_000, 20_000, "a tier may pay nothing"],
  [{ ...standard, quota: 3 }, 1, 100_000 / 3, "a third is the nearest double to a third"],
  [{ ...standard, variable: 0 }, 650_000, 0, "no variable pay"],
  [{ ...standard, quota: 1e300, variable: 1e-300 }, 1e300, 1e-300, "far apart"],
  [{ ...standard, quota: 5e-324, variable: 1 }, 5e-324, 1, "the smallest double"],
])("%j, sales of %d pay %d: %s", (plan, sales, pays) => expect(paid({ ...plan, sales })).toBe(pays));

const money = fc.oneof(
  fc.nat(2_000_000),
  fc.nat(200_000_000).map((cents) => cents / 100),
  fc.constantFrom(1e-300, 1e300, 5e-324, 1 / 3, 0.1 + 0.2, 1e15 + 0.25),
);
const plans = fc
  .record({
    sales: fc.oneof(
      money,
      money.map((amount) => -amount),
    ),
    quota: money.filter((amount) => amount > 0),
    variable: money,
    tiers: fc.uniqueArray(fc.record({ from: fc.nat(300), times: fc.nat(400) }), {
      selector: ({ from }) => from,
      minLength: 1,
      maxLength: 5,
    }),
    cap: fc.option(
      fc.integer({ min: 1, max: 500 }).map((hundredths) => hundredths / 100),
      { nil: undefined },
    ),
  })
  .map(({ tiers, ...plan }): Plan => {
    const rising = [...tiers].sort((a, b) => a.from - b.from);
    return {
      ...plan,
      thresholds: rising.map(({ from }) => from / 100),
      multipliers: rising.map(({ times }) => times / 100),
    };
  });

/** What is paid, or Infinity where it is refused as beyond all doubles. */
function paidOrBeyond(plan: Plan): number {
  try {
    return paid(plan);
  } catch (failure) {
    if (failure instanceof Refused && failure.code === "too-large") return Infinity;
    throw failure;
  }
}

test("it is the nearest double to what fractions say", () => {
  fc.assert(
    fc.property(plans, (plan) => {
      expect(paidOrBeyond(plan)).toBe(reference(plan));
    }),
    { numRuns: 5 * runs.numRuns },
  );
});

/** Amounts of every size, and tiers that are thirds, tiny or far apart. */
const size = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -320, max: 307 }))
  .map(([first, power]) => first * Number(`1e${power}`));
const share = fc.oneof(
  fc.integer({ min: 1, max: 29 }).map((thirds) => thirds / 3),
  fc.double({ min: 0, max: 9.9, noNaN: true }),
  size.map((value) => (value > 9.9 ? 9.9 / value : value)),
);
const widePlans = fc
  .record({
    quota: size,
    variable: size,
    /** Sales as a multiple of the quota, or of any size. */
    times: fc.oneof(share, size),
    isAny: fc.boolean(),
    tiers: fc.uniqueArray(fc.record({ from: share, times: share }), {
      selector: ({ from }) => from.toExponential(12),
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ quota, variable, times, isAny, tiers }): Plan => {
    const rising = [...tiers].sort((a, b) => a.from - b.from);
    return {
      sales: isAny ? times : Math.min(quota * times, Number.MAX_VALUE),
      quota,
      variable,
      thresholds: rising.map(({ from }) => from),
      multipliers: rising.map(({ times }) => times),
    };
  });

test("law: it is what fractions say at every exponent, at thirds and tiny tiers, and a hair beside a threshold", () => {
  fc.assert(
    fc.property(widePlans, fc.nat(3), fc.integer({ min: -3, max: 3 }), (plan, tier, ulps) => {
      expect(paidOrBeyond(plan)).toBe(reference(plan));
      const at = plan.quota * plan.thresholds[tier % plan.thresholds.length] * (1 + ulps * Number.EPSILON);
      const near = { ...plan, sales: Math.min(at, Number.MAX_VALUE) };
      expect(paidOrBeyond(near)).toBe(reference(near));
    }),
    { numRuns: 5 * runs.numRuns },
  );
});

test("at a threshold and a hair beside it, it is what fractions say", () => {
  fc.assert(
    fc.property(plans, fc.nat(4), fc.integer({ min: -3, max: 3 }), (plan, tier, ulps) => {
      const at = plan.quota * plan.thresholds[tier % plan.thresholds.length];
      const near = { ...plan, sales: at * (1 + ulps * Number.EPSILON) };
      expect(paidOrBeyond(near)).toBe(reference(near));
    }),
    runs,
  );
});

test("more sales never earn less", () => {
  fc.assert(
    fc.property(plans, fc.nat(100_000), (plan, more) => {
      expect(paidOrBeyond({ ...plan, sales: plan.sales + more })).toBeGreaterThanOrEqual(paidOrBeyond(plan));
    }),
    runs,
  );
});

test("columns pay row by row, across or down, beside single numbers", () => {
  const tiers = { thresholds: columnOf([0, 1]), multipliers: { rows: 1, columns: 2, values: [1, 2] } };
  const across = { rows: 1, columns: 3, values: [50, 100, 150] };
  expect(payout({ ...tiers, sales: across, quota: one(100), variable: columnOf([10, 20, 30]) })).toEqual({
    rows: 1,
    columns: 3,
    values: Float64Array.of(5, 20, 60),
  });
  expect(payout({ ...tiers, sales: one(100), quota: columnOf([100, 50]), variable: one(8) })).toEqual({
    rows: 2,
    columns: 1,
    values: Float64Array.of(8, 24),
  });
});

test.each<[Partial<Plan>, string, string]>([
  [{ thresholds: [0, 100, 130] }, "share-large", "percentages without their sign"],
  [{ thresholds: [0, 1.3, 1.3] }, "threshold-order", "two tiers at one threshold"],
  [{ thresholds: [1, 0.5, 2] }, "threshold-order", "thresholds that fall"],
  [{ thresholds: [0, 1] }, "lengths", "a multiplier too many"],
  [{ multipliers: [1, -1, 2] }, "negative", "a multiplier below 0"],
  [{ quota: 0 }, "not-positive", "no quota to measure by"],
  [{ variable: -1 }, "negative", "a fine"],
  [{ cap: -1 }, "negative", "a cap below 0"],
  [{ sales: 1e300, quota: 1e-300 }, "too-large", "beyond all doubles"],
])("%j is refused as %s: %s", (change, code) => {
  expect(() => paid({ ...standard, sales: 650_000, ...change })).toThrow(code);
});

test("more tiers than anybody waits for are refused", () => {
  const tiers = Array.from({ length: 10_001 }, (_, tier) => tier / 10_000);
  expect(() => paid({ ...standard, sales: 1, thresholds: tiers, multipliers: tiers })).toThrow(
    "tiers-too-many",
  );
});
