import { folded } from "../../textSearch";
import { CannotTell, cellsAt } from "./proof";
import { rule } from "./rule";

/** What entry criteria say of who decides, and of what is needed, in either language. */
const decides =
  /decision.?mak|decid|decisive|economic buyer|budget holder|authori[sz]|sign-?off|决策|拍板|关键人|审批人|负责人|定夺/u;
const needs = /\bneeds?\b|requirement|pain point|problem|需求|痛点|要解决|诉求/u;

/** No proposal before decision makers and core need are known: the proposal stage's entry criteria say so. */
export const p7 = rule({
  reads: { stStages: ["stage", "step", "entry"] },
  prove: ({ stStages }) => {
    const proposals = stStages.rows.filter(({ row }) => row.step === "proposal");
    if (proposals.length === 0)
      throw new CannotTell(
        { code: "no-word", facts: { table: "stStages", column: "step", id: "proposal" } },
        [{ table: "stStages", column: "step", row: null }],
      );
    const [{ row, index }] = proposals;
    const entry = folded(row.entry);
    const [saysWho, saysNeed] = [decides.test(entry), needs.test(entry)];
    return {
      isProved: saysWho && saysNeed,
      figures: { stage: row.stage, entry: row.entry.trim(), saysWho, saysNeed },
      cells: cellsAt("stStages", "entry", [index]),
    };
  },
});
