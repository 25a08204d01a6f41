import type { Language } from "../../core/language";
import { Refused } from "../../core/refusal";
import { planTroubleSentence } from "../../locale/pane/planner/sentences";
import { sentenceOf } from "../../locale/refusal";
import type { Manner } from "../../locale/sentences";
import { failureSentence } from "../shell/failure";

/**
 * What went wrong with a plan, in a sentence: what its function refuses, what the plan builder does, or Excel.
 *
 * @param form what a refusal calls the fields that the function's arguments come from
 */
export const planFailure = (caught: unknown, language: Language, form?: (usual: Manner) => Manner): string =>
  caught instanceof Refused
    ? sentenceOf(caught, language, undefined, form)
    : failureSentence(caught, language, planTroubleSentence);
