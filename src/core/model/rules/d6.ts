import { spanOf } from "./lines";
import { rhythmOf } from "./reviews";
import { rule } from "./rule";

/** Weekly tactical and monthly strategic reviews are in the diary over the whole time of the plan. */
export const d6 = rule({
  reads: { stReviews: ["day", "kind"], stGoal: ["start", "end"] },
  prove: ({ stReviews, stGoal }) => {
    const span = spanOf(stGoal);
    const weekly = rhythmOf(stReviews, "weekly", span);
    const monthly = rhythmOf(stReviews, "monthly", span);
    return { isProved: weekly.isKept && monthly.isKept, figures: { weekly, monthly } };
  },
});
