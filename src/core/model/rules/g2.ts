import { isSaid, theGoal } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

const asked = ["target", "unit", "baseline"] as const;

/** Measurable: a figure, its unit and what it is compared with. */
export const g2 = rule({
  reads: { stGoal: asked },
  prove: ({ stGoal }) => {
    const { row, index } = theGoal(stGoal);
    const { target, baseline } = row;
    const unit = row.unit.trim();
    const given = { target: target !== null, unit: isSaid(unit), baseline: baseline !== null };
    const missing = asked.filter((column) => !given[column]);
    return {
      isProved: missing.length === 0,
      figures: { target, unit, baseline, missing },
      cells: missing.flatMap((column) => cellsAt("stGoal", column, [index])),
    };
  },
});
