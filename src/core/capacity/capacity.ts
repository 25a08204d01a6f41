import { isoDate, type Day } from "../calendar/day";
import { scaled } from "../decimal";
import { FarSums, near, powerOf } from "../farSums";
import { placeOf } from "../place";
import { isLine, type Range } from "../range";
import { invalid } from "../refusal";
import { checkLines } from "../split/lines";
import { weightsOf } from "../split/weights";
import { divided, product, times } from "../twofold";
import { periodsIn, type Period } from "./periods";
import { monthParts, rampFrom, stretchOf, type Stretch } from "./ramp";

/** What CAPACITY is asked. Joined, left and productivity are lines of as many people. */
export interface CapacityProblem {
  /** Two columns (or rows): start and end, both included. */
  readonly periods: Range<Day>;
  readonly joined: Range<Day>;
  /** A month's sales of a person, fully ramped: one for all, or one a person. */
  readonly productivity: Range<number>;
  /** The share of it in each month since joining, from 0 to 1; the last one holds on. */
  readonly ramp: Range<number>;
  /** The last day of each person; 0 where there is none. */
  readonly left?: Range<Day>;
  /** The share of the people without a leaving date that a year takes. */
  readonly attrition?: number;
}

const YEAR = 365;
/** More steps of arithmetic than are done within a second. */
const MOST = 15_000_000;
/** A date costs so many times what a sum does. */
const DATE = 5;
/** Two steps of a ramp are at least so many days apart; one costs this part of a sum. */
const [MONTH, STEP] = [28, 0.1];

/**
 * What a team can sell in each period; the answer lies as the periods do.
 *
 * Method: a day from joining to leaving, both included, earns productivity ÷ the days of its calendar month ×
 * ramp[n], n the whole months since joining. Added up to twice a double's precision, so that whole months give whole
 * amounts. Attrition multiplies what those without a leaving date sell in a period by (1 − attrition)^(days from the
 * earliest start to the period's middle, (start + end) ÷ 2, ÷ 365).
 * Law: without attrition, periods that follow each other without a gap give what one over all of them gives.
 */
export function capacity(problem: CapacityProblem): Range<number> {
  const { joined, left, attrition = 0 } = problem;
  const { periods, rows, columns } = periodsIn(problem.periods);
  check(problem, periods);
  const productivity = weightsOf(problem.productivity.values);
  const ramp = weightsOf(problem.ramp.values);
  const stayed = new FarSums(periods.length);
  const leaving = new FarSums(periods.length);
  const stretches = periods.map(({ start, end }) => stretchOf(start, end));
  const known = new Map<Day, Worked>();
  for (let k = 0; k < joined.values.length; k++) {
    const from = joined.values[k];
    const until = left?.values[k] || Infinity;
    let worked = known.get(from);
    if (!worked) known.set(from, (worked = workedFrom(from, stretches, ramp.values)));
    const each = productivity.values[productivity.values.length === 1 ? 0 : k];
    const sold = until === Infinity ? stayed : leaving;
    for (let p = 0; p < periods.length; p++) {
      const parts = periods[p].end <= until ? worked.parts[p] : worked.within(stretches[p], until);
      sold.addProduct(p, each, parts);
    }
  }
  const [one, full] = [productivity.one, ramp.one];
  const scale = product(near(one) * near(full), monthParts);
  const first = periods.reduce((least, { start }) => Math.min(least, start), Infinity);
  const values = Float64Array.from(periods, ({ start, end }, p) => {
    const remain = (1 - attrition) ** (((start + end) / 2 - first) / YEAR);
    const [sold, power] = stayed.at(p);
    leaving.add(p, times(sold, remain), power);
    const [all, allPower] = leaving.at(p);
    const amount = all.high && scaled(divided(all, scale).high, allPower - powerOf(one) - powerOf(full));
    if (!Number.isFinite(amount)) throw invalid("too-large", { argument: "productivity" });
    return amount;
  });
  return { rows, columns, values };
}

/** What people who joined on a day work in each period, and in a part of one. */
interface Worked {
  readonly parts: Float64Array;
  within(stretch: Stretch, until: Day): number;
}

function workedFrom(from: Day, stretches: readonly Stretch[], ramp: ArrayLike<number>): Worked {
  const earned = rampFrom(from, ramp);
  const within = (stretch: Stretch, until: Day): number => {
    const [start, end] = [Math.max(stretch.start, from), Math.min(stretch.end, until)];
    if (start > end) return 0;
    return earned(start === stretch.start && end === stretch.end ? stretch : stretchOf(start, end));
  };
  return { parts: Float64Array.from(stretches, (stretch) => within(stretch, stretch.end)), within };
}

function check(
  { joined, productivity, ramp, left, attrition = 0 }: CapacityProblem,
  spans: readonly Period[],
): void {
  const { rows, columns } = ramp;
  if (!isLine(ramp)) throw invalid("not-a-line", { argument: "ramp", rows, columns });
  checkLines({ joined, ...(productivity.values.length > 1 && { productivity }), ...(left && { left }) });
  const [people, periods] = [joined.values.length, spans.length];
  const days = new Set(Array.from(joined.values)).size;
  const cost = (months: number): number => {
    const dates = days * (periods + months) + 2 * periods;
    const steps = spans.reduce((all, { start, end }) => all + Math.min(months, (end - start) / MONTH + 2), 0);
    return people * periods + DATE * dates + STEP * steps * (left ? people : days);
  };
  const months = ramp.values.length;
  if (cost(1) > MOST) throw invalid("capacity-too-large", { people, periods });
  if (cost(months) > MOST) throw invalid("ramp-too-long", { argument: "ramp", months });
  for (let i = 0; i < ramp.values.length; i++) {
    const value = ramp.values[i];
    if (value < 0) throw invalid("negative", { ...placeOf("ramp", ramp, i), value });
    if (value > 1) throw invalid("ramp-over", { ...placeOf("ramp", ramp, i), value });
  }
  for (let i = 0; i < productivity.values.length; i++) {
    const value = productivity.values[i];
    if (value < 0) throw invalid("negative", { ...placeOf("productivity", productivity, i), value });
  }
  for (let i = 0; left && i < people; i++) {
    const [from, until] = [joined.values[i], left.values[i]];
    if (until !== 0 && until < from)
      throw invalid("left-before-joined", {
        ...placeOf("left", left, i),
        joined: isoDate(from),
        left: isoDate(until),
      });
  }
  if (attrition < 0) throw invalid("negative", { argument: "attrition", value: attrition });
  if (attrition >= 1) throw invalid("attrition-over", { argument: "attrition", value: attrition });
}
