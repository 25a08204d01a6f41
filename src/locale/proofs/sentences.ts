import type { Language } from "../../core/language";
import type { Proof, Reason, Reasons } from "../../core/model/rules/proof";
import type { RuleFigures, RuleId } from "../../core/model/rules/rules";
import { enProofs } from "./en";
import { enReasons } from "./reasons.en";
import { zhReasons } from "./reasons.zh";
import { zhProofs } from "./zh";

const proofs = { en: enProofs, zh: zhProofs };
const reasons = { en: enReasons, zh: zhReasons };

/** Why a rule or a reckoning cannot tell. */
export const reasonSentence = ({ code, facts }: Reason, language: Language): string =>
  (reasons[language][code] as (facts: Reasons[keyof Reasons]) => string)(facts);

/** What a rule found, or why it can't tell, in one sentence or two. */
export function proofSentence<Id extends RuleId>(
  id: Id,
  proof: Proof<RuleFigures[Id]>,
  language: Language,
): string {
  if (proof.kind === "cannot-tell") return reasonSentence(proof.reason, language);
  const say = proofs[language][id];
  return proof.kind === "proved" ? say.proved(proof.figures) : say.open(proof.figures);
}
