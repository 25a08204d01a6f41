import type { RefusalCode, Refused, Refusals } from "../core/refusal";
import { refusals as en } from "./en/refusals";
import { refusals as zh } from "./zh/refusals";
import type { Language } from "./language";

const sentences = { en, zh };

/** The sentence of a refusal: which argument, which cell, what came and what to do. */
export function sentenceOf(refused: Refused, language: Language): string {
  const make = sentences[language][refused.code] as (facts: Refusals[RefusalCode]) => string;
  return make(refused.facts);
}
