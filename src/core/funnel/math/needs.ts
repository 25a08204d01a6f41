import { ceilingOf, exact, ONE, roundOf, thinned, tooMany, whole, ZERO } from "../../decimal";
import type { Exact } from "../../decimal";
import { isLine } from "../../range";
import type { Range } from "../../range";
import { placeOf } from "../../place";
import { invalid } from "../../refusal";
import type { Argument } from "../../refusals/argument";

/** What FUNNELNEEDS is asked: k rates stand between k + 1 stages, top to bottom; the last stage is won deals. */
export interface FunnelProblem {
  readonly target: number;
  readonly dealSize: number;
  readonly rates: Range<number>;
  readonly stages?: Range<string>;
  /** What stands in each stage already. */
  readonly inHand?: Range<number>;
}

/** A stage's need, in cases. */
export interface FunnelStage {
  readonly name?: string;
  /** How many must reach the stage in all, whatever is in hand. */
  readonly needed: number;
  readonly inHand?: number;
  /** How many more must enter it. */
  readonly stillNeeded?: number;
}

/**
 * How much each stage of a funnel needs for the target, top first.
 *
 * Method: W = ⌈target ÷ dealSize⌉ deals must be won; a stage above needs ⌈W ÷ P⌉, P the product of the rates below
 * it. Every stage is worked out from the deals, not from the next stage's rounded figure, in exact fractions, so no
 * 61 where 60 is the answer. Still needed is max(0, ⌈(W − Σ inHand × P over the stage and those below) ÷ P⌉):
 * what is in hand above a stage must still pass it.
 *
 * Surprise: because of the two ceilings the top can be more than target ÷ dealSize ÷ all rates by far where deals
 * are few and large.
 *
 * @throws Refused with one of the codes of `FunnelRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example funnelNeeds({ target: 950, dealSize: 100, rates: columnOf([0.5]) }) // [{ needed: 20 }, { needed: 10 }]
 */
export function funnelNeeds(problem: FunnelProblem): FunnelStage[] {
  const { stages, inHand } = problem;
  const rates = ratesOf(problem.rates);
  checkStages("stages", stages, rates.length + 1);
  const needs = stageNeeds(dealsFor(problem.target, problem.dealSize), rates, inHand, "target");
  return needs.map((need, i) => ({ ...(stages && { name: nameAt(stages, i) }), ...need }));
}

/** The stages' needs for so many won deals. */
export function stageNeeds(
  deals: bigint,
  rates: readonly Exact[],
  inHand: Range<number> | undefined,
  argument: "target" | "targets",
): Omit<FunnelStage, "name">[] {
  const count = rates.length + 1;
  checkStages("inHand", inHand, count);
  const won = whole(deals);
  const result: Omit<FunnelStage, "name">[] = [];
  let pass = ONE;
  let worth = ZERO;
  for (let i = count - 1; i >= 0; i--) {
    // Stryker disable next-line ConditionalExpression,EqualityOperator: without deals nothing is needed, but little that gets through takes long.
    if (i < rates.length && deals > 0n) pass = thinned(pass.mul(rates[i]));
    const all = won.div(pass);
    const needed = ceilingOf(all);
    if (tooMany(needed)) throw invalid("too-many-cases", { argument, stage: i + 1 });
    if (!inHand) {
      result.unshift({ needed: Number(needed) });
      continue;
    }
    worth = thinned(worth.add(exact(inHandAt(inHand, i)).mul(pass)));
    const more = ceilingWithin(all.sub(worth.div(pass)), all);
    result.unshift({
      needed: Number(needed),
      inHand: inHand.values[i],
      stillNeeded: Math.max(0, Number(more)),
    });
  }
  return result;
}

/** Deals that must be won: ⌈target ÷ dealSize⌉. */
export function dealsFor(target: number, dealSize: number): bigint {
  if (target < 0) throw invalid("negative", { argument: "target", value: target });
  if (dealSize <= 0) throw invalid("not-positive", { argument: "dealSize", value: dealSize });
  return ceilingOf(exact(target).div(exact(dealSize)));
}

/** More rates than any funnel has. */
export const mostRates = 1000;

/** Each rate is over 0 and at most 1. */
export function checkRates(rates: Range<number>): void {
  checkLine("rates", rates);
  const count = rates.values.length;
  if (count > mostRates) throw invalid("rates-too-many", { argument: "rates", count, most: mostRates });
  Array.from(rates.values).forEach((value, i) => {
    const where = placeOf("rates", rates, i);
    if (value < 0) throw invalid("not-positive", { ...where, value });
    if (value === 0) throw invalid("rate-zero", where);
    if (value > 1) throw invalid("rate-over-one", { ...where, value });
  });
}

/** Rates as exact numbers. */
export function ratesOf(rates: Range<number>): Exact[] {
  checkRates(rates);
  return Array.from(rates.values, exact);
}

export function checkStages(argument: Argument, range: Range<unknown> | undefined, expected: number): void {
  if (!range) return;
  checkLine(argument, range);
  const count = range.values.length;
  if (count !== expected) throw invalid("stage-count", { argument, count, expected });
}

function checkLine(argument: Argument, range: Range<unknown>): void {
  const { rows, columns } = range;
  if (!isLine(range)) throw invalid("not-a-line", { argument, rows, columns });
}

export function nameAt(stages: Range<string>, index: number): string {
  const name = stages.values[index];
  if (name === "") throw invalid("stage-blank", placeOf("stages", stages, index));
  return name;
}

function inHandAt(inHand: Range<number>, index: number): number {
  const value = inHand.values[index];
  if (value < 0) throw invalid("negative", { ...placeOf("inHand", inHand, index), value });
  return value;
}

/** A ceiling that forgives the dust of a difference: one part in 10^12 of what it was taken from. */
function ceilingWithin(difference: Exact, from: Exact): bigint {
  const near = whole(roundOf(difference));
  const dust = from.div(10n ** 12n);
  // Stryker disable next-line EqualityOperator: what is off by the dust itself may be either.
  return difference.sub(near).abs().compare(dust) <= 0 ? roundOf(difference) : ceilingOf(difference);
}
