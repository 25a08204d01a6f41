import { isSaid, spanOf } from "./lines";
import { cellsAt } from "./proof";
import { rhythmOf } from "./reviews";
import { rule } from "./rule";

/** Quarterly reset: its dates are in the diary, and each says who may change the target and on what signal. */
export const d7 = rule({
  reads: { stReviews: ["day", "kind", "rule"], stGoal: ["start", "end"] },
  prove: ({ stReviews, stGoal }) => {
    const quarterly = rhythmOf(stReviews, "quarterly", spanOf(stGoal));
    const without = stReviews.rows
      .filter(({ row }) => row.kind === "quarterly" && !isSaid(row.rule))
      .map(({ index }) => index);
    return {
      isProved: quarterly.isKept && without.length === 0,
      figures: { quarterly, without: without.length },
      cells: cellsAt("stReviews", "rule", without),
    };
  },
});
