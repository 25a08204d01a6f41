import type { CellAddress } from "../../cellAddress";
import type { CellValue } from "../../cellValue";

/**
 * What a column of opportunities may mean to us. The furthest stage is how far each came, or where it stood when it
 * was lost.
 */
export const roles = ["id", "stage", "furthest", "value", "opened", "closed", "owner"] as const;
export type Role = (typeof roles)[number];

/** Where each role's column stands in the source, from 0; only the stage is a must. */
export type Columns = Readonly<Partial<Record<Role, number>>>;

/** What a word in the stage column says of an opportunity. */
export const meanings = ["won", "lost", "open", "left-out"] as const;
export type Meaning = (typeof meanings)[number];

/** The order in which dates written as text name day, month and year. */
export const dateOrders = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Headers and first rows of a source, for guessing what its columns are. */
export interface Sample {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The number format of each column's first row. */
  readonly formats: readonly string[];
}

/** Where opportunities stand: a table, or a block of cells whose first row is the headers. */
export type Source =
  | { readonly kind: "table"; readonly table: string; readonly sheet: string }
  | { readonly kind: "range"; readonly sheet: string; readonly address: string };

/** What was found of a source before all of it is read. */
export interface Looked {
  readonly source: Source;
  /** Its cells beneath the headers. */
  readonly at: CellAddress;
  /** Excel's own id of the sheet, by which changes are told. */
  readonly sheetId: string;
  readonly sample: Sample;
  readonly rows: number;
  readonly guess: Columns;
}

/** The columns that were read, each as long as the source has rows. */
export interface Opportunities {
  readonly rows: number;
  readonly columns: Readonly<Partial<Record<Role, readonly CellValue[]>>>;
}

/** What the user has decided, or left as it was guessed. */
export interface Choices {
  /** By the stage's words as they stand in the cells, caseless; a word that is not here is unknown. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The open stages' words, top of the funnel first. */
  readonly order: readonly string[];
  /** How dates in text are read; null where none are, or nobody knows: then they can't be used. */
  readonly dates: DateOrder | null;
}

/** How a stage's word is looked up. */
export const wordKey = (word: CellValue): string => String(word).toLowerCase();
