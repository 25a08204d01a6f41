import { funnelNeeds, type FunnelStage } from "../../funnel/math/needs";
import { columnOf } from "../../range";
import { filled } from "./lines";
import type { Lines } from "./rule";

interface StageRow {
  readonly stage: string;
  readonly rate: number | null;
}

/** All stages but the last, whose rate leads nowhere. */
export const withRates = <R extends StageRow>({ table, rows }: Lines<R>): Lines<R> => ({
  table,
  rows: rows.slice(0, -1),
});

/** What each stage needs for the target, as FUNNELNEEDS says. */
export function needsOf(
  stStages: Lines<StageRow>,
  target: number,
  dealSize: number,
  inHand?: readonly number[],
): readonly FunnelStage[] {
  return funnelNeeds({
    target,
    dealSize,
    rates: columnOf(filled(withRates(stStages), "rate")),
    stages: columnOf(filled(stStages, "stage")),
    ...(inHand && { inHand: columnOf(inHand) }),
  });
}
