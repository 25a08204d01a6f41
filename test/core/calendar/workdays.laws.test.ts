import fc from "fast-check";
import { countries } from "../../../src/core/calendar/country";
import { serialOf } from "../../../src/core/calendar/day";
import { workdaysIn, workdaysOf, type Calendar } from "../../../src/core/calendar/workdays";
import { columnOf } from "../../../src/core/range";
import { runs } from "../laws";
import { isWorked } from "./reference";

const first = serialOf(2022, 1, 1);
const last = serialOf(2026, 12, 31);
const day = fc.integer({ min: first, max: last });

const calendar: fc.Arbitrary<Calendar> = fc.record({
  country: fc.option(fc.constantFrom(...countries), { nil: undefined }),
  days: fc.option(
    fc
      .array(fc.tuple(fc.integer({ min: first - 50, max: last + 50 }), fc.boolean()), { maxLength: 400 })
      .map((days) => new Map(days)),
    { nil: undefined },
  ),
  weekend: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
});

const counted = (from: number, to: number, given: Calendar): number => {
  let count = 0;
  for (let at = from; at <= to; at++) if (isWorked(at, given)) count++;
  return count;
};

test("law: the working days are those counted day by day, in columns as one by one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(day, fc.nat({ max: 500 })), { minLength: 1, maxLength: 8 }),
      calendar,
      (rows, given) => {
        const spans = rows.map(([from, length]) => [from, Math.min(last, from + length)]);
        const starts = columnOf(spans.map(([from]) => from));
        const ends = columnOf(spans.map(([, to]) => to));
        const answer = workdaysIn(starts, ends, given);
        expect([...(answer.values as Float64Array)]).toEqual(
          spans.map(([from, to]) => counted(from, to, given)),
        );
        expect([answer.rows, answer.columns]).toEqual([spans.length, 1]);
        const toLast = workdaysIn(starts, columnOf([last]), given);
        expect([...(toLast.values as Float64Array)]).toEqual(
          spans.map(([from]) => counted(from, last, given)),
        );
      },
    ),
    runs,
  );
});

test("law: the days of two stretches that meet are those of both", () => {
  fc.assert(
    fc.property(day, fc.nat({ max: 300 }), fc.nat({ max: 300 }), calendar, (from, one, two, given) => {
      const end = Math.min(last, from + one + two + 1);
      const middle = Math.min(end - 1, from + one);
      if (middle < from) return;
      const { count } = workdaysOf(given, from, end);
      expect(count(from, middle) + count(middle + 1, end)).toBe(count(from, end));
    }),
    runs,
  );
});
