import { exact } from "../../decimal";
import { columnOf } from "../../range";
import { riskReserve } from "../../risks/reserve";
import { filled, targetOf } from "./lines";
import { risksIn } from "./risks";
import { rule } from "./rule";
import { isOver, less, sumOf } from "./sums";

const confidence = 0.9;

/** The plan carries a reserve: it assigns more than the target by the larger of RISKRESERVE's two figures at least. */
export const k5 = rule({
  reads: { stRisks: ["risk", "probability", "impact"], stPlan: ["target"], stGoal: ["target"] },
  prove: ({ stRisks, stPlan, stGoal }) => {
    const target = exact(targetOf(stGoal));
    const risks = { table: stRisks.table, rows: risksIn(stRisks) };
    const [probabilities, impacts] = [filled(risks, "probability"), filled(risks, "impact")];
    const { expected, reserve } =
      risks.rows.length === 0
        ? { expected: 0, reserve: 0 }
        : riskReserve(columnOf(probabilities), columnOf(impacts), confidence);
    const assigned = sumOf(filled(stPlan, "target"));
    const needed = Math.max(expected, reserve);
    const over = assigned.sub(target);
    return {
      isProved: !isOver(exact(needed), over),
      figures: { expected, reserve, needed, over: less(assigned, target) },
    };
  },
});
