import type { ArgumentWords, RefusalCode, Refused, Refusals } from "../core/refusal";
import type { Argument } from "../core/refusals/argument";
import { refusals as en } from "./en/refusals";
import { refusals as zh } from "./zh/refusals";
import type { Language } from "./language";
import type { Manner } from "./sentences";

const sentences = { en, zh };
const otherwise = { en: "it", zh: "参数" };

/** The Chinese of the keywords that a sentence proposes; a formula takes either. */
const chosen: Readonly<Partial<Record<string, string>>> = {
  equal: "平均",
  days: "天数",
  workdays: "工作日",
  day: "日",
};

/**
 * The sentence of a refusal: which argument, which cell, what came and what to do. `called` names the arguments where
 * no function refuses but its core; `form` says what it calls things where they are filled in.
 */
export function sentenceOf(
  refused: Refused,
  language: Language,
  called?: ArgumentWords,
  form: (usual: Manner) => Manner = (usual) => usual,
): string {
  const words = (refused.called ?? called)?.[language];
  const one = (argument: Argument) => words?.[argument] ?? otherwise[language];
  const usual: Manner = {
    name: language === "zh" ? one : (argument) => argument,
    one,
    choice: (_, keyword) => (language === "zh" ? (chosen[keyword] ?? keyword) : keyword),
    amount: String,
  };
  const make = sentences[language](form(usual))[refused.code] as (facts: Refusals[RefusalCode]) => string;
  return make(clipped(refused.facts));
}

/** A cell holds up to 32,767 letters; a sentence quotes as many as are needed to find it. */
const QUOTED = 80;

/** Facts of which no text is longer than what a sentence quotes. */
function clipped<F extends object>(facts: F): F {
  const clip = (value: unknown): unknown => {
    if (typeof value === "string" && value.length > QUOTED)
      return `${value.slice(0, QUOTED).replace(/[\uD800-\uDBFF]$/, "")}…`;
    return Array.isArray(value) ? value.map(clip) : value;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, clip(value)])) as F;
}
