import type { Language } from "../../core/language";
import type { ModelTableName } from "../../core/model/tables";
import { amountText, chanceText, shareText } from "../numbertext";
import { modelWords } from "../sheets/model/words";
import type { AnyTableWords } from "../sheets/tableWords";

const serialOf1970 = 25_569;
const msOfDay = 86_400_000;

/** How figures, days, tables and their words are written in sentences of one language. */
export function figureWords(language: Language) {
  const wordsOf = (table: ModelTableName): AnyTableWords => modelWords[table][language];
  const list =
    language === "zh"
      ? (texts: readonly string[]) => texts.join("、")
      : (texts: readonly string[]) => new Intl.ListFormat("en").format(texts);
  return {
    amount: (value: number) => amountText(value, language, 2),
    share: (value: number) => shareText(value, language, 1),
    chance: (value: number) => chanceText(value, language),
    day: (serial: number) =>
      new Date((Math.floor(serial) - serialOf1970) * msOfDay).toISOString().slice(0, 10),
    table: (table: ModelTableName) => wordsOf(table).title,
    header: (table: ModelTableName, column: string) => wordsOf(table).columns[column] ?? column,
    word: (table: ModelTableName, column: string, id: string) => wordsOf(table).choices[column]?.[id] ?? id,
    /** The words that a column is chosen from. */
    choices: ({ table, column }: { readonly table: ModelTableName; readonly column: string }) =>
      Object.values(wordsOf(table).choices[column] ?? {}),
    list,
    /** Names of a list that may hold more than are told. */
    names: (names: readonly string[], count: number) =>
      count > names.length ? `${names.join(language === "zh" ? "、" : ", ")}…` : list(names),
  };
}
