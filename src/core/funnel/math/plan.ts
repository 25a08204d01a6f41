import { ceilingOf, exact, nearest, ONE, thinned, wholeNear, ZERO, type Exact } from "../../decimal";
import { placeOf } from "../../place";
import { isLine, type Range } from "../../range";
import { invalid } from "../../refusal";
import { checkStages, nameAt, ratesOf, stageNeeds } from "./needs";
import { periodLabels } from "./planLabels";

export interface PlanProblem {
  /** What is to be sold in each period. */
  targets: Range<number>;
  dealSize: number;
  rates: Range<number>;
  /** Periods from each stage to the next, one a rate; fractions allowed. */
  lags: Range<number>;
  stages?: Range<string>;
  labels?: Range<number | string>;
  /** What stands in each stage today. */
  inHand?: Range<number>;
}

export interface FunnelPlan {
  /** A label a period, those before the first included. */
  periods: (number | string)[];
  stages: { name: number | string; volumes: number[] }[];
}

/** A sheet's columns beside that of the names. */
export const mostPeriods = 16_383;
export const mostCells = 250_000;

/**
 * When each stage's volume must happen for the deals to close in their period.
 *
 * Method: D(p) deals must be won by the end of period p, ⌈targets so far ÷ dealSize⌉. A stage that is L periods before
 * the win must by then have seen ⌈((1 − f) × D(p + ⌊L⌋) + f × D(p + ⌊L⌋ + 1)) ÷ P⌉, f the fraction of L and P the
 * product of the rates below it; its volumes are the differences. What is in hand spares a stage as many as
 * FUNNELNEEDS' needed is over its still needed, the earliest first.
 *
 * Law: a row adds up to FUNNELNEEDS' figure for the whole, needed or still needed; a running total is never behind.
 *
 * @throws Refused with one of the codes of `FunnelRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example funnelPlan({ targets: columnOf([100, 200]), dealSize: 100, rates: columnOf([0.5]), lags: columnOf([1]) }).periods
 * // [0, 1, 2]
 */
export function funnelPlan(problem: PlanProblem): FunnelPlan {
  const { targets } = problem;
  const rates = ratesOf(problem.rates);
  const lags = lagsOf(problem.lags, rates.length);
  checkStages("stages", problem.stages, rates.length + 1);
  if (!isLine(targets))
    throw invalid("not-a-line", { argument: "targets", rows: targets.rows, columns: targets.columns });
  const count = targets.values.length;
  const before = Number(ceilingOf(lags.reduce((all, lag) => all.add(lag), ZERO)));
  checkSize(count, before, rates.length + 1);
  const won = dealsBy(targets, problem.dealSize);
  const spared = stageNeeds(won[count], rates, problem.inHand, "targets").map(
    ({ needed, stillNeeded }) => needed - (stillNeeded ?? needed),
  );
  const stages: FunnelPlan["stages"] = [];
  let [pass, lead] = [ONE, ZERO];
  for (let i = rates.length; i >= 0; i--) {
    if (i < rates.length) {
      // Stryker disable next-line ConditionalExpression,EqualityOperator: without deals nothing is needed, but little that gets through takes long.
      if (won[count] > 0n) pass = thinned(pass.mul(rates[i]));
      lead = lead.add(lags[i]);
    }
    stages.unshift({
      name: problem.stages ? nameAt(problem.stages, i) : i + 1,
      volumes: volumes({ won, count, before, pass, lead, spared: spared[i] }),
    });
  }
  return { periods: periodLabels(problem.labels, count, before), stages };
}

function checkSize(count: number, before: number, stages: number): void {
  const periods = count + before;
  if (periods > mostPeriods)
    throw invalid("plan-too-wide", {
      argument: before > count ? "lags" : "targets",
      periods,
      most: mostPeriods,
    });
  if (periods * stages > mostCells)
    throw invalid("plan-too-large", { argument: "rates", periods, stages, most: mostCells });
}

/** The running total of deals by period; index 0 is before the first. */
function dealsBy(targets: Range<number>, dealSize: number): bigint[] {
  if (dealSize <= 0) throw invalid("not-positive", { argument: "dealSize", value: dealSize });
  const size = exact(dealSize);
  const won = [0n];
  let sum = ZERO;
  for (let i = 0; i < targets.values.length; i++) {
    const value = targets.values[i];
    if (value < 0) throw invalid("negative", { ...placeOf("targets", targets, i), value });
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
    if (value < 0) throw invalid("negative", { ...placeOf("lags", lags, index), value });
    if (value > 1000) throw invalid("lag-too-long", { ...placeOf("lags", lags, index), value });
    return exact(value);
  });
}

interface Row {
  readonly won: readonly bigint[];
  readonly count: number;
  readonly before: number;
  /** The share of the stage that is won. */
  readonly pass: Exact;
  /** Periods from the stage to the win. */
  readonly lead: Exact;
  /** Cases that what is in hand spares. */
  readonly spared: number;
}

function volumes({ won, count, before, pass, lead, spared }: Row): number[] {
  const shift = Number(wholeNear(lead) ?? lead.floor().n);
  const fraction = lead.sub(shift);
  const share = nearest(fraction);
  // As whole numbers, not reduced: a hundred thousand fractions would take a second.
  const [part, parts] = [fraction.s * fraction.n, fraction.d];
  const rest = nearest(pass);
  const wonBy = (period: number): bigint => won[Math.min(count, Math.max(0, period))];
  const result = new Array<number>(count + before);
  let seen = 0;
  for (let column = 0; column < result.length; column++) {
    const now = column + 1 - before + shift;
    const [here, next] = [wonBy(now), wonBy(now + 1)];
    const about = ((1 - share) * Number(here) + share * Number(next)) / rest;
    const total =
      clearCeiling(about) ??
      Number(ceilingOf({ s: 1n, n: ((parts - part) * here + part * next) * pass.d, d: parts * pass.n }));
    const due = Math.max(0, total - spared);
    result[column] = due - seen;
    seen = due;
  }
  return result;
}

/** The ceiling of what a double says, where its dust cannot change it: exact fractions say the same, but take longer. */
// Stryker disable next-line BlockStatement: it only takes longer.
function clearCeiling(value: number): number | undefined {
  const off = Math.abs(value - Math.round(value));
  // Stryker disable next-line ConditionalExpression,EqualityOperator,ArithmeticOperator: it only takes longer.
  if (off > 1.01e-12 * value) return Math.ceil(value);
  // Half of a large number is not told from what is beside it.
  return off < 9.9e-13 * value && off + 4e-15 * value < 0.5 ? Math.round(value) : undefined;
}
