import { isSaid, targetOf } from "./lines";
import { CannotTell, cellsAt } from "./proof";
import { isHigh, risksIn } from "./risks";
import { rule } from "./rule";

/** Every high risk has a plan B with an owner. */
export const k3 = rule({
  reads: { stRisks: ["risk", "probability", "impact", "planB", "owner"], stGoal: ["target"] },
  prove: ({ stRisks, stGoal }) => {
    const target = targetOf(stGoal);
    const risks = risksIn(stRisks);
    const open = risks.filter(({ row }) => !isSaid(row.planB) || !isSaid(row.owner));
    const unrated = open.filter(({ row }) => row.probability === null || row.impact === null);
    if (unrated.length > 0)
      throw new CannotTell(
        { code: "blank", facts: { table: "stRisks", column: "probability", count: unrated.length } },
        cellsAt(
          "stRisks",
          "probability",
          unrated.map(({ index }) => index),
        ),
      );
    const isHighRow = ({ row: { probability, impact } }: (typeof risks)[number]): boolean =>
      isHigh(probability ?? 0, impact ?? 0, target);
    const failing = open.filter(isHighRow);
    return {
      isProved: failing.length === 0,
      figures: {
        high: risks.filter(isHighRow).length,
        without: failing.length,
        names: failing.slice(0, 5).map(({ row }) => row.risk.trim()),
      },
      cells: failing.flatMap(({ row, index }) => [
        ...(!isSaid(row.planB) ? cellsAt("stRisks", "planB", [index]) : []),
        ...(!isSaid(row.owner) ? cellsAt("stRisks", "owner", [index]) : []),
      ]),
    };
  },
});
