import type { Language } from "../../../core/language";
import { sentenceIn, type Told } from "../shell/troubles";
import { enModelTroubles } from "./troubles.en";
import { zhModelTroubles } from "./troubles.zh";

const troubles = { en: enModelTroubles, zh: zhModelTroubles };

/** What happened to the model's tables and the way out; null for a trouble that is not their own. */
export const modelTroubleSentence = (trouble: Told, language: Language): string | null =>
  sentenceIn(troubles[language], trouble);
