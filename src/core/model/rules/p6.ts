import { blanksOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

const asked = ["actions", "entry", "exit"] as const;

/** Each stage has key actions, entry and exit criteria. */
export const p6 = rule({
  reads: { stStages: asked },
  prove: ({ stStages }) => {
    const blanks = asked.map((column) => ({ column, rows: blanksOf(stStages, column) }));
    const count = blanks.reduce((all, { rows }) => all + rows.length, 0);
    return {
      isProved: count === 0,
      figures: { stages: stStages.rows.length, blanks: count },
      cells: blanks.flatMap(({ column, rows }) => cellsAt("stStages", column, rows)),
    };
  },
});
