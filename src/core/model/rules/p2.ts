import { blanksOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

/** Every piece of the target has an owner. */
export const p2 = rule({
  reads: { stPlan: ["owner"] },
  prove: ({ stPlan }) => {
    const without = blanksOf(stPlan, "owner");
    return {
      isProved: without.length === 0,
      figures: { rows: stPlan.rows.length, without: without.length },
      cells: cellsAt("stPlan", "owner", without),
    };
  },
});
