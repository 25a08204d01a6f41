import type { ArgumentWords, RefusalCode, Refused, Refusals } from "../core/refusal";
import type { Argument } from "../core/refusals/argument";
import { refusals as en } from "./en/refusals";
import { refusals as zh } from "./zh/refusals";
import type { Language } from "./language";

const sentences = { en, zh };
const otherwise = { en: "it", zh: "参数" };

/**
 * The sentence of a refusal: which argument, which cell, what came and what to do. `called` names the arguments where
 * no function refuses but its core.
 */
export function sentenceOf(refused: Refused, language: Language, called?: ArgumentWords): string {
  const words = (refused.called ?? called)?.[language];
  const call = (argument: Argument) => words?.[argument] ?? otherwise[language];
  const make = sentences[language](call)[refused.code] as (facts: Refusals[RefusalCode]) => string;
  return make(refused.facts);
}
