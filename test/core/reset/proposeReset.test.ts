import fc from "fast-check";
import { proofOf } from "../../../src/core/model/rules/proofOf";
import { figuresIn } from "../../../src/core/reset/change";
import { proposeReset, type Proposal, type ResetWish } from "../../../src/core/reset/proposeReset";
import { isResetRule, offPlan, type ResetRule } from "../../../src/core/reset/resetRule";
import { faces } from "../../functions/faces";
import { runs } from "../laws";
import { modelOfRows, on, type Tables } from "../model/models";

const calls = faces as unknown as Record<string, (...args: unknown[]) => unknown[][]>;
const span = (level: string, from: number, to: number, target: number) => ({
  level,
  start: on(from, 1),
  end: on(to + 1, 1) - 1,
  target,
});
const months = [100, 100, 100, 100, 100, 100].map((target, at) => span("month", at + 1, at + 1, target));
const goal = { goal: "G", target: 600, unit: "USD", start: on(1, 1), end: on(6, 30) };
const tables: Tables = {
  stGoal: [goal],
  stPlan: [
    { owner: "Ann", segment: "keep", target: 200 },
    { owner: "Ben", target: 300 },
    { owner: " ann", segment: "new", target: 100 },
    { owner: "Lou", target: 60 },
  ],
  stPeriods: [span("quarter", 1, 3, 300), span("quarter", 4, 6, 300), ...months],
  stActuals: [
    { day: on(12, 31, -1), owner: "Ann", amount: 999 },
    { day: on(1, 10), owner: "Ann", amount: 50 },
    { day: on(2, 28), owner: "ben", amount: 40 },
    { day: on(2, 28), owner: "Zoe", amount: 5 },
    { day: on(3, 1), owner: "Ben", amount: 9_999 },
  ],
};
const today = on(3, 15);
const own: ResetWish = { kind: "own", target: 0, shape: "plan" };
const figuresOf = (wish: ResetWish, given: Tables = {}, day = today, left: readonly string[] = []) => {
  const model = modelOfRows({ ...tables, ...given });
  const found = proofOf(proposeReset(day, wish, model, new Set(left)), model);
  if (found.kind === "cannot-tell") throw new Error(found.reason.code);
  return found.figures;
};
const proposalOf = (...given: Parameters<typeof figuresOf>): Proposal => {
  const { proposal, problem } = figuresOf(...given);
  if (proposal === null) throw new Error(problem?.kind);
  return proposal;
};
const rowsOf = ({ owners }: Proposal) =>
  owners.map(({ name, sold, before, after, openBefore, openAfter }) => [
    name,
    sold,
    before,
    after,
    openBefore,
    openAfter,
  ]);

describe("everybody makes up their own", () => {
  test("targets stay, the open months carry what is left, as RESPLIT has it", () => {
    const proposal = proposalOf(own);
    expect(rowsOf(proposal)).toEqual([
      ["Ann", 50, 300, 300, 200, 250],
      ["Ben", 40, 300, 300, 200, 260],
      ["Lou", 0, 60, 60, 40, 60],
    ]);
    const line = months.map(({ target }) => [target]);
    const resplit = calls.RESPLIT!(600, line, [[50], [45], [0], [0], [0], [0]], 2);
    expect(proposal.months.map(({ after }) => [after])).toEqual(resplit);
    expect(proposal.changes.map(({ figure, after, isOwn }) => [figure, after, isOwn])).toEqual([
      ["stPeriods 1: quarter 2026-01-01", 222, false],
      ["stPeriods 1: quarter 2026-04-01", 378, false],
      ["stPeriods 1: month 2026-01-01", 50, true],
      ["stPeriods 1: month 2026-02-01", 45, true],
      ["stPeriods 1: month 2026-03-01", 127, true],
      ["stPeriods 1: month 2026-04-01", 126, true],
      ["stPeriods 1: month 2026-05-01", 126, true],
      ["stPeriods 1: month 2026-06-01", 126, true],
    ]);
  });

  test("what who has left can't bring goes to the others, by their open plans", () => {
    expect(rowsOf(proposalOf(own, {}, today, ["ben"]))).toEqual([
      ["Ann", 50, 300, 517, 200, 467],
      ["Ben", 40, 300, 40, 200, 0],
      ["Lou", 0, 60, 103, 40, 103],
    ]);
  });

  test("weeks and days share their month as before", () => {
    const weeks = [
      { level: "week", start: on(3, 1), end: on(3, 15), target: 75 },
      { level: "week", start: on(3, 16), end: on(3, 31), target: 25 },
    ];
    const { changes } = proposalOf(own, { stPeriods: [...tables.stPeriods!, ...weeks] });
    expect(changes.slice(-2).map(({ after, isOwn }) => [after, isOwn])).toEqual([
      [95, false],
      [32, false],
    ]);
  });
});

