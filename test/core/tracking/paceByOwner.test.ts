import { proofOf } from "../../../src/core/model/rules/proofOf";
import { decisionsOf } from "../../../src/core/tracking/decisions";
import { paceByOwner } from "../../../src/core/tracking/paceByOwner";
import { faces } from "../../functions/faces";
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
  const { closed, months: count, owners, team, others, isUnreported } = figuresOf();
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
    model.stReviews,
    today,
  );
  expect(decisions.map((one) => one.kind)).toEqual(["behind", "past", "noPlan", "due", "others"]);
  expect(decisions[0]).toMatchObject({ name: "Ann" });
  expect(decisionsOf(null, [], null, today)).toEqual([]);
});
