import type { Language } from "../../../core/language";
import type { TroubleCode, Troubles } from "../../../core/trouble";
import type { Sentences } from "../../sentences";
import { enExcelTroubles, enUnforeseen } from "./troubles.en";
import { zhExcelTroubles, zhUnforeseen } from "./troubles.zh";

/** What is told of a trouble. */
export interface Told {
  readonly code: TroubleCode;
  readonly facts: Troubles[TroubleCode];
}

/** The sentence that a feature has for a trouble; null where the trouble is not one of the feature's. */
export function sentenceIn(sentences: Partial<Sentences<Troubles>>, { code, facts }: Told): string | null {
  const make = sentences[code] as ((facts: Troubles[TroubleCode]) => string) | undefined;
  return make === undefined ? null : make(facts);
}

const troubles = { en: enExcelTroubles, zh: zhExcelTroubles };
const unforeseen = { en: enUnforeseen, zh: zhUnforeseen };

/** What Excel or a sheet's state put in the way; null for any other trouble. */
export const excelTroubleSentence = (trouble: Told, language: Language): string | null =>
  sentenceIn(troubles[language], trouble);

export const unforeseenSentence = (message: string, language: Language): string =>
  unforeseen[language](message);
