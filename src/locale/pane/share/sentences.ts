import type { Language } from "../../../core/language";
import type { Troubles } from "../../../core/trouble";
import type { Sentences } from "../../sentences";
import { sentenceIn, type Told } from "../shell/troubles";
import { enShare, type ShareSentences } from "./en";
import { zhShare } from "./zh";

/** Every sentence of the page for sharing. */
export const shareSentences: Readonly<Record<Language, ShareSentences>> = { en: enShare, zh: zhShare };

/** Why a workbook can't be made ready to be shared; null for a trouble that is not of sharing's. */
export function shareTroubleSentence(trouble: Told, language: Language): string | null {
  const { troubles } = shareSentences[language];
  const say: Partial<Sentences<Troubles>> = {
    "share-names-taken": ({ names }) => troubles.taken(names.join(language === "zh" ? "、" : ", ")),
    "share-too-large": ({ cells }) => troubles.tooLarge(cells),
    "share-file": ({ reason }) => reason,
    "changed-since": () => troubles.changedSince,
  };
  return sentenceIn(say, trouble);
}
