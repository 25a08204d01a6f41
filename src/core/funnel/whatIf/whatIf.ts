import { activityLoad } from "../math/activity";
import { funnelNeeds } from "../math/needs";
import { leastVolume } from "../math/leastVolume";
import { oddsFor, type OddsProblem } from "../math/odds";
import { checkConfidence, checkTarget, checkVolume, plainVolume } from "../math/oddsAnswers";
import { exact, floorOf } from "../../decimal";
import { columnOf } from "../../range";
import { invalid, Refused } from "../../refusal";
import type { Argument } from "../../refusals/argument";

/** What is assumed: all that the odds and the needs are worked out from. */
export interface Assumptions {
  readonly target: number;
  readonly dealSize: number;
  /** Of an opportunity to be won, over 0 and at most 1. */
  readonly rate: number;
  /** Opportunities that are planned, those in hand among them. */
  readonly volume: number;
  readonly confidence: number;
  /** How many cases stand behind the rate; 0 takes it as certain. */
  readonly evidence: number;
  /** The deals' coefficient of variation. */
  readonly spread: number;
}
export type AssumptionName = keyof Assumptions;

/** What the team can do, for ACTIVITYLOAD. */
export interface Team {
  readonly people: number;
  readonly workdays: number;
  /** Units of work, such as visits, that an opportunity takes. */
  readonly perOpportunity: number;
  /** Units of work that a person manages in a day. */
  readonly perDay: number;
}

export interface CurvePoint {
  readonly volume: number;
  readonly odds: number;
}

/** What stands in the way, with the figures that a sentence needs. */
export type Bottleneck =
  /** The team can work fewer opportunities than are needed. */
  | { readonly what: "team"; readonly canWork: number; readonly needed: number; readonly confidence: number }
  /** Fewer are planned than are needed. */
  | {
      readonly what: "volume";
      readonly planned: number;
      readonly needed: number;
      readonly confidence: number;
    }
  /** Enough are planned, but not all are in hand yet. */
  | { readonly what: "pipeline"; readonly inHand: number; readonly needed: number; readonly toFind: number }
  | { readonly what: "none"; readonly inHand: number | null; readonly needed: number }
  /** No volume up to 10,000,000 reaches the confidence. */
  | { readonly what: "beyond"; readonly confidence: number };

export interface WhatIf {
  /** Of the planned volume. */
  readonly odds: number;
  /** FUNNELFOR's answer; null beyond 10,000,000. */
  readonly needed: number | null;
  /** Deals to win, and opportunities for them by plain division: FUNNELNEEDS' answer. */
  readonly deals: number;
  readonly plain: number;
  /** How many more must be found beside those in hand, by FUNNELNEEDS; null where nothing is known of them. */
  readonly stillNeeded: number | null;
  /** ACTIVITYLOAD for the needed volume; null without a team or a need. */
  readonly load: {
    readonly total: number;
    readonly perPerson: number;
    readonly perPersonADay: number;
    /** Opportunities that the team can work in its days. */
    readonly canWork: number;
  } | null;
  readonly bottleneck: Bottleneck;
}

/**
 * What the assumptions come to: FUNNELODDS, FUNNELFOR, FUNNELNEEDS and ACTIVITYLOAD of them, and what stands in the
 * way. `inHand` is how many opportunities are open now, null where nothing is known of them.
 *
 * Refuses what those functions refuse, by the same facts, before anything long is worked out. A generator, so that
 * whoever drives it can pause.
 */
