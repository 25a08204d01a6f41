import type { Language } from "../../core/language";
import { Refused } from "../../core/refusal";
import { planTroubleSentence } from "../../locale/pane/planner/sentences";
import { sentenceOf } from "../../locale/refusal";
import { failureSentence } from "../shell/failure";

/** What went wrong with a plan, in a sentence: what its function refuses, what the plan builder does, or Excel. */
export const planFailure = (caught: unknown, language: Language): string =>
  caught instanceof Refused
    ? sentenceOf(caught, language)
    : failureSentence(caught, language, planTroubleSentence);
