import { curveOf } from "../../core/funnel/whatIf/curve";
import type { Figures } from "../../core/funnel/data/figures";
import type { Choices, Opportunities } from "../../core/funnel/data/source";
import { tally } from "../../core/funnel/data/tally";
import {
  whatIf as whatIfSteps,
  type Assumptions,
  type CurvePoint,
  type Team,
  type WhatIf,
} from "../../core/funnel/whatIf/whatIf";
import { breathe } from "../../workbook/funnel/breathe";

/** Does work step by step; the page breathes after each. */
async function done<Step, Result>(work: Generator<Step, Result>): Promise<Result> {
  const step = work.next();
  if (step.done) return step.value;
  await breathe();
  return done(work);
}

/** The figures of all rows. */
export const figures = (opportunities: Opportunities, choices: Choices): Promise<Figures> =>
  done(tally(opportunities, choices));

/** What is assumed comes to this; a volume can take a while to find. */
export const whatIf = (assumptions: Assumptions, inHand: number | null, team: Team | null): Promise<WhatIf> =>
  done(whatIfSteps(assumptions, inHand, team));

/** The odds over the volume; the page breathes after each point. */
export async function curve(assumptions: Assumptions, needed: number | null): Promise<readonly CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const point of curveOf(assumptions, needed)) {
    points.push(point);
    await breathe();
  }
  return points;
}