export function* whatIf(
  assumptions: Assumptions,
  inHand: number | null,
  team: Team | null,
): Generator<void, WhatIf> {
  const { target, dealSize, volume, confidence } = assumptions;
  checkFinite(assumptions, inHand, team);
  checkVolume(columnOf([volume]), 0);
  checkConfidence(confidence);
  if (inHand !== null && inHand < 0) throw invalid("negative", { argument: "inHand", value: inHand });
  if (inHand !== null && !Number.isInteger(inHand))
    throw invalid("not-whole", { argument: "inHand", value: inHand });
  const problem = problemOf(assumptions);
  const oddsAt = oddsOf(assumptions);
  const [top, won] = funnelNeeds({
    target,
    dealSize,
    rates: problem.rates,
    inHand: inHand === null ? undefined : columnOf([inHand, 0]),
  });
  const crew = team && { ...team, canWork: opportunitiesFor(team) };
  yield;
  const odds = oddsAt(volume);
  yield;
  const needed = yield* neededFor(confidence, plainVolume(problem, target), oddsAt);
  return {
    odds,
    needed,
    deals: won.needed,
    plain: top.needed,
    stillNeeded: top.stillNeeded ?? null,
    load: crew && needed !== null ? { ...loadOf(needed, crew), canWork: crew.canWork } : null,
    bottleneck:
      needed === null
        ? { what: "beyond", confidence }
        : bottleneckOf(assumptions, needed, inHand, crew?.canWork ?? null),
  };
}

/** All of `whatIf` at once. */
export function whatIfOf(assumptions: Assumptions, inHand: number | null, team: Team | null): WhatIf {
  const work = whatIf(assumptions, inHand, team);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** FUNNELODDS' and FUNNELFOR's question: one rate, from an opportunity to a won deal. */
export function problemOf({ dealSize, rate, evidence, spread }: Assumptions): OddsProblem {
  return { dealSize, rates: columnOf([rate]), evidence: columnOf([evidence]), spread };
}

/** The odds by volume. */
export function oddsOf(assumptions: Assumptions): (volume: number) => number {
  checkTarget(columnOf([assumptions.target]), 0);
  return oddsFor(problemOf(assumptions))(assumptions.target).at;
}

function checkFinite(assumptions: Assumptions, inHand: number | null, team: Team | null): void {
  const { target, dealSize, rate, volume, confidence, evidence, spread } = assumptions;
  const figures: Partial<Record<Argument, number>> = {
    target,
    dealSize,
    rates: rate,
    volume,
    confidence,
    evidence,
    spread,
    ...(inHand !== null && { inHand }),
    ...(team && {
      people: team.people,
      workdays: team.workdays,
      perUnit: team.perOpportunity,
      perDay: team.perDay,
    }),
  };
  for (const [argument, value] of Object.entries(figures) as [Argument, number][])
    if (!Number.isFinite(value)) throw invalid("unreadable", { argument });
}

/** FUNNELFOR; null where no volume up to its largest reaches the confidence. */
function* neededFor(
  confidence: number,
  guess: number,
  odds: (volume: number) => number,
): Generator<void, number | null> {
  try {
    return yield* leastVolume(odds, confidence, guess);
  } catch (error) {
    // Stryker disable next-line ConditionalExpression,LogicalOperator: nothing else is refused any more.
    if (error instanceof Refused && error.code === "volume-beyond") return null;
    throw error;
  }
}

/** How many opportunities the team can work in its days. */
function opportunitiesFor(team: Team): number {
  const { people, workdays, perOpportunity, perDay } = team;
  if (perOpportunity <= 0) throw invalid("not-positive", { argument: "perUnit", value: perOpportunity });
  if (perDay <= 0) throw invalid("not-positive", { argument: "perDay", value: perDay });
  loadOf(0, team);
  const visits = exact(people).mul(exact(workdays)).mul(exact(perDay));
  return Number(floorOf(visits.div(exact(perOpportunity))));
}

function loadOf(needed: number, { people, workdays, perOpportunity }: Team) {
  const [[total, perPerson, perPersonADay]] = activityLoad(
    columnOf([needed]),
    columnOf([perOpportunity]),
    people,
    workdays,
  );
  return { total, perPerson, perPersonADay };
}

/** The narrowest of what the team can work, what is planned and what is in hand, where it is under the need. */
function bottleneckOf(
  { volume: planned, confidence }: Assumptions,
  needed: number,
  inHand: number | null,
  canWork: number | null,
): Bottleneck {
  if (canWork !== null && canWork < needed && canWork <= planned)
    return { what: "team", canWork, needed, confidence };
  if (planned < needed) return { what: "volume", planned, needed, confidence };
  if (inHand !== null && inHand < needed)
    return { what: "pipeline", inHand, needed, toFind: needed - inHand };
  return { what: "none", inHand, needed };
}
