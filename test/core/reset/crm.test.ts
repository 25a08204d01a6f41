import { serialOf } from "../../../src/core/calendar/day";
import { exact, nearest } from "../../../src/core/decimal";
import { proofOf } from "../../../src/core/model/rules/proofOf";
import { proposeReset, type Proposal, type ResetWish } from "../../../src/core/reset/proposeReset";
import { offPlan, startingRule } from "../../../src/core/reset/resetRule";
import { paceByOwner } from "../../../src/core/tracking/paceByOwner";
import { describeCrm, readCrm } from "../../crm/data";
import { modelOfRows, type Tables } from "../model/models";
import { referenceSplit, type Ratio } from "../split/reference";

const target = 12_000_000;
const on = (month: number, day: number) => serialOf(2017, month, day);
const monthNumbers = Array.from({ length: 12 }, (_, at) => at + 1);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** SPLITTARGET told a second time, slowly; whole amounts. */
function slowSplit(amount: number, weights: readonly number[], floors = weights.map(() => 0)): number[] {
  const none = weights.map(() => 0);
  if (amount === 0) return none;
  const parts = referenceSplit({ target: amount, weights, unit: 1, floors, caps: none, holds: none });
  return parts!.map(([a, b]: Ratio) => Number(a / b));
}

/**
 * The sample's year 2017: its won deals are the actuals; the target of the year is split over owners by what each won,
 * and over months by when in 2016 and 2017 the opportunities that were won began. Every figure is reckoned twice: by
 * the product, and here from the deals, whole numbers and the slow split alone.
 */
