import { steps, type Step } from "../stages";
import { cellsAt } from "./proof";
import { rule } from "./rule";

/** Stages are defined from lead to cash: each of the seven steps has a stage, in order. */
export const p5 = rule({
  reads: { stStages: ["stage", "step"] },
  prove: ({ stStages }) => {
    const found = stStages.rows.flatMap(({ row, index }) =>
      row.step === null ? [] : [{ step: row.step, index, stage: row.stage }],
    );
    const absent: readonly Step[] = steps.filter((step) => !found.some((one) => one.step === step));
    const early = found.filter(
      ({ step }, at) => at > 0 && steps.indexOf(step) < steps.indexOf(found[at - 1].step),
    );
    return {
      isProved: absent.length + early.length === 0,
      figures: {
        stages: stStages.rows.length,
        absent,
        misplaced: early.map(({ stage }) => stage).slice(0, 5),
      },
      cells: cellsAt(
        "stStages",
        "step",
        early.map(({ index }) => index),
      ),
    };
  },
});
