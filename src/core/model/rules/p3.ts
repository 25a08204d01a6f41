import { needsOf, withRates } from "./funnel";
import { blanksOf, ofGoal, targetOf } from "./lines";
import { cellsAt, type Finding } from "./proof";
import { rule } from "./rule";

interface Figures {
  readonly stages: number;
  /** Stages without a rate to the next. */
  readonly noRate: number;
  /** Whether anything is said of what is in hand. */
  readonly isCounted: boolean;
  /** What the target takes; null where it can't be worked out. */
  readonly needs: {
    readonly deals: number;
    readonly first: string;
    readonly needed: number;
    readonly inHand: number;
    readonly stillNeeded: number;
  } | null;
}

/**
 * Process figures are set: every stage has its rate and what is in hand is known, so that each stage's need follows
 * from the target; the pipeline in hand is told against it.
 */
export const p3 = rule({
  reads: { stStages: ["stage", "rate", "inHand"], stGoal: ["target", "dealSize"] },
  prove: ({ stStages, stGoal }): Finding<Figures> => {
    const target = targetOf(stGoal);
    const dealSize = ofGoal(stGoal, "dealSize");
    const noRate = blanksOf(withRates(stStages), "rate");
    const isCounted = stStages.rows.some(({ row }) => row.inHand !== null);
    const stages = stStages.rows.length;
    if (noRate.length > 0 || !isCounted || stages < 2)
      return {
        isProved: false,
        figures: { stages, noRate: noRate.length, isCounted, needs: null },
        cells: [
          ...cellsAt("stStages", "rate", noRate),
          ...(isCounted ? [] : [{ table: "stStages", column: "inHand", row: null } as const]),
        ],
      };
    const inHand = stStages.rows.map(({ row }) => row.inHand ?? 0);
    const needs = needsOf(stStages, target, dealSize, inHand);
    const [first] = needs;
    return {
      isProved: true,
      figures: {
        stages,
        noRate: 0,
        isCounted,
        needs: {
          deals: needs[needs.length - 1].needed,
          first: first.name ?? "",
          needed: first.needed,
          inHand: inHand.reduce((all, one) => all + one, 0),
          stillNeeded: first.stillNeeded ?? 0,
        },
      },
    };
  },
});
