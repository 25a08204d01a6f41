import { blanksOf } from "./lines";
import { cellsAt } from "./proof";
import { rule } from "./rule";

/** Reporting is fixed: every indicator says how often. */
export const d5 = rule({
  reads: { stKpis: ["cadence"] },
  prove: ({ stKpis }) => {
    const without = blanksOf(stKpis, "cadence");
    return {
      isProved: without.length === 0,
      figures: { indicators: stKpis.rows.length, without: without.length },
      cells: cellsAt("stKpis", "cadence", without),
    };
  },
});
