import type { TriedName } from "../../../core/funnel/whatIf/assumptionFault";
import type { Language } from "../../../core/language";
import { amountText, shareText } from "../../../locale/numbertext";

/** A figure as its field shows it: rates and chances as percentages. */
export const figureText = (name: TriedName, value: number, language: Language): string =>
  name === "rate" || name === "confidence" ? shareText(value, language) : amountText(value, language, 2);