test("the team makes it up together: what is left by everybody's open plan", () => {
  const proposal = proposalOf({ ...own, kind: "team", shape: "late" });
  expect(rowsOf(proposal)).toEqual([
    ["Ann", 50, 300, 309, 200, 259],
    ["Ben", 40, 300, 299, 200, 259],
    ["Lou", 0, 60, 52, 40, 52],
  ]);
  expect(proposal.total).toMatchObject({ before: 660, after: 660, sold: 90, openAfter: 570 });
  // Ann's two rows keep their parts of her target.
  expect(proposal.changes.slice(0, 3).map(({ figure, after }) => [figure, after])).toEqual([
    ["stPlan 1: Ann", 206],
    ["stPlan 1: Ben", 299],
    ["stPlan 2: ann", 103],
  ]);
});

test("another target: everybody's follows, never below what is sold, as much beyond it as before", () => {
  const proposal = proposalOf({ kind: "target", target: 120, shape: "even" });
  expect(rowsOf(proposal)).toEqual([
    ["Ann", 50, 300, 60, 200, 10],
    ["Ben", 40, 300, 60, 200, 20],
    ["Lou", 0, 60, 12, 40, 12],
  ]);
  expect(proposal.total.after).toBe(132);
  expect(proposal.months.map(({ after }) => after)).toEqual([50, 45, 7, 6, 6, 6]);
  expect(proposal.changes[0]).toEqual({ figure: "stGoal 1: target", before: 600, after: 120, isOwn: true });
});

test.each([
  ["before a month is over", own, {}, on(1, 31), "not-begun"],
  ["after the last", own, {}, on(7, 1), "over"],
  [
    "without a sale in the plan's time",
    own,
    { stActuals: tables.stActuals!.slice(0, 1) },
    today,
    "unreported",
  ],
  ["where all is sold", own, {}, on(4, 1), "passed"],
  ["to a target that is sold already", { ...own, kind: "target", target: 95 }, {}, today, "sold"],
  [
    "to a target below what owners sold",
    { ...own, kind: "target", target: 80 },
    {
      stActuals: [
        { day: on(1, 2), owner: "Ann", amount: 100 },
        { day: on(1, 3), owner: "Zoe", amount: -50 },
      ],
    },
    today,
    "low",
  ],
] as [string, ResetWish, Tables, number, string][])(
  "%s there is nothing to propose",
  (_, wish, given, day, kind) => {
    expect(figuresOf(wish, given, day)).toMatchObject({ problem: { kind }, proposal: null });
  },
);

test("with nobody left nobody takes over", () => {
  expect(figuresOf(own, {}, today, ["ann", "ben", "lou"]).problem).toEqual({ kind: "nobody" });
});

test.each([
  ["no goal", { stGoal: null }, "no-table"],
  ["a zero target", { stGoal: [{ ...goal, target: 0 }] }, "no-target"],
  ["no actuals", { stActuals: [] }, "empty"],
  ["no plan", { stPlan: null }, "no-table"],
  ["a date as text", { stActuals: [{ day: "soon", amount: 1 }] }, "text-dates"],
] as [string, Tables, string][])("with %s it can't tell", (_, given, code) => {
  expect(() => figuresOf(own, given)).toThrow(code);
});

test("figures are known by their rows, whatever stands between them", () => {
  const model = modelOfRows(tables);
  expect([...figuresIn(model).entries()].filter(([, { table }]) => table === "stPlan")).toEqual([
    ["stPlan 1: Ann", { table: "stPlan", index: 0 }],
    ["stPlan 1: Ben", { table: "stPlan", index: 1 }],
    ["stPlan 2: ann", { table: "stPlan", index: 2 }],
    ["stPlan 1: Lou", { table: "stPlan", index: 3 }],
  ]);
});

