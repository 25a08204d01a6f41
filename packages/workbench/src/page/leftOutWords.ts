import type { LeftOut } from "xlsx-book/leftOut";
import type { Words } from "./words";

/** What of a file could not be kept, in a sentence: what it was and how often it came. */
export function leftOutSentence(words: Words, name: string, left: readonly LeftOut[]): string {
  const parts = left.map(({ code, count }) => words.counted(words.left[code], count));
  return words.leftOut(name, parts.join(words.comma));
}
