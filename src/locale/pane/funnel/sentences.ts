import type { Language } from "../../../core/language";
import type { AssumptionFault } from "../../../core/funnel/whatIf/assumptionFault";
import type { Fault } from "../../../core/funnel/data/figures";
import type { FunnelTroubles } from "../../../core/funnel/data/funnelTrouble";
import type { Bottleneck } from "../../../core/funnel/whatIf/whatIf";
import { amountText, shareText } from "../../numbertext";
import type { Sentences } from "../../sentences";
import { sentenceIn, type Told } from "../shell/troubles";
import { enFunnel, type FunnelSentences } from "./en";
import { zhFunnel } from "./zh";

/** Every sentence of the funnel builder. */
export const funnelSentences: Readonly<Record<Language, FunnelSentences>> = { en: enFunnel, zh: zhFunnel };

/** What the funnel builder refuses, in a sentence; null for a trouble that is not its own. */
export function funnelTroubleSentence(trouble: Told, language: Language): string | null {
  const { troubles, roles, fields } = funnelSentences[language];
  const count = (figure: number) => amountText(figure, language, 0);
  const say: Sentences<FunnelTroubles> = {
    "own-source": ({ source }) => troubles["own-source"](source),
    "no-opportunities": ({ source }) => troubles["no-opportunities"](source === "" ? null : source),
    "source-gone": ({ source }) => troubles["source-gone"](source),
    "column-gone": ({ source, role, header }) => troubles["column-gone"](source, roles[role], header),
    "no-stage": ({ source }) => troubles["no-stage"](source),
    "source-moving": ({ source }) => troubles["source-moving"](source),
    "nothing-won": troubles["nothing-won"],
    "doubles-too-many": ({ source, rows, limit }) =>
      troubles["doubles-too-many"](source, count(rows), count(limit)),
    "sheet-taken": ({ sheet }) => troubles["sheet-taken"](sheet),
    "figures-in-the-way": ({ cell, holds }) => troubles["figures-in-the-way"](cell, holds),
    "newer-figures": ({ found, known }) => troubles["newer-figures"](found, known),
    "not-linked": ({ figure }) => troubles["not-linked"](fields[figure]),
    "link-gone": ({ figure }) => troubles["link-gone"](fields[figure]),
    "link-holds-formula": ({ figure, cell }) => troubles["link-holds-formula"](fields[figure], cell),
    "link-one-cell": ({ cells }) => troubles["link-one-cell"](cells),
  };
  return sentenceIn(say, trouble);
}

/** Rows that could not be used, or that need not be: how many, and what becomes of them. */
export function faultSentence(fault: Fault, column: string, language: Language): string {
  const { fault: say, expectedFault } = funnelSentences[language];
  const { kind, role, count } = fault;
  const shown = amountText(count, language, 0);
  if (fault.expected) {
    if (role === "closed" || role === "opened" || role === "value" || role === "furthest")
      return expectedFault[role](shown, count);
    return expectedFault.other(shown, count, column);
  }
  if (kind === "date-blank" || kind === "date-text")
    return say[kind][role === "opened" ? "opened" : "closed"](shown, count);
  return say[kind](shown, count, column);
}

/** What stands in the way of the target, in one sentence. */
export function bottleneckSentence(bottleneck: Bottleneck, language: Language): string {
  const { bottlenecks } = funnelSentences[language];
  const count = (figure: number) => amountText(figure, language, 0);
  switch (bottleneck.what) {
    case "team":
      return bottlenecks.team(
        count(bottleneck.canWork),
        count(bottleneck.needed),
        shareText(bottleneck.confidence, language),
      );
    case "volume":
      return bottlenecks.volume(
        count(bottleneck.planned),
        count(bottleneck.needed),
        shareText(bottleneck.confidence, language),
      );
    case "pipeline":
      return bottlenecks.pipeline(
        count(bottleneck.inHand),
        count(bottleneck.needed),
        count(bottleneck.toFind),
      );
    case "none":
      return bottlenecks.none(
        bottleneck.inHand === null ? null : count(bottleneck.inHand),
        count(bottleneck.needed),
      );
    case "beyond":
      return bottlenecks.beyond(shareText(bottleneck.confidence, language));
  }
}

/** Why a figure can't be assumed, for the field that it stands in. */
export function assumptionFaultSentence(fault: AssumptionFault, language: Language): string {
  const { refused } = funnelSentences[language];
  switch (fault.code) {
    case "not-positive":
      return refused.notPositive();
    case "negative":
      return refused.negative();
    case "rate-zero":
      return refused.rateZero();
    case "rate-over-one":
      return refused.rateOverOne(
        amountText(fault.value, language),
        fault.meant === null ? null : shareText(fault.meant, language, 6),
      );
    case "not-whole":
      return refused.notWhole();
    case "too-large":
      return refused.tooLarge(amountText(fault.most, language));
    case "confidence":
      return refused.confidence();
  }
}
