import fc from "fast-check";
import { proofOf } from "../../../src/core/model/rules/proofOf";
import { resetDay } from "../../../src/core/reset/keptReset";
import { actionsOf } from "../../../src/core/tracking/actions";
import { breakdown, driftsOf } from "../../../src/core/tracking/breakdown";
import { decisionsOf } from "../../../src/core/tracking/decisions";
import { leaversOf } from "../../../src/core/tracking/leavers";
import { ownMonths } from "../../../src/core/tracking/measure";
import { paceByOwner } from "../../../src/core/tracking/paceByOwner";
import { faces } from "../../functions/faces";
import { runs } from "../laws";
import { modelOfRows, on, type Tables } from "../model/models";

const months = [1, 2, 3].map((month) => ({
  level: "month",
  start: on(month, 1),
  end: on(month + 1, 1) - 1,
  target: [100, 200, 300][month - 1],
}));
const tables: Tables = {
  stPlan: [
    { owner: "Ann", target: 301 },
    { owner: "Ben", target: 299 },
    { owner: "Nil", target: 0 },
  ],
  stPeriods: [{ level: "quarter", start: on(1, 1), end: on(3, 31), target: 600 }, ...months],
  stActuals: [
    { day: on(12, 31, -1), owner: "Ann", amount: 1_000 },
    { day: on(1, 31), owner: "ann", amount: 50.1 },
    { day: on(2, 1), owner: "Ann", amount: 70.2 },
    { day: on(2, 28), owner: "Ben", amount: 160 },
    { day: on(2, 3), owner: "Zoe", amount: 5 },
    { day: on(3, 1), owner: "Ben", amount: 9_999 },
  ],
};
const today = on(3, 15);
const reckon = (given: Tables = {}, day = today) =>
  proofOf(paceByOwner(day), modelOfRows({ ...tables, ...given }));
const figuresOf = (given: Tables = {}, day = today) => {
  const found = reckon(given, day);
  if (found.kind === "cannot-tell") throw new Error(found.reason.code);
  return found.figures;
};

test("each owner's pace is PACE's over a target that SPLITTARGET spreads as the plan's months", () => {
  const { closed, periods: count, owners, team, others, isUnreported } = figuresOf();
  expect([closed, count, isUnreported]).toEqual([2, 3, false]);
  const calls = faces as unknown as Record<string, (...args: unknown[]) => unknown[][]>;
  const plan = calls.SPLITTARGET!(301, [[100], [200], [300]]);
  expect(owners.map(({ name }) => name)).toEqual(["Ann", "Nil", "Ben"]);
  const told = Object.values(owners[0]!.pace);
  const asked = calls.PACE!(plan, [[50.1], [70.2], [0]], 2).map(([, value]) => value);
  expect([...told].sort()).toEqual([...asked].sort());
  expect(owners[1]!.pace.status).toBeUndefined();
  expect([team.target, team.actual]).toEqual([600, 285.3]);
  expect(others).toEqual({ names: ["Zoe"], amount: 5 });
});

test.each([
  ["without a table of actuals", { stActuals: null }, "no-table"],
  ["without a row of them", { stActuals: [] }, "empty"],
  ["without a plan", { stPlan: null }, "no-table"],
  ["without months", { stPeriods: tables.stPeriods!.slice(0, 1) }, "no-word"],
] as [string, Tables, string][])("%s it says so", (_, given, code) => {
  expect(reckon(given)).toMatchObject({ kind: "cannot-tell", reason: { code } });
});

test("before the first month is over nothing is judged; years before count for nothing", () => {
  const { closed, team } = figuresOf({}, on(1, 20));
  expect([closed, team.status, team.actual]).toEqual([0, undefined, 0]);
  expect(figuresOf({ stActuals: tables.stActuals!.slice(0, 1) }).isUnreported).toBe(true);
});

test("five decisions at most, of each kind the gravest first, the kinds in turn", () => {
  const risk = {
    probability: 0.5,
    impact: 1,
    loss: 0.5,
    band: null,
    owner: "",
    threshold: 1,
    current: 2,
    indicator: "Days",
    index: 0,
  };
  const model = modelOfRows({
    stReviews: [
      { day: on(1, 8), kind: "weekly", action: "Call", actionOwner: "Ann", actionDue: on(2, 1) },
      { day: on(1, 8), kind: "weekly", action: "Later", actionDue: on(4, 1) },
    ],
  });
  const decisions = decisionsOf(
    figuresOf(),
    [
      { ...risk, name: "A", isPast: true, isHigh: true, hasPlan: false },
      { ...risk, name: "B", isPast: true, isHigh: false, hasPlan: true },
    ],
    actionsOf(model.stReviews, today),
  );
  expect(decisions.map((one) => one.kind)).toEqual(["behind", "past", "noPlan", "due", "others"]);
  expect(decisions[0]).toMatchObject({ name: "Ann" });
  expect(decisionsOf(null, [], [])).toEqual([]);
});

