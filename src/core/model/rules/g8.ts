import { byName, filled, firstNames } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

/** Agreed: every owner has accepted each of their targets. */
export const g8 = rule({
  reads: { stPlan: ["owner", "accepted"] },
  prove: ({ stPlan }) => {
    const owners = byName(stPlan, "owner");
    if (owners.length === 0) filled(stPlan, "owner");
    const open = owners.filter(({ rows }) => rows.some(({ row }) => row.accepted !== "yes"));
    return {
      isProved: open.length === 0,
      figures: { owners: owners.length, open: open.length, names: firstNames(open) },
      cells: cellsAt(
        "stPlan",
        "accepted",
        open.flatMap(({ rows }) =>
          rows.filter(({ row }) => row.accepted !== "yes").map(({ index }) => index),
        ),
      ),
    };
  },
});
