import fc from "fast-check";
import { columnOf } from "../../../src/core/range";
import { pace, type Pace } from "../../../src/core/tracking/pace";
import { runs } from "../laws";

const paceOf = (plan: readonly number[], actuals: readonly number[], closed: number): Pace =>
  pace(columnOf(plan), columnOf(actuals), closed);

const year = [100, 100, 100, 100];

test.each<[plan: number[], actuals: number[], closed: number, Partial<Pace>, string]>([
  [
    year,
    [120, 90, 0, 0],
    2,
    {
      target: 400,
      expected: 200,
      actual: 210,
      attainment: 1.05,
      gap: 10,
      left: 190,
      periodsLeft: 2,
      needed: 95,
      projected: 420,
      status: "green",
    },
    "ahead",
  ],
  [
    year,
    [100, 80, 0, 0],
    2,
    { attainment: 0.9, gap: -20, needed: 110, projected: 360, status: "amber" },
    "a little behind",
  ],
  [year, [100, 79, 0, 0], 2, { attainment: 0.895, status: "red" }, "far behind"],
  [
    [0.1, 0.2],
    [0.1, 0.2],
    2,
    { target: 0.3, attainment: 1, gap: 0, left: 0, needed: 0, status: "green" },
    "as people wrote it",
  ],
  [[0.3, 1], [0.27, 0], 1, { attainment: 0.9, status: "amber" }, "nine tenths are nine tenths"],
  [
    year,
    [500, 0, 0, 0],
    1,
    { left: -100, needed: 0, projected: 2000 },
    "passed already: less than nothing left, nothing needed",
  ],
  [
    year,
    [0, 0, 0, 99],
    0,
    {
      expected: 0,
      actual: 0,
      left: 400,
      needed: 100,
      attainment: undefined,
      projected: undefined,
      status: undefined,
    },
    "nothing closed: nothing expected, and open actuals do not count",
  ],
  [[0, 100], [5, 0], 1, { attainment: undefined, gap: 5, status: undefined }, "nothing expected yet"],
  [
    year,
    [100, 100, 100, 50],
    4,
    { left: 50, periodsLeft: 0, needed: undefined, status: "red" },
    "no period left to earn it in",
  ],
  [year, [100, 100, 100, 100], 4, { left: 0, needed: 0, status: "green" }, "done"],
  [
    [-100, -100],
    [-110, 0],
    1,
    { attainment: 1.1, gap: -10, needed: -90, status: "green" },
    "a budget of costs",
  ],
  [[0, 0], [-5, 0], 1, { target: 0, left: 5, needed: 5 }, "a target of 0"],
  [[1e300, 1e-300], [5e-324, 0], 1, { expected: 1e300, attainment: 0, status: "red" }, "far apart"],
])("%j with %j after %d: %j, %s", (plan, actuals, closed, expected) => {
  const told = paceOf(plan, actuals, closed);
  for (const [name, value] of Object.entries(expected))
    expect([name, told[name as keyof Pace]]).toEqual([name, value]);
});

test("a plan met to the letter is green, and what is needed earns what is left", () => {
  const plans = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(plans, fc.nat(24), fc.nat(200), (plan, some, percent) => {
      const closed = some % (plan.length + 1);
      const told = paceOf(
        plan,
        plan.map((amount) => (amount * percent) / 100),
        closed,
      );
      if (closed > 0) expect(told.attainment).toBe(percent / 100);
      if (told.needed !== undefined && told.left > 0)
        expect(told.needed * told.periodsLeft).toBeCloseTo(told.left, 6);
      if (closed > 0) expect(told.status).toBe(percent >= 100 ? "green" : percent >= 90 ? "amber" : "red");
    }),
    runs,
  );
});

test.each<[number[], number, string, string]>([
  [[1, 2], 1, "lengths", "an actual too few"],
  [[1, 2, 3, 4], 1.5, "closed-part", "half a period"],
  [[1, 2, 3, 4], -1, "negative", "before the first"],
  [[1, 2, 3, 4], 5, "closed-over", "after the last"],
  [[1e308, 1e308, 0, 0], 2, "too-large", "beyond all doubles"],
])("actuals %j after %d are refused as %s: %s", (actuals, closed, code) => {
  expect(() => paceOf(year, actuals, closed)).toThrow(code);
});