describeCrm("a year steered through, on the CRM sample", (folder) => {
  const { deals, agents } = readCrm(folder);
  const won = deals.filter(({ stage, closed }) => stage === "Won" && closed !== null);
  const wonBy = (name: string) => won.filter(({ agent }) => agent === name);
  const names = agents.map(({ name }) => name).filter((name) => wonBy(name).length > 0);
  const ownerWeights = names.map((name) => sum(wonBy(name).map(({ value }) => value)));
  const monthOf = (serial: number): number =>
    monthNumbers.find((month) =>
      [2016, 2017].some((year) => {
        const start = serialOf(year, month, 1);
        return serial >= start && serial < serialOf(year, month + 1, 1);
      }),
    )!;
  const monthWeights = monthNumbers.map((month) =>
    sum(
      won.filter(({ engaged }) => engaged !== null && monthOf(engaged) === month).map(({ value }) => value),
    ),
  );
  const ownerTargets = slowSplit(target, ownerWeights);
  const monthTargets = slowSplit(target, monthWeights);
  const month = (number: number) => ({ start: on(number, 1), end: on(number + 1, 1) - 1 });
  const tables: Tables = {
    stGoal: [{ goal: "G", target, unit: "USD", start: on(1, 1), end: on(12, 31) }],
    stPlan: names.map((owner, at) => ({ owner, target: ownerTargets[at] })),
    stPeriods: [
      ...[1, 4, 7, 10].map((first) => ({
        level: "quarter",
        start: on(first, 1),
        end: on(first + 3, 1) - 1,
        target: sum(monthTargets.slice(first - 1, first + 2)),
      })),
      ...monthNumbers.map((number, at) => ({ level: "month", ...month(number), target: monthTargets[at] })),
    ],
    stActuals: won.map(({ closed, agent, value }) => ({ day: closed, owner: agent, amount: value })),
  };
  const model = modelOfRows(tables);
  /** What was won from a day to another, both included. */
  const wonIn = (from: number, to: number, name?: string): number =>
    sum(
      won
        .filter(
          ({ closed, agent }) => closed! >= from && closed! <= to && (name === undefined || agent === name),
        )
        .map(({ value }) => value),
    );

  test("2017's four quarters: by quarter, and whether a reset is due", () => {
    expect(sum(ownerTargets)).toBe(target);
    expect(sum(monthTargets)).toBe(target);
    const standing = (day: number) => {
      const found = proofOf(offPlan(day, startingRule), model);
      if (found.kind === "cannot-tell") throw new Error(found.reason.code);
      return found.figures;
    };
    const all = standing(serialOf(2018, 1, 1));
    const expected = [1, 4, 7, 10].map((first) => ({
      start: on(first, 1),
      end: on(first + 3, 1) - 1,
      expected: sum(monthTargets.slice(first - 1, first + 2)),
      actual: wonIn(on(first, 1), on(first + 3, 1) - 1),
    }));
    expect(all.closed).toEqual(expected);
    expect(sum(all.closed.map(({ actual }) => actual))).toBe(10_005_534);
    // The rule in whole numbers: behind by a tenth or more is 10 × actual ≤ 9 × expected.
    for (const [at, quarter] of [4, 7, 10, 13].entries()) {
      const sides = expected
        .slice(0, at + 1)
        .map(({ expected: due, actual }) => (10 * actual <= 9 * due ? -1 : 10 * actual >= 11 * due ? 1 : 0));
      const last = sides[sides.length - 1]!;
      let inARow = 0;
      while (last !== 0 && inARow < sides.length && sides[sides.length - 1 - inARow] === last) inARow += 1;
      const { side, inARow: found, isOff } = standing(on(quarter, 1));
      expect([quarter, side, found, isOff]).toEqual([
        quarter,
        ["behind", "on", "ahead"][last + 1],
        inARow,
        inARow >= 2,
      ]);
    }
  });

  test.each(monthNumbers)(
    "weekly pace after the first week of month %i, by owner and for the team",
    (number) => {
      // A week ends on the first Sunday, if that is not the month's last day.
      const first = on(number, 1);
      const weekday = (first + 5) % 7;
      const today = first + (7 - weekday);
      const found = proofOf(paceByOwner(today, "week"), model);
      if (found.kind === "cannot-tell") throw new Error(found.reason.code);
      const { owners, team, lastSpan } = found.figures;
      expect(lastSpan).toEqual({ start: first, end: today - 1 });
      const workdaysOf = (from: number, to: number): number =>
        Array.from({ length: to - from + 1 }, (_, at) => (from + at + 5) % 7).filter((day) => day < 5).length;
      const { end } = month(number);
      const weeks: number[] = [];
      for (let from = first; from <= end;) {
        const to = Math.min(end, from + 6 - ((from + 5) % 7));
        weeks.push(workdaysOf(from, to));
        from = to + 1;
      }
      const expectedOf = (own: number): number => {
        const months = slowSplit(
          own,
          monthWeights.map((_, at) => monthTargets[at]!),
        );
        return sum(months.slice(0, number - 1)) + slowSplit(months[number - 1]!, weeks)[0]!;
      };
      for (const { name, pace } of owners) {
        const expected = expectedOf(ownerTargets[names.indexOf(name)]!);
        const actual = wonIn(on(1, 1), today - 1, name);
        expect([name, pace.expected, pace.actual, pace.gap]).toEqual([
          name,
          expected,
          actual,
          actual - expected,
        ]);
        expect(pace.attainment).toBe(
          expected === 0 ? undefined : nearest(exact(actual).div(exact(expected))),
        );
      }
      expect(owners).toHaveLength(names.length);
      expect(team.expected).toBe(sum(ownerTargets.map(expectedOf)));
      expect(team.actual).toBe(wonIn(on(1, 1), today - 1));
    },
  );

  describe("a reset after two quarters", () => {
    const today = on(7, 1);
    const sold = names.map((name) => wonIn(on(1, 1), today - 1, name));
    const proposed = (wish: ResetWish): Proposal => {
      const found = proofOf(proposeReset(today, wish, model, new Set()), model);
      if (found.kind === "cannot-tell" || found.figures.proposal === null)
        throw new Error(JSON.stringify(found));
      return found.figures.proposal;
    };
    const open = ownerTargets.map((own) => sum(slowSplit(own, monthTargets).slice(6)));
    const monthsFor = (wanted: number): number[] => {
      const closed = monthNumbers.slice(0, 6).map((number) => wonIn(month(number).start, month(number).end));
      return [...closed, ...slowSplit(wanted - sum(closed), monthTargets.slice(6))];
    };
    const check = ({ owners, months, total }: Proposal, wanted: number, after: readonly number[]) => {
      expect(owners.map((one) => one.name)).toEqual(names);
      expect(owners.map((one) => one.sold)).toEqual(sold);
      expect(owners.map((one) => one.openBefore)).toEqual(open);
      expect(owners.map((one) => one.after)).toEqual(after);
      expect(owners.map((one) => one.openAfter)).toEqual(
        after.map((own, at) => Math.max(0, own - sold[at]!)),
      );
      expect(total.after).toBe(wanted);
      expect(sum(after)).toBe(wanted);
      expect(months.map((one) => one.after)).toEqual(monthsFor(wanted));
      expect(sum(months.map((one) => one.after))).toBe(wanted);
    };

    test("two quarters behind: everybody makes up their own", () => {
      check(proposed({ kind: "own", target, shape: "plan" }), target, ownerTargets);
    });
    test("the team makes it up together", () => {
      const parts = slowSplit(target - sum(sold), open);
      check(
        proposed({ kind: "team", target, shape: "plan" }),
        target,
        sold.map((own, at) => own + parts[at]!),
      );
    });
    test("another target", () => {
      const wanted = 10_500_000;
      check(
        proposed({ kind: "target", target: wanted, shape: "plan" }),
        wanted,
        slowSplit(wanted, ownerTargets, sold),
      );
    });
  });
});