test("weeks begin on Mondays, end with the month and share it by their working days, as SPLITPERIODS has it", () => {
  const week = (day: number) => {
    const found = proofOf(paceByOwner(day, "week"), modelOfRows(tables));
    if (found.kind === "cannot-tell") throw new Error(found.reason.code);
    return found.figures;
  };
  const calls = faces as unknown as Record<string, (...args: unknown[]) => unknown[][]>;
  // Each owner's February, by SPLITTARGET, and its weeks, by SPLITPERIODS.
  const february = (target: number) => Number(calls.SPLITTARGET!(target, [[100], [200], [300]])[1]![0]);
  const weeks = (target: number) =>
    calls.SPLITPERIODS!(february(target), on(2, 1), on(2, 28), "week", "workdays").map(([, , due]) => due);
  const { closed, owners, lastSpan, team } = week(on(2, 9));
  // January's five weeks, February's first day, a Sunday, and its first whole week.
  expect([closed, lastSpan]).toEqual([7, { start: on(2, 2), end: on(2, 8) }]);
  const of = (name: string) => owners.find((one) => one.name === name)!;
  expect(of("Ann").last).toEqual({ expected: weeks(301)[1], actual: 0 });
  expect(of("Ben").last).toEqual({ expected: weeks(299)[1], actual: 0 });
  expect(of("Ann").pace.actual).toBe(120.3);
  expect(team.expected).toBe(owners.reduce((sum, { pace }) => sum + pace.expected, 0));
  expect(week(on(4, 1)).team).toMatchObject({ expected: 600, periodsLeft: 0 });
});

describe("after a reset everybody is measured against months of their own", () => {
  const calls = faces as unknown as Record<string, (...args: unknown[]) => unknown[][]>;
  // After February, as the reset left the months: what was sold, and the rest in March.
  const reset: Tables = {
    ...tables,
    stPeriods: [100, 200, 300].map((_, at) => ({ ...months[at]!, target: [50.1, 235.2, 314.7][at] })),
    stActuals: [...tables.stActuals!, { day: on(1, 5), owner: "Nil", amount: 7 }],
  };
  const paceOf = (day: number, resetOn: number | null, rhythm: "week" | "month" = "month") => {
    const found = proofOf(paceByOwner(day, rhythm, resetOn), modelOfRows(reset));
    if (found.kind === "cannot-tell") throw new Error(found.reason.code);
    return found.figures;
  };
  const sold: Record<string, number[]> = { Ann: [50.1, 70.2, 0], Ben: [0, 160, 9_999], Nil: [7, 0, 0] };
  const target: Record<string, number> = { Ann: 301, Ben: 299, Nil: 0 };
  const own = (name: string, closed: number) =>
    calls.RESPLIT!(
      target[name],
      [[50.1], [235.2], [314.7]],
      sold[name]!.map((one) => [one]),
      closed,
    );

  test.each([
    [2, on(3, 1), on(3, 15), "the month after it is open"],
    [2, on(3, 1), on(4, 2), "the month after it is over"],
    [1, on(2, 20), on(3, 15), "the month in which it was made is over"],
  ])(
    "of %i months that were over: their plan is RESPLIT's, their pace PACE's, %#",
    (closed, resetOn, day) => {
      const { owners, team } = paceOf(day, resetOn);
      for (const name of ["Ann", "Ben"]) {
        const { pace } = owners.find((one) => one.name === name)!;
        const over = day > on(4, 1) ? 3 : 2;
        const asked = calls.PACE!(
          own(name, closed),
          sold[name]!.map((one) => [one]),
          over,
        );
        expect([name, ...Object.values(pace)].sort()).toEqual(
          [name, ...asked.map(([, value]) => value).filter((value) => value !== "")].sort(),
        );
      }
      expect(team.target).toBe(600);
    },
  );

  test("on the day itself nobody is behind; who had sold more than all of it is ahead by that", () => {
    const { owners } = paceOf(on(3, 1), on(3, 1));
    expect(owners.map(({ name, pace }) => [name, pace.target, pace.gap])).toEqual([
      ["Ann", 301, 0],
      ["Ben", 299, 0],
      ["Nil", 0, 7],
    ]);
  });

  test("by weeks, too; and one that is undone counts no more", () => {
    const weekly = paceOf(on(3, 1), on(3, 1), "week");
    expect(weekly.owners.map(({ pace }) => pace.gap)).toEqual([0, 0, 7]);
    const kept = { reason: "r", figures: [], undone: null };
    expect(
      resetDay([
        { ...kept, day: 5 },
        { ...kept, day: 9, undone: 10 },
      ]),
    ).toBe(5);
    expect(resetDay(null)).toBeNull();
    expect(paceOf(on(3, 15), null)).toEqual(paceOf(on(3, 15), on(1, 15)));
  });

  test("law: an owner's months add up to the target, whatever was sold", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.array(fc.tuple(fc.nat(9_999), fc.integer({ min: -500, max: 60_000 })), {
          minLength: 2,
          maxLength: 12,
        }),
        fc.nat(10),
        (target, each, at) => {
          const closed = 1 + (at % (each.length - 1));
          const sold = each.map(([, amount]) => amount);
          fc.pre(each.some(([due]) => due > 0));
          const own = ownMonths(
            target,
            each.map(([due]) => due),
            sold,
            closed,
          );
          expect(own.reduce((sum, one) => sum + one, 0)).toBe(target);
          const left = target - sold.slice(0, closed).reduce((sum, one) => sum + one, 0);
          if (left >= 0) expect(own.slice(0, closed)).toEqual(sold.slice(0, closed));
        },
      ),
      runs,
    ));
});

