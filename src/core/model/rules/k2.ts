import { cellsAt } from "./proof";
import { risksIn } from "./risks";
import { rule } from "./rule";

/** Probability and impact of every risk are rated. */
export const k2 = rule({
  reads: { stRisks: ["risk", "probability", "impact"] },
  prove: ({ stRisks }) => {
    const risks = risksIn(stRisks);
    const blank = (column: "probability" | "impact"): readonly number[] =>
      risks.filter(({ row }) => row[column] === null).map(({ index }) => index);
    const [probability, impact] = [blank("probability"), blank("impact")];
    return {
      isProved: probability.length + impact.length === 0,
      figures: { risks: risks.length, unrated: new Set([...probability, ...impact]).size },
      cells: [...cellsAt("stRisks", "probability", probability), ...cellsAt("stRisks", "impact", impact)],
    };
  },
});
