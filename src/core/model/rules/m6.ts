import { byName, firstNames } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

const needed = 2;

/** Customers are segmented: two segments or more, each with a weight. */
export const m6 = rule({
  reads: { stPlan: ["segment", "weight"] },
  prove: ({ stPlan }) => {
    const segments = byName(stPlan, "segment");
    const weightless = segments.filter(({ rows }) => !rows.some(({ row }) => (row.weight ?? 0) > 0));
    return {
      isProved: segments.length >= needed && weightless.length === 0,
      figures: {
        segments: segments.length,
        needed,
        weightless: weightless.length,
        names: firstNames(weightless),
      },
      cells: cellsAt(
        "stPlan",
        "weight",
        weightless.flatMap(({ rows }) => rows.map(({ index }) => index)),
      ),
    };
  },
});
