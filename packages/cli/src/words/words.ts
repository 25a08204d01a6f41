import type { Reason } from "../failure";
import type { Language } from "../language";
import { en } from "./en";
import { refusalsEn } from "./refusalsEn";
import { refusalsZh } from "./refusalsZh";
import type { Refusals, Words } from "./texts";
import { zh } from "./zh";

const all: Record<Language, { words: Words; refusals: Refusals }> = {
  en: { words: en, refusals: refusalsEn },
  zh: { words: zh, refusals: refusalsZh },
};

export const wordsIn = (language: Language): Words => all[language].words;

export function sentence(reason: Reason, language: Language): string {
  const say = all[language].refusals[reason.code] as (facts: Reason) => string;
  return say(reason);
}
