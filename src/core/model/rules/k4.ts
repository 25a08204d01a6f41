import { exact } from "../../decimal";
import { isAtLeast } from "../../threshold";
import { isSaid } from "./lines";
import { cellsAt } from "./proof";
import { risksIn } from "./risks";
import { rule } from "./rule";

/** Whether an indicator is at its threshold or past it. */
const isPast = (current: number, threshold: number, warns: "above" | "below"): boolean =>
  warns === "below"
    ? isAtLeast(exact(-current), exact(-threshold))
    : isAtLeast(exact(current), exact(threshold));

/** Every risk has an indicator and a threshold; those past it are told. */
export const k4 = rule({
  reads: { stRisks: ["risk", "indicator", "threshold"] },
  takes: { stRisks: ["warns", "current"] },
  prove: ({ stRisks }) => {
    const risks = risksIn(stRisks);
    const unnamed = risks.filter(({ row }) => !isSaid(row.indicator)).map(({ index }) => index);
    const open = risks.filter(({ row }) => row.threshold === null).map(({ index }) => index);
    const past = risks.filter(
      ({ row: { current, threshold, warns } }) =>
        current !== null && threshold !== null && isPast(current, threshold, warns),
    );
    const without = new Set([...unnamed, ...open]).size;
    return {
      isProved: without === 0,
      figures: {
        risks: risks.length,
        without,
        past: past.length,
        names: past.slice(0, 5).map(({ row }) => row.indicator.trim() || row.risk.trim()),
      },
      cells:
        without > 0
          ? [...cellsAt("stRisks", "indicator", unnamed), ...cellsAt("stRisks", "threshold", open)]
          : cellsAt(
              "stRisks",
              "current",
              past.map(({ index }) => index),
            ),
    };
  },
});