test("months that are worth nothing have no shape: no target, and nobody is behind", () => {
  const none = tables.stPeriods!.map((row) => ({ ...row, target: 0 }));
  expect(reckon({ stPeriods: none })).toMatchObject({ kind: "cannot-tell", reason: { code: "no-target" } });
  const backwards = [{ ...months[0]!, end: on(1, 1) - 5 }, ...months.slice(1)];
  expect(reckon({ stPeriods: backwards })).toMatchObject({ reason: { code: "out-of-range" } });
});

test("open actions come by their days, done ones are no decision any more", () => {
  const { stReviews } = modelOfRows({
    stReviews: [
      { day: on(1, 8), kind: "weekly", action: "No day" },
      { day: on(1, 8), kind: "weekly", action: " Call ", actionOwner: "Ann", actionDue: on(2, 1) },
      { day: on(1, 9), kind: "weekly", action: "Old", actionDue: on(1, 20), actionDone: on(1, 21) },
      { day: on(1, 9), kind: "weekly", action: "Today", actionDue: today },
      { day: on(1, 9), kind: "weekly", notes: "no action" },
    ],
  });
  const actions = actionsOf(stReviews, today);
  expect(actions.map(({ action, index, isOverdue }) => [action, index, isOverdue])).toEqual([
    ["Call", 1, true],
    ["Today", 3, false],
    ["No day", 0, false],
    ["Old", 2, false],
  ]);
  expect(decisionsOf(null, [], actions)).toEqual([
    { kind: "due", action: "Call", owner: "Ann", day: on(2, 1) },
  ]);
});

test("who has left and still carries a target is a decision, but not who came back", () => {
  const model = modelOfRows({
    ...tables,
    stPeople: [
      { name: "ann ", joined: on(1, 1, -3), left: on(2, 28) },
      { name: "Ben", joined: on(1, 1, -3), left: on(1, 31) },
      { name: "Ben", joined: on(3, 1) },
      { name: "Nil", joined: on(1, 1), left: today },
      { name: "Gone", joined: on(1, 1), left: on(1, 31) },
    ],
  });
  expect(leaversOf(model, today)).toEqual([{ name: "Ann", day: on(2, 28) }]);
  expect(decisionsOf(null, [], [], leaversOf(model, today))).toEqual([
    { kind: "left", name: "Ann", day: on(2, 28) },
  ]);
});

test("whether the breakdown is still right: what is handed out, the months, and who sells another part", () => {
  const goal = { goal: "G", target: 590, unit: "USD", start: on(1, 1), end: on(3, 31) };
  const found = (given: Tables) => proofOf(breakdown, modelOfRows({ ...tables, ...given }));
  expect(found({ stGoal: [goal] })).toMatchObject({
    kind: "not-proved",
    figures: { target: 590, assigned: 600, beyond: 10, months: 600, monthsBeyond: 10 },
  });
  expect(found({ stGoal: [{ ...goal, target: 600 }] }).kind).toBe("proved");
  expect(found({ stGoal: [{ ...goal, target: 0 }] })).toMatchObject({ reason: { code: "no-target" } });
  const drifts = driftsOf(figuresOf().owners);
  expect(drifts.map(({ name }) => name)).toEqual(["Ann", "Ben"]);
  expect(drifts[1]!.planned).toBeCloseTo(149 / 300, 2);
  expect(drifts[1]!.sold).toBeCloseTo(160 / 280.3, 9);
  expect(driftsOf([])).toEqual([]);
});
