import type { RuleFigures, RuleId } from "../../core/model/rules/rules";

/** What a rule found, in one sentence with its figures: where it is proved, and where it is not. */
export type ProofSentences = {
  readonly [Id in RuleId]: {
    readonly proved: (figures: RuleFigures[Id]) => string;
    readonly open: (figures: RuleFigures[Id]) => string;
  };
};
