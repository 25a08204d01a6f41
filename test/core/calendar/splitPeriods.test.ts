import { lastDay, serialOf } from "../../../src/core/calendar/day";
import { explainPeriods } from "../../../src/core/calendar/explainPeriods";
import { splitPeriods, type PeriodsProblem } from "../../../src/core/calendar/splitPeriods";
import { saturdayAndSunday } from "../../../src/core/calendar/weekend";
import { workdaysIn } from "../../../src/core/calendar/workdays";
import { columnOf } from "../../../src/core/range";

const day = (text: string): number => {
  const [year, month, date] = text.split("-").map(Number);
  return serialOf(year, month, date);
};

/** January to March 2026, by month. */
const quarter: PeriodsProblem = {
  target: 300,
  start: day("2026-01-01"),
  end: day("2026-03-31"),
  grain: "month",
  basis: "equal",
  yearStart: 1,
};

const cellOf = (row: number, column: number, rows: number) => ({ row, column, rows, columns: 2 });

function holding(...rows: [date: string, amount: number][]): PeriodsProblem["holds"] {
  return {
    held: rows.map(([date, amount], at) => ({
      date: day(date),
      amount,
      dateAt: cellOf(at + 1, 1, rows.length),
      amountAt: cellOf(at + 1, 2, rows.length),
    })),
    amounts: { rows: rows.length, columns: 2, values: rows.flatMap(([, amount]) => [0, amount]) },
  };
}

const amountsOf = (problem: PeriodsProblem): number[] => Array.from(splitPeriods(problem).amounts);
const refusal = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (refused) {
    return refused;
  }
};

const days = (from: string, count: number) => ({ start: day(from), end: day(from) + count - 1 });

// prettier-ignore
test.each<[Partial<PeriodsProblem>, string, object, string]>([
  [{ yearStart: 0 },    "year-start", { argument: "yearStart", value: 0 },   "before January"],
  [{ yearStart: 13 },   "year-start", { argument: "yearStart", value: 13 },  "after December"],
  [{ yearStart: 1.5 },  "year-start", { argument: "yearStart", value: 1.5 }, "between two months"],
  [{ end: day("2025-12-31") }, "end-before-start", { argument: "end", start: "2026-01-01", end: "2025-12-31" }, "a day too early"],
  [{ grain: "445", ...days("2026-01-01", 10) }, "part-week", { argument: "end", days: 10, ends: ["2026-01-07", "2026-01-14"] }, "between two weeks"],
  [{ grain: "13x4", ...days("2026-01-01", 8) }, "part-week", { argument: "end", days: 8, ends: ["2026-01-07", "2026-01-14"] }, "a day over"],
  [{ grain: "454", ...days("2026-01-01", 6) },  "part-week", { argument: "end", days: 6, ends: ["2026-01-07"] }, "no whole week before"],
  [{ grain: "544", start: lastDay - 9, end: lastDay }, "part-week", { argument: "end", days: 10, ends: ["9999-12-28"] }, "no day after the last"],
  [{ grain: "day", start: 61, end: 61 + 1_048_576 }, "too-many-periods", { count: 1_048_577, most: 1_048_576 }, "a row more than a sheet has"],
  [{ calendar: { country: "US" } }, "calendar-unused", { argument: "calendar", basis: "equal" }, "a calendar that nobody looks at"],
  [{ basis: "days", weekend: saturdayAndSunday }, "calendar-unused", { argument: "weekend", basis: "days" }, "nor at a weekend"],
  [{ profile: columnOf([0, 0, 0]) }, "no-period-weight", { basis: "profile", left: undefined }, "a profile of zeros"],
  [{ basis: "workdays", ...days("2026-01-03", 2) }, "no-period-weight", { basis: "workdays", left: undefined }, "a weekend"],
  [{ basis: "workdays", ...days("2026-01-03", 2), profile: columnOf([0]) }, "no-period-weight", { basis: "workdays", left: undefined }, "both: the weekend first"],
  [{ holds: holding(["2026-01-05", 1], ["2026-02-05", 2]), profile: columnOf([1e-9, 1, 0]) }, "no-period-weight", { basis: "profile", left: 297 }, "what is left weighs nothing, exactly"],
])("%j is refused as %s: %s %s", (change, code, facts) => {
  expect(refusal(() => splitPeriods({ ...quarter, ...change }))).toMatchObject({ code, facts });
});

test("as many days as a sheet has rows are not too many", () => {
  const asRows = { ...quarter, start: 61, end: 60 + 1_048_576, grain: "day" as const };
  expect(splitPeriods(asRows).amounts.length).toBe(1_048_576);
});

test.each([1, 12])("a year may begin in month %d", (yearStart) =>
  expect(amountsOf({ ...quarter, yearStart })).toEqual([100, 100, 100]),
);

// prettier-ignore
test.each<[number, [string, number][], number[], string]>([
  [300,  [["2026-01-01", 50]],                          [50, 125, 125],    "on the first day"],
  [300,  [["2026-03-31", 50]],                          [125, 125, 50],    "on the last"],
  [300,  [["2026-02-28", 50]],                          [125, 50, 125],    "on the last of a period"],
  [300,  [["2026-01-10", 300]],                         [300, 0, 0],       "nothing is left"],
  [0.3,  [["2026-01-10", 0.1], ["2026-03-10", 0.2]],    [0.1, 0, 0.2],     "nothing is left, in tenths"],
  [60,   [["2026-01-10", 10], ["2026-02-10", 20], ["2026-03-10", 30]], [10, 20, 30], "all are held"],
  [-60,  [["2026-01-10", -10], ["2026-02-10", -20], ["2026-03-10", -30]], [-10, -20, -30], "all are held, below 0"],
  [-300, [["2026-02-10", -60]],                         [-120, -60, -120], "below 0"],
])("%d with %j held: %j (%s)", (target, held, amounts) => {
  const problem = { ...quarter, target, holds: holding(...held) };
  expect(amountsOf(problem)).toEqual(amounts);
  expect(explainPeriods(problem).periods.map(({ amount }) => amount)).toEqual(amounts);
});

