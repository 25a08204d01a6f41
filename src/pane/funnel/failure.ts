import type { Language } from "../../core/language";
import { Refused } from "../../core/refusal";
import { figureNames } from "../../locale/pane/funnel/figureNames";
import { funnelTroubleSentence } from "../../locale/pane/funnel/sentences";
import { sentenceOf } from "../../locale/refusal";
import { failureSentence } from "../shell/failure";

/** What went wrong with the funnel, in a sentence: what a function refuses, what the funnel builder does, or Excel. */
export const funnelFailure = (caught: unknown, language: Language): string =>
  caught instanceof Refused
    ? sentenceOf(caught, language, figureNames)
    : failureSentence(caught, language, funnelTroubleSentence);
