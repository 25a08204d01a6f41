import fc from "fast-check";
import { civilDate, serialOf, type Day } from "../../../src/core/calendar/day";
import { capacity } from "../../../src/core/capacity/capacity";
import { exact, nearest, ZERO, type Exact } from "../../../src/core/decimal";
import { columnOf } from "../../../src/core/range";
import { runs } from "../laws";

interface Person {
  joined: Day;
  left?: Day;
  productivity: number;
}
interface Team {
  periods: [Day, Day][];
  people: Person[];
  ramp: number[];
  attrition?: number;
}

const sold = ({ periods, people, ramp, attrition }: Team): number[] =>
  Array.from(
    capacity({
      periods: { rows: periods.length, columns: 2, values: periods.flat() },
      joined: columnOf(people.map(({ joined }) => joined)),
      productivity: columnOf(people.map(({ productivity }) => productivity)),
      ramp: columnOf(ramp),
      left: columnOf(people.map(({ left }) => left ?? 0)),
      attrition,
    }).values,
  );

const day = (text: string): Day => {
  const [year, month, dayOfMonth] = text.split("-").map(Number);
  return serialOf(year, month, dayOfMonth);
};
const from = (text: string, productivity = 10_000, left?: string): Person => ({
  joined: day(text),
  productivity,
  left: left === undefined ? undefined : day(left),
});
const span = (start: string, end: string): [Day, Day] => [day(start), day(end)];
const january = span("2026-01-01", "2026-01-31");
const february = span("2026-02-01", "2026-02-28");
const quarter = span("2026-01-01", "2026-03-31");

test.each<[Team, number[], string]>([
  [
    { periods: [quarter], people: [from("2020-01-01")], ramp: [1] },
    [30_000],
    "whole months are whole amounts",
  ],
  [
    { periods: [january, february], people: [from("2020-01-01")], ramp: [1] },
    [10_000, 10_000],
    "however long the month",
  ],
  [
    { periods: [january], people: [from("2026-01-17", 3100)], ramp: [1] },
    [1500],
    "the day of joining counts",
  ],
  [
    { periods: [january], people: [from("2020-01-01", 3100, "2026-01-10")], ramp: [1] },
    [1000],
    "and the last one",
  ],
  [
    { periods: [quarter], people: [from("2026-01-01")], ramp: [0, 0.5, 1] },
    [15_000],
    "a ramp of three months",
  ],
  [{ periods: [quarter], people: [from("2026-01-01")], ramp: [0.25] }, [7500], "the last value holds on"],
  [
    { periods: [february], people: [from("2026-01-15", 2800)], ramp: [0, 1] },
    [1400],
    "from the 15th a month has passed",
  ],
  [
    { periods: [span("2026-02-27", "2026-03-02")], people: [from("2026-01-31", 0.31)], ramp: [0, 1] },
    [0.02],
    "who joined on a 31st has completed February's month on 1 March",
  ],
  [{ periods: [january], people: [from("2026-02-01")], ramp: [1] }, [0], "not there yet"],
  [{ periods: [february], people: [from("2020-01-01", 1, "2026-01-31")], ramp: [1] }, [0], "gone"],
  [{ periods: [january], people: [from("2026-01-05", 3.1, "2026-01-05")], ramp: [1] }, [0.1], "a single day"],
  [
    { periods: [january], people: [from("2020-01-01", 0.1), from("2020-01-01", 0.2)], ramp: [1] },
    [0.3],
    "as people wrote it",
  ],
  [
    { periods: [january], people: [from("2020-01-01", 1e300), from("2020-01-01", 5e-324)], ramp: [1] },
    [1e300],
    "far apart",
  ],
  [{ periods: [january], people: [from("2020-01-01", 5e-324)], ramp: [1] }, [5e-324], "the smallest double"],
  [
    { periods: [january], people: [from("2020-01-01", 2 ** 900)], ramp: [2 ** -900] },
    [1],
    "a ramp as small as that is large",
  ],
  [
    { periods: [january], people: [from("2020-01-01", 1e308)], ramp: [1] },
    [1e308],
    "nearly the largest double",
  ],
  [
    { periods: [january], people: [from("2020-01-01", 1e-10)], ramp: [1e-300] },
    [1e-310],
    "below the normal doubles",
  ],
  [
    { periods: [quarter], people: [from("1900-03-01")], ramp: [0, 1] },
    [30_000],
    "somebody who was always there",
  ],
])("%j sells %j: %s", (team, amounts) => expect(sold(team)).toEqual(amounts));

test("attrition takes its share from those without a leaving date only, up to the middle of a period", () => {
  const people = [from("2020-01-01"), from("2020-01-01", 10_000, "2030-01-01")];
  const periods = [span("2026-01-01", "2026-01-31"), span("2026-12-17", "2027-01-16")];
  // The middle of 1 to 31 January is the 16th, 15 days on; of the other it is 1 January 2027, 365 days on.
  const [first, second] = sold({ periods, people, ramp: [1], attrition: 0.2 });
  expect(first).toBeCloseTo(10_000 * 0.8 ** (15 / 365) + 10_000, 9);
  expect(second / (10_000 * (15 / 31 + 16 / 31))).toBeCloseTo(0.8 + 1, 12);
});