// prettier-ignore
test.each<[number[], number[], string]>([
  [[1e308, 1e308, 5e-324],  [150, 150, 0],   "the largest doubles and the smallest"],
  [[5e-324, 5e-324, 1e-323], [75, 75, 150],  "the smallest alone"],
  [[1e-9, 1, 0],            [0, 300, 0],     "a share too small for a unit"],
  [[1e-7, 2e-7, 0],         [100, 200, 0],   "more decimals than doubles share"],
  [[0.1, 0.2, 0.3],         [50, 100, 150],  "tenths"],
])("a profile of %j gives %j (%s)", (profile, amounts) => {
  expect(amountsOf({ ...quarter, profile: columnOf(profile) })).toEqual(amounts);
});

const [first, second] = [cellOf(1, 1, 2), cellOf(2, 1, 2)];

// prettier-ignore
test.each<[number, [string, number][], string, object, string]>([
  [300,  [["2025-12-31", 5]], "hold-date", { cell: cellOf(1, 1, 1), date: "2025-12-31", start: "2026-01-01", end: "2026-03-31" }, "a day too early"],
  [300,  [["2026-04-01", 5]], "hold-date", { cell: cellOf(1, 1, 1), date: "2026-04-01" }, "a day too late"],
  [300,  [["2026-01-01", 5], ["2026-01-31", 5]], "hold-twice", { cell: second, date: "2026-01-31", first }, "two in one month"],
  [300,  [["2026-01-01", -5]], "other-sign", { cell: cellOf(1, 2, 1), value: -5, target: 300 }, "below 0 where the target is above"],
  [-300, [["2026-01-01", 5]],  "other-sign", { cell: cellOf(1, 2, 1), value: 5, target: -300 }, "and above where it is below"],
  [0,    [["2026-01-01", 5], ["2026-02-01", -5]], "other-sign", { cell: cellOf(2, 2, 2), value: -5 }, "of two signs for a target of 0"],
  [300,  [["2026-01-01", 200], ["2026-02-01", 150]], "holds-over", { sum: 350, gap: 50, target: 300, cells: [cellOf(1, 2, 2), cellOf(2, 2, 2)] }, "too much is held"],
  [-300, [["2026-01-01", -350]], "holds-over", { sum: -350, gap: 50, target: -300 }, "too much below 0"],
  [0,    [["2026-01-01", 5]],  "holds-over", { sum: 5, gap: 5, target: 0 }, "anything, for a target of 0"],
  [60,   [["2026-01-10", 10], ["2026-02-10", 20], ["2026-03-10", 20]], "holds-under", { sum: 50, gap: 10, target: 60 }, "nobody is left to take the rest"],
])("%d with %j held is refused as %s: %s %s", (target, held, code, facts) => {
  expect(refusal(() => splitPeriods({ ...quarter, target, holds: holding(...held) }))).toMatchObject({
    code,
    facts,
  });
});

describe("a country's years", () => {
  const beyond = { ...quarter, ...days("2090-01-01", 59), basis: "workdays" as const };
  const calendar = { country: "US" as const };

  test("are not asked where nothing is left to share", () => {
    const holds = holding(["2090-01-10", 300]);
    expect(amountsOf({ ...beyond, calendar, holds })).toEqual([300, 0]);
    expect(refusal(() => splitPeriods({ ...beyond, calendar }))).toMatchObject({ code: "year-unchecked" });
  });

  test("are refused at the day that leaves them", () => {
    const [start, end, late] = ["2026-01-01", "2026-12-31", "2090-01-01"].map(day);
    const counted = (starts: number[], ends: number[]) =>
      refusal(() =>
        workdaysIn(columnOf(starts), columnOf(ends), { ...calendar, weekend: saturdayAndSunday }),
      );
    const at = (argument: string, row: number, rows: number) => ({
      code: "year-unchecked",
      facts: { at: { argument, cell: { row, column: 1, rows, columns: 1 } } },
    });
    expect(counted([start, start], [end, late])).toMatchObject(at("end", 2, 2));
    expect(counted([start, late], [end, late])).toMatchObject(at("start", 2, 2));
    expect(counted([start], [end, late])).toMatchObject(at("end", 2, 2));
    expect(counted([start, start], [late])).toMatchObject({ facts: { at: { argument: "end" } } });
  });
});

describe("why periods are what they are", () => {
  test("by days, with a profile", () => {
    const profile = columnOf([1, 2, 1]);
    expect(explainPeriods({ ...quarter, basis: "days", profile })).toMatchObject({
      basis: "days",
      hasProfile: true,
      shared: 300,
      periods: [
        { days: 31, weight: 31, start: day("2026-01-01"), end: day("2026-01-31") },
        { days: 28, weight: 56 },
        { days: 31, weight: 31 },
      ],
    });
  });

  test("equal, without", () => {
    const holds = holding(["2026-02-01", 60]);
    expect(explainPeriods({ ...quarter, holds })).toMatchObject({
      basis: "equal",
      hasProfile: false,
      shared: 240,
      periods: [{ weight: 1, amount: 120 }, { amount: 60 }, { weight: 1, amount: 120 }],
    });
  });

  test("by working days", () =>
    expect(explainPeriods({ ...quarter, basis: "workdays" }).periods.map((period) => period.days)).toEqual([
      22, 20, 22,
    ]));
});
