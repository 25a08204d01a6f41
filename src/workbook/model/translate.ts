import { languages, type Language } from "../../core/language";
import { columnsOfKind, type Table } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { asText } from "../text";
import { sameName } from "../names";

/** The words of a column in one language, by their ids: those that are chosen from, or our own texts. */
const wordsOf = (
  { words }: WordedTable,
  column: string,
  language: Language,
): Readonly<Record<string, string>> =>
  words[language].choices[column] ?? words[language].phrases?.[column] ?? {};

/** The id of a word that is chosen in a column, in either language. */
export const choiceOf = (of: WordedTable, column: string, word: string): string | undefined => {
  const choices = languages.map((language) => wordsOf(of, column, language));
  return Object.keys(choices[0]).find((id) => choices.some((words) => sameName(words[id], word)));
};

export const wordOf = (
  of: WordedTable,
  column: string,
  id: string,
  language: Language,
): string | undefined => {
  const words = wordsOf(of, column, language);
  return Object.hasOwn(words, id) ? words[id] : undefined;
};

/** The key of the row that a text of ours belongs to, in either language. */
export const keyOfPhrase = (of: WordedTable, column: string, text: string): string | undefined => {
  const phrases = languages.map((language) => wordsOf(of, column, language));
  return Object.keys(phrases[0]).find((id) => phrases.some((words) => words[id] === text));
};

/** Whether a text is the one that we gave that row, in either language. */
export const isOurPhrase = (of: WordedTable, column: string, key: string, text: string): boolean =>
  languages.some((language) => wordOf(of, column, key, language) === text);

/** The columns whose words are ours. */
export const translatedColumns = ({ table }: { readonly table: Table }): readonly string[] =>
  Object.keys(table.columns).filter(
    (id) => columnsOfKind(table, "choice").includes(id) || columnsOfKind(table, "phrase").includes(id),
  );

/** Every word of ours in another language, with what stands for it in this one. */
export function dictionary(
  of: WordedTable,
  column: string,
  language: Language,
): [from: string, to: string][] {
  const to = wordsOf(of, column, language);
  return languages
    .filter((other) => other !== language)
    .flatMap((other) =>
      Object.entries(wordsOf(of, column, other)).map(([id, from]): [string, string] => [from, to[id]]),
    )
    .filter(([from, into]) => from !== into);
}

/** A word of ours in another language; null where it is none of ours or stands already. */
export function translated(
  of: WordedTable,
  column: string,
  key: string,
  now: string,
  language: Language,
): string | null {
  const isPhrase = of.table.columns[column].kind === "phrase";
  const id = isPhrase ? (isOurPhrase(of, column, key, now) ? key : undefined) : choiceOf(of, column, now);
  const next = id === undefined ? undefined : wordOf(of, column, id, language);
  return next === undefined || next === now ? null : asText(next);
}
