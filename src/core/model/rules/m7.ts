import { exact } from "../../decimal";
import { blanksOf, filled, targetOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";
import { isOver, less, shown, sumOf } from "./sums";

/**
 * The target is split by segment, customers to keep apart from new ones: every part belongs to a segment and to one of
 * the two, there are parts of both, and together they are the target and whatever the plan assigns beyond it.
 */
export const m7 = rule({
  reads: { stPlan: ["segment", "customers", "target"], stGoal: ["target"] },
  prove: ({ stPlan, stGoal }) => {
    const target = targetOf(stGoal);
    const parts = filled(stPlan, "target");
    const [keep, won] = (["keep", "new"] as const).map((kind) =>
      sumOf(parts.filter((_, at) => stPlan.rows[at].row.customers === kind)),
    );
    const assigned = sumOf(parts);
    const unsegmented = blanksOf(stPlan, "segment");
    const unknown = blanksOf(stPlan, "customers");
    const isShort = isOver(exact(target), assigned);
    const hasBoth = keep.n !== 0n && won.n !== 0n;
    return {
      isProved: !isShort && hasBoth && unsegmented.length + unknown.length === 0,
      figures: {
        target,
        assigned: shown(assigned),
        over: less(assigned, exact(target)),
        keep: shown(keep),
        won: shown(won),
        unsegmented: unsegmented.length,
        unknown: unknown.length,
      },
      cells: [...cellsAt("stPlan", "segment", unsegmented), ...cellsAt("stPlan", "customers", unknown)],
    };
  },
});
