import type { Behind } from "../../core/checklist/cover";
import { languages } from "../../core/language";
import { markOfCells } from "../../core/model/rules/markOfCells";
import type { Proof } from "../../core/model/rules/proof";
import type { RuleId } from "../../core/model/rules/rules";
import { proofSentence } from "../../locale/proofs/sentences";
import type { FoundProofs } from "./openProofs";

/** What stands behind the proofs of the items, for a sign-off to cover it. */
export const behindOf = ({ model, proofs }: Pick<FoundProofs, "model" | "proofs">): Behind => ({
  sentences: (id) =>
    Object.hasOwn(proofs, id)
      ? languages.map((language) =>
          proofSentence(id as RuleId, proofs[id as RuleId] as Proof as never, language),
        )
      : [],
  cells: (id) => markOfCells(id, model),
});
