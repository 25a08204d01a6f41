import { blanksOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

const asked = ["source", "definition", "place", "owner"] as const;

/** Every indicator has a source, a definition, a place and an owner. */
export const d4 = rule({
  reads: { stKpis: asked },
  prove: ({ stKpis }) => {
    const blanks = asked.map((column) => ({ column, rows: blanksOf(stKpis, column) }));
    const count = blanks.reduce((all, { rows }) => all + rows.length, 0);
    return {
      isProved: count === 0,
      figures: { indicators: stKpis.rows.length, blanks: count },
      cells: blanks.flatMap(({ column, rows }) => cellsAt("stKpis", column, rows)),
    };
  },
});
