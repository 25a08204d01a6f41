import { Refused } from "../../core/refusal";
import { languageOf, type Language } from "../../locale/language";
import { sentenceOf } from "../../locale/refusal";
import type { Declared } from "./declare";
import { outcome } from "./outcome";
import type { Rows } from "./rows";

/** A function as Excel calls it: its rows, or Excel's own error with the refusal's sentence in the display language. */
export const toExcel =
  (declared: Declared) =>
  (...given: unknown[]): Rows => {
    const found = outcome(declared, given);
    if (found instanceof Refused) throw refusalForExcel(found, displayLanguage());
    return found;
  };

/** The language that Excel shows; English where there is no Office. */
function displayLanguage(): Language {
  const { Office } = globalThis as { Office?: { context?: { displayLanguage?: string } } };
  return languageOf(Office?.context?.displayLanguage);
}

/** Excel's own error; where the host has none, a plain one that carries the same code and message. */
function refusalForExcel(refused: Refused, language: Language): Error {
  const sentence = sentenceOf(refused, language);
  const { CustomFunctions } = globalThis as {
    CustomFunctions?: { Error?: new (code: string, message: string) => Error };
  };
  return CustomFunctions?.Error
    ? new CustomFunctions.Error(refused.answer, sentence)
    : Object.assign(new Error(sentence), { code: refused.answer });
}