describe("the rule", () => {
  const rule: ResetRule = { level: "month", periods: 2, by: 0.1 };
  const stands = (amounts: readonly number[], given: Partial<ResetRule> = {}, quarters: Tables = {}) => {
    const stActuals = amounts.map((amount, at) => ({ day: on(at + 1, 5), owner: "Ann", amount }));
    const day = on(amounts.length + 1, 1);
    const found = proofOf(
      offPlan(day, { ...rule, ...given }),
      modelOfRows({ ...tables, stActuals, ...quarters }),
    );
    if (found.kind === "cannot-tell") throw new Error(found.reason.code);
    const { side, inARow, isOff } = found.figures;
    return [side, inARow, isOff];
  };
  test.each([
    ["two in a row, exactly at the share", [100, 90, 90], {}, ["behind", 2, true]],
    ["one only", [50, 100, 90], {}, ["behind", 1, false]],
    ["the last one is on plan", [10, 10, 91], {}, ["on", 0, false]],
    ["nothing was entered yet", [0, 0], {}, ["on", 0, false]],
    ["ahead counts as well", [110, 120], {}, ["ahead", 2, true]],
    ["not the two sides together", [80, 120], {}, ["ahead", 1, false]],
    ["a quarter's months as one", [200, 0, 69, 10, 10, 10], { level: "quarter" }, ["behind", 2, true]],
    [
      "a quarter that is not over does not count",
      [10, 10, 10, 10],
      { level: "quarter", periods: 1 },
      ["behind", 1, true],
    ],
  ] as [string, number[], Partial<ResetRule>, [string, number, boolean]][])(
    "%s",
    (_, amounts, given, expected) => {
      expect(stands(amounts, given)).toEqual(expected);
    },
  );
  test("without rows of quarters three months are one", () => {
    expect(stands([10, 10, 10], { level: "quarter", periods: 1 }, { stPeriods: months })).toEqual([
      "behind",
      1,
      true,
    ]);
  });
  test.each([
    [2, 0.1, true],
    [0, 0.1, false],
    [1.5, 0.1, false],
    [13, 0.1, false],
    [1, 0, false],
    [1, 1, false],
    [NaN, 0.5, false],
  ])("%s periods by %s: %s", (periods, by, isOne) => {
    expect(isResetRule({ periods, by })).toBe(isOne);
  });
});

test("law: owners and months add up exactly, whoever has left and whatever was sold", () => {
  const cents = (max: number) => fc.nat(max).map((value) => value / 100);
  const owner = fc.record({ target: cents(9_999_999), sold: cents(2_000_000), hasLeft: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(owner, { minLength: 1, maxLength: 5 }),
      fc.constantFrom<ResetWish["kind"]>("own", "team", "target"),
      fc.constantFrom<ResetWish["shape"]>("plan", "even", "late"),
      cents(9_999_999),
      (owners, kind, shape, wished) => {
        const sum = (values: readonly number[]) =>
          values.reduce((all, value) => all + Math.round(value * 100), 0);
        const target = sum(owners.map((one) => one.target)) / 100;
        const given: Tables = {
          stGoal: [{ ...goal, target }],
          stPlan: owners.map((one, at) => ({ owner: `O${at}`, target: one.target })),
          stActuals: owners.map(({ sold }, at) => ({ day: on(2, 1), owner: `O${at}`, amount: sold })),
        };
        fc.pre(target > 0);
        const left = owners.flatMap(({ hasLeft }, at) => (hasLeft ? [`o${at}`] : []));
        const { proposal, problem, sold } = figuresOf({ kind, target: wished, shape }, given, today, left);
        if (problem !== null) {
          const isPassed = sold >= (kind === "target" ? wished : target);
          const isLow = problem.kind === "low" && kind === "target";
          const isEmpty = problem.kind === "unreported" && sold === 0;
          const nobody = problem.kind === "nobody" && owners.every((one) => one.hasLeft || one.target === 0);
          return isPassed || isLow || isEmpty || nobody;
        }
        const after = kind === "target" ? wished : target;
        return (
          sum(proposal!.owners.map((one) => one.after)) === sum([after]) &&
          sum(proposal!.months.map((one) => one.after)) === sum([after]) &&
          proposal!.owners.every((one) => one.openAfter >= 0)
        );
      },
    ),
    runs,
  );
});
