import { theGoal } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

const asked = ["start", "end"] as const;

/** Time-bound: the goal begins and ends on a day. */
export const g5 = rule({
  reads: { stGoal: asked },
  prove: ({ stGoal }) => {
    const { row, index } = theGoal(stGoal);
    const { start, end } = row;
    const missing = asked.filter((column) => row[column] === null);
    const isBackwards = start !== null && end !== null && end < start;
    return {
      isProved: missing.length === 0 && !isBackwards,
      figures: { start, end, missing },
      cells: missing.flatMap((column) => cellsAt("stGoal", column, [index])),
    };
  },
});
