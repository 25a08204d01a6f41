import type { ChoicesOf, ColumnId, Table } from "../../core/model/table";
import type { Language } from "../../core/language";

type Words<Id extends string = string> = Readonly<Record<Id, string>>;

/** All that a table's sheet says in one language. */
export interface AnyTableWords {
  /** Over the messages that say what may be typed. */
  readonly title: string;
  readonly columns: Words;
  /** Headers that a version before wrote, by column: they are understood. */
  readonly formerColumns?: Readonly<Partial<Words>>;
  /** The words that are chosen from, by column. */
  readonly choices: Readonly<Record<string, Words>>;
  /** Our own texts, by column and by the row's key. */
  readonly phrases?: Readonly<Record<string, Words>>;
  /** What may be typed into a column, where its kind does not say enough. */
  readonly ask?: Readonly<Partial<Words>>;
}

/** The same for one table: whatever its declaration has and the words lack does not compile. */
export interface TableWords<T extends Table> extends AnyTableWords {
  readonly columns: Words<ColumnId<T>>;
  readonly formerColumns?: Readonly<Partial<Words<ColumnId<T>>>>;
  readonly choices: {
    readonly [Id in keyof ChoicesOf<T>]: Words<ChoicesOf<T>[Id]>;
  } & AnyTableWords["choices"];
  readonly ask?: Readonly<Partial<Words<ColumnId<T>>>>;
}

/** A table and what its sheet says in every language. */
export interface WordedTable<T extends Table = Table> {
  readonly table: T;
  readonly words: Readonly<Record<Language, AnyTableWords>>;
}

export const worded = <T extends Table>(
  table: T,
  words: Readonly<Record<Language, TableWords<T>>>,
): WordedTable<T> => ({ table, words });
