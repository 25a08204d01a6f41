import type { Damage } from "../../../core/checklist/checklistTrouble";
import type { Problem } from "../../../core/checklist/opened";

export type DamageSentences = {
  readonly [What in Damage["what"]]: (damage: Extract<Damage, { what: What }>) => string;
};
export type ProblemSentences = {
  readonly [Code in Problem["code"]]: (problem: Extract<Problem, { code: Code }>) => string;
};
