import { isoOf } from "../../core/checklist/due";
import type { Language } from "../../core/language";
import type { Decision } from "../../core/tracking/decisions";
import { amountText, shareText } from "../../locale/numbertext";
import { reviewSentences } from "../../locale/pane/review/sentences";

/** What there is to decide, in one sentence. */
export function decisionSentence(decision: Decision, language: Language): string {
  const say = reviewSentences[language];
  const text = (amount: number) => amountText(amount, language, 0);
  switch (decision.kind) {
    case "behind": {
      const { name, gap, attainment } = decision;
      return say.decide.behind(name, text(-gap), shareText(attainment, language, 1));
    }
    case "past":
      return say.decide.past(decision.risk, decision.indicator);
    case "noPlan":
      return say.decide.noPlan(decision.risk);
    case "due":
      return say.decide.due(decision.action, decision.owner, isoOf(decision.day) ?? "");
    case "left":
      return say.decide.left(decision.name, isoOf(decision.day) ?? "");
    case "others":
      return say.others(decision.names, text(decision.amount));
  }
}
