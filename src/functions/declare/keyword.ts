import type { Language } from "../../core/language";
import type { Argument, ArgumentCell } from "../../core/refusals/argument";
import { invalid } from "../../core/refusal";
import { plainName } from "../../core/textSearch";
import { singleOf } from "./cells";
import { single, type Reader } from "./reader";

/** A choice: what core calls it, and what people may write for it. The first word of a language stands in refusals. */
export interface Keyword<K extends string> {
  readonly means: K;
  readonly en: readonly [string, ...string[]];
  readonly zh: readonly [string, ...string[]];
}

/**
 * One of the words that a function accepts, in either language, any case and full or half width, or `undefined`
 * where omitted, blank or 0. The default stands first in `words`, and so in a refusal. A number is read as its text.
 */
export function keyword<K extends string>(
  value: unknown,
  where: Argument | ArgumentCell,
  words: readonly Keyword<K>[],
): K | undefined {
  const place = typeof where === "string" ? { argument: where } : where;
  const found = singleOf(value, place.argument);
  if (found === null || found === 0) return undefined;
  const text = plainName(String(found));
  if (text === "") return undefined;
  for (const { means, en, zh } of words)
    if ([...en, ...zh].some((word) => plainName(word) === text)) return means;
  throw invalid("keyword", {
    ...place,
    text: typeof found === "boolean" ? String(found).toUpperCase() : String(found).trim(),
    words: { en: words.map(({ en }) => en[0]), zh: words.map(({ zh }) => zh[0]) },
  });
}

/** One of the words, or the first of them where it is left out. */
export const oneOf = <K extends string>(words: readonly [Keyword<K>, ...Keyword<K>[]]): Reader<K> => ({
  ...single((value, argument) => keyword(value, argument, words) ?? words[0].means),
  optional: true,
  words,
});

const LANGUAGES: readonly [Keyword<Language>, Keyword<Language>] = [
  { means: "en", en: ["en", "en-us", "english"], zh: ["英文", "英语"] },
  { means: "zh", en: ["zh", "zh-cn", "chinese"], zh: ["中文", "汉语"] },
];

/** The language of the words in a result; English unless asked otherwise. */
export const language: Reader<Language> = oneOf(LANGUAGES);
