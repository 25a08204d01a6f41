import { exact } from "../../decimal";
import { byName, filled, firstNames, targetOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";
import { less, shown, sumOf } from "./sums";

/** Heard from the front line: every owner has committed to a figure of their own; the gap to the target is told. */
export const g7 = rule({
  reads: { stPlan: ["owner", "commitment"], stGoal: ["target"] },
  prove: ({ stPlan, stGoal }) => {
    const target = targetOf(stGoal);
    const owners = byName(stPlan, "owner");
    if (owners.length === 0) filled(stPlan, "owner");
    const silent = owners.filter(({ rows }) => rows.every(({ row }) => row.commitment === null));
    const committed = sumOf(stPlan.rows.map(({ row }) => row.commitment));
    return {
      isProved: silent.length === 0,
      figures: {
        owners: owners.length,
        silent: silent.length,
        names: firstNames(silent),
        committed: shown(committed),
        target,
        gap: less(exact(target), committed),
      },
      cells: cellsAt(
        "stPlan",
        "commitment",
        silent.flatMap(({ rows }) => rows.map(({ index }) => index)),
      ),
    };
  },
});
