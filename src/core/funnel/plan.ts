import { civilDate, serialOf } from "../calendar/day";
import { ceilingOf, exact, ONE, tooMany, whole, wholeNear, ZERO, type Exact } from "../decimal";
import { cellAt, isLine, type Range } from "../range";
import { invalid } from "../refusal";
import { ratesOf } from "./needs";

export interface PlanProblem {
  /** What is to be sold in each period. */
  targets: Range<number>;
  dealSize: number;
  rates: Range<number>;
  /** Periods from each stage to the next, one a rate; fractions allowed. */
  lags: Range<number>;
  stages?: Range<string>;
  labels?: Range<number | string>;
}

export interface FunnelPlan {
  /** A label a period, those before the first included. */
  periods: (number | string)[];
  stages: { name: number | string; volumes: number[] }[];
}

/**
 * When each stage's volume must happen for the deals to close in their period.
 *
 * Method: D(p) deals must be won by the end of period p, ⌈targets so far ÷ dealSize⌉. A stage that is L periods before
 * the win must by then have seen ⌈((1 − f) × D(p + ⌊L⌋) + f × D(p + ⌊L⌋ + 1)) ÷ P⌉, f the fraction of L and P the
 * product of the rates below it; its volumes are the differences.
 *
 * Law: a row adds up to FUNNELNEEDS' figure for the whole; a running total is never behind.
 */
export function funnelPlan(problem: PlanProblem): FunnelPlan {
  const { targets } = problem;
  const rates = ratesOf(problem.rates);
  const lags = lagsOf(problem.lags, rates.length);
  const won = dealsBy(targets, problem.dealSize);
  const count = targets.values.length;
  const before = Number(ceilingOf(lags.reduce((all, lag) => all.add(lag), ZERO)));
  const stages: FunnelPlan["stages"] = new Array(rates.length + 1);
  let [pass, lead] = [ONE, ZERO];
  for (let i = rates.length; i >= 0; i--) {
    if (i < rates.length) {
      pass = pass.mul(rates[i]);
      lead = lead.add(lags[i]);
    }
    stages[i] = {
      name: nameOf(problem.stages, i, rates.length + 1),
      volumes: volumes(won, count, before, pass, lead),
    };
  }
  return { periods: periodLabels(problem.labels, count, before), stages };
}

/** The running total of deals by period; index 0 is before the first. */
function dealsBy(targets: Range<number>, dealSize: number): bigint[] {
  if (!isLine(targets))
    throw invalid("not-a-line", { argument: "targets", rows: targets.rows, columns: targets.columns });
  if (dealSize <= 0) throw invalid("not-positive", { argument: "dealSize", value: dealSize });
  const size = exact(dealSize);
  const won = [0n];
  let sum = ZERO;
  for (let i = 0; i < targets.values.length; i++) {
    const value = targets.values[i];
    if (value < 0) throw invalid("negative", { argument: "targets", cell: cellAt(targets, i), value });
    sum = sum.add(exact(value));
    won.push(ceilingOf(sum.div(size)));
  }
  return won;
}

function lagsOf(lags: Range<number>, expected: number): Exact[] {
  if (!isLine(lags))
    throw invalid("not-a-line", { argument: "lags", rows: lags.rows, columns: lags.columns });
  const count = lags.values.length;
  if (count !== expected) throw invalid("count", { argument: "lags", count, expected });
  return Array.from(lags.values, (value, index) => {
    if (value < 0) throw invalid("negative", { argument: "lags", cell: cellAt(lags, index), value });
    if (value > 1000) throw invalid("lag-too-long", { argument: "lags", cell: cellAt(lags, index), value });
    return exact(value);
  });
}

function nameOf(stages: Range<string> | undefined, index: number, expected: number): number | string {
  if (!stages) return index + 1;
  const count = stages.values.length;
  if (count !== expected) throw invalid("stage-count", { argument: "stages", count, expected });
  if (stages.values[index] === "")
    throw invalid("stage-blank", { argument: "stages", cell: cellAt(stages, index) });
  return stages.values[index];
}

function volumes(won: readonly bigint[], count: number, before: number, pass: Exact, lead: Exact): number[] {
  const shift = wholeNear(lead) ?? lead.floor().n;
  const fraction = wholeNear(lead) === undefined ? lead.sub(whole(shift)) : ZERO;
  const wonBy = (period: number): Exact => whole(won[Math.min(count, Math.max(0, period))]);
  const result: number[] = [];
  let seen = 0n;
  for (let period = 1 - before; period <= count; period++) {
    const now = period + Number(shift);
    const due = ONE.sub(fraction)
      .mul(wonBy(now))
      .add(fraction.mul(wonBy(now + 1)));
    const total = ceilingOf(due.div(pass));
    if (tooMany(total)) throw invalid("too-many-cases", { argument: "targets", stage: 1 });
    result.push(Number(total - seen));
    seen = total;
  }
  return result;
}

/** The labels, counted back before the first: by their own step where they are dates or numbers, else 0, −1, …. */
function periodLabels(
  labels: Range<number | string> | undefined,
  count: number,
  before: number,
): (number | string)[] {
  if (labels && labels.values.length !== count)
    throw invalid("count", { argument: "labels", count: labels.values.length, expected: count });
  const given = labels ? Array.from(labels.values) : Array.from({ length: count }, (_, i) => i + 1);
  const back = given.every((label) => typeof label === "number") ? stepBack(given as number[]) : undefined;
  const earlier = Array.from({ length: before }, (_, i) => i + 1 - before);
  return [...earlier.map((period) => (back ? back(1 - period) : period)), ...given];
}

/** The label so many periods before the first, where the labels keep a step of months or of days. */
function stepBack(labels: readonly number[]): ((periods: number) => number) | undefined {
  const [first] = labels;
  const months = monthStep(labels);
  if (months) {
    const { year, month, day } = civilDate(first);
    const atEnd = isMonthEnd(first);
    return (periods) =>
      atEnd
        ? serialOf(year, month - months * periods + 1, 1) - 1
        : serialOf(year, month - months * periods, day);
  }
  const step = labels.length > 1 ? labels[1] - labels[0] : 0;
  const even = step > 0 && labels.every((label, i) => i === 0 || label - labels[i - 1] === step);
  return even ? (periods) => first - step * periods : undefined;
}

/** How many months lie between labels that stand on the same day of the month, or all on its last. */
function monthStep(labels: readonly number[]): number | undefined {
  if (!labels.every((label) => Number.isInteger(label) && label > firstLikelyDate)) return undefined;
  const ends = labels.every(isMonthEnd);
  const dates = labels.map((label) => civilDate(label));
  if (!ends && !dates.every(({ day }) => day === dates[0].day && day <= 28)) return undefined;
  if (labels.length === 1) return ends || dates[0].day === 1 ? 1 : undefined;
  const counts = dates.map(({ year, month }) => year * 12 + month);
  const step = counts[1] - counts[0];
  return step > 0 && counts.every((value, i) => i === 0 || value - counts[i - 1] === step) ? step : undefined;
}

/** 1 January 1980: smaller numbers are rather years or counts than dates. */
const firstLikelyDate = 29_221;

const isMonthEnd = (serial: number): boolean => civilDate(serial + 1).day === 1;
