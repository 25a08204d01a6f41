import type { TriedName } from "../../core/funnel/whatIf/assumptionFault";
import type { Language } from "../../core/language";
import { Refused } from "../../core/refusal";
import { figureNames } from "../../locale/pane/funnel/figureNames";
import { funnelSentences, funnelTroubleSentence } from "../../locale/pane/funnel/sentences";
import { sentenceOf } from "../../locale/refusal";
import { groupedText } from "../../locale/numbertext";
import type { Manner } from "../../locale/sentences";
import { failureSentence } from "../shell/failure";
import { figureOf, refusedFigure } from "./whatIf/refusedFigure";

/** A refusal calls the figures by their fields. */
const figureManner =
  (language: Language) =>
  (usual: Manner): Manner => ({
    ...usual,
    name(argument) {
      const figure = figureOf(argument);
      return figure ? funnelSentences[language].fields[figure] : usual.name(argument);
    },
    amount: (amount) => groupedText(amount, language),
  });

/** What went wrong with the funnel, in a sentence: what a function refuses, what the funnel builder does, or Excel. */
export const funnelFailure = (caught: unknown, language: Language): string =>
  caught instanceof Refused
    ? sentenceOf(caught, language, figureNames, figureManner(language))
    : failureSentence(caught, language, funnelTroubleSentence);

/** What stands at a figure: why it has to be another, where that comes out only by calculating. */
export const figureRefusal = (caught: unknown, name: TriedName, language: Language): string | null =>
  refusedFigure(caught) === name ? funnelFailure(caught, language) : null;