/** Day by day, in fractions. */
function reference({ periods, people, ramp }: Team): number[] {
  return periods.map(([start, end]) => {
    let sum: Exact = ZERO;
    for (const { joined, left = Infinity, productivity } of people)
      for (let at = Math.max(start, joined); at <= Math.min(end, left); at++) {
        const [on, since] = [civilDate(at), civilDate(joined)];
        const days = serialOf(on.year, on.month + 1, 1) - serialOf(on.year, on.month, 1);
        const months = 12 * (on.year - since.year) + on.month - since.month - (on.day < since.day ? 1 : 0);
        const share = exact(ramp[Math.min(months, ramp.length - 1)]);
        sum = sum.add(exact(productivity).mul(share).div(days));
      }
    return nearest(sum);
  });
}

const days = fc.integer({ min: day("2023-11-01"), max: day("2024-07-01") });
const teams = fc.record({
  periods: fc.array(
    fc.tuple(days, fc.nat(70)).map(([start, more]): [Day, Day] => [start, start + more]),
    { minLength: 1, maxLength: 3 },
  ),
  people: fc.array(
    fc
      .record({ joined: days, more: fc.option(fc.nat(150)), cents: fc.nat(10_000_000) })
      .map(({ joined, more, cents }): Person => ({
        joined,
        productivity: cents / 100,
        left: more === null ? undefined : joined + more,
      })),
    { minLength: 1, maxLength: 4 },
  ),
  ramp: fc.array(
    fc.nat(100).map((percent) => percent / 100),
    { minLength: 1, maxLength: 5 },
  ),
});

test("it is what every day by itself adds up to", () => {
  fc.assert(
    fc.property(teams, (team) => expect(sold(team)).toEqual(reference(team))),
    { numRuns: Math.ceil(runs.numRuns / 3) },
  );
});

const far = fc.constantFrom(0, 5e-324, 1e-300, 1e-100, 1e-60, 1, 1e60, 1e100, 1e250, 1e300);
const farTeams = teams.chain((team) =>
  fc.record({
    periods: fc.constant(team.periods),
    people: fc.tuple(
      ...team.people.map((person) => far.map((productivity) => ({ ...person, productivity }))),
    ),
    ramp: fc.tuple(...team.ramp.map(() => far.map((share) => Math.min(1, share)))),
  }),
);

test("however far apart people and the steps of a ramp are, what is small is there where nothing else is", () => {
  fc.assert(
    fc.property(farTeams, (team) => {
      const expected = reference(team);
      sold(team).forEach((amount, at) =>
        expect(Math.abs(amount - expected[at])).toBeLessThanOrEqual(expected[at] * 1e-14 + 5e-324),
      );
    }),
    { numRuns: Math.ceil(runs.numRuns / 3) },
  );
});

test("periods without a gap give what one over all of them gives", () => {
  fc.assert(
    fc.property(teams, fc.integer({ min: 1, max: 60 }), ({ people, ramp }, length) => {
      const start = day("2024-01-01");
      const periods = Array.from({ length: 4 }, (_, k): [Day, Day] => [
        start + k * length,
        start + (k + 1) * length - 1,
      ]);
      const whole = sold({ periods: [[start, start + 4 * length - 1]], people, ramp })[0];
      const parts = sold({ periods, people, ramp });
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 6);
    }),
    runs,
  );
});

test("periods across give a row", () => {
  const { rows, columns, values } = capacity({
    periods: { rows: 2, columns: 3, values: [1, 32, 60, 31, 59, 90].map((at) => at + day("2025-12-31")) },
    joined: columnOf([day("2020-01-01")]),
    productivity: columnOf([1000]),
    ramp: columnOf([1]),
  });
  expect({ rows, columns, values: [...Array.from(values)] }).toEqual({
    rows: 1,
    columns: 3,
    values: [1000, 1000, 1000],
  });
});

test.each<[Partial<Team>, string, string]>([
  [
    { periods: [span("2026-01-31", "2026-01-01")] },
    "end-before-start",
    "a period that ends before it begins",
  ],
  [{ people: [from("2026-01-31", 1, "2026-01-01")] }, "left-before-joined", "left before joining"],
  [{ people: [from("2026-01-01", -1)] }, "negative", "a productivity below 0"],
  [{ ramp: [30, 60, 100] }, "ramp-over", "percentages without their sign"],
  [{ ramp: [-0.1] }, "negative", "a ramp below 0"],
  [{ attrition: 20 }, "attrition-over", "a percentage without its sign"],
  [{ attrition: 1 }, "attrition-over", "nobody left at once"],
  [{ attrition: -0.1 }, "negative", "attrition below 0"],
  [{ people: [from("2020-01-01", 1e308), from("2020-01-01", 1e308)] }, "too-large", "beyond all doubles"],
  [
    {
      people: new Array<Person>(200_000).fill(from("2020-01-01")),
      periods: new Array<[Day, Day]>(100).fill(january),
    },
    "capacity-too-large",
    "more than anybody waits for",
  ],
  [{ ramp: new Array<number>(3_000_000).fill(1) }, "ramp-too-long", "not for the people in it"],
])("%# %s: %s", (change, code) => {
  const team: Team = { periods: [january], people: [from("2020-01-01")], ramp: [1], ...change };
  expect(() => sold(team)).toThrow(code);
});
