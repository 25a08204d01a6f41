import type { Language } from "../../../core/language";
import type { Row, Table } from "../../../core/model/table";
import type { TableWords } from "../tableWords";

/** The serial of a day of the plan's year, or of one so many years from it. */
export type OnDay = (month: number, day: number, years?: number) => number;

/** What a table of the model says in one language, and rows that show how it is filled. */
export interface ModelTableWords<T extends Table> extends TableWords<T> {
  readonly examples: (on: OnDay) => readonly Partial<Row<T>>[];
}
export type InEveryLanguage<T extends Table> = Readonly<Record<Language, ModelTableWords<T>>>;
