import { curveOf } from "../../core/opportunities/curve";
import type { Figures } from "../../core/opportunities/figures";
import type { Choices, Opportunities } from "../../core/opportunities/source";
import { tally } from "../../core/opportunities/tally";
import type { Assumptions, CurvePoint } from "../../core/opportunities/whatIf";
import { breathe } from "../../workbook/funnel/breathe";

/** The figures of all rows; the page breathes every few thousand of them. */
export function figures(opportunities: Opportunities, choices: Choices): Promise<Figures> {
  const work = tally(opportunities, choices);
  const on = async (): Promise<Figures> => {
    const step = work.next();
    if (step.done) return step.value;
    await breathe();
    return on();
  };
  return on();
}

/** The odds over the volume; the page breathes after each point. */
export async function curve(assumptions: Assumptions, needed: number | null): Promise<readonly CurvePoint[]> {
  const points: CurvePoint[] = [];
  for (const point of curveOf(assumptions, needed)) {
    points.push(point);
    await breathe();
  }
  return points;
}
