import type { CellAddress } from "../../../core/cellAddress";
import type { Figures } from "../../../core/funnel/data/figures";
import type { Kept } from "../../../core/funnel/data/kept";
import type { Choices, Columns, Looked, Opportunities, Source } from "../../../core/funnel/data/source";
import type { Language } from "../../../core/language";

/** What was read, from where and by which columns. */
export interface Reading {
  readonly opportunities: Opportunities;
  readonly looked: Looked;
  readonly columns: Columns;
}

export interface DataState {
  /** Null before the workbook was looked at. */
  readonly tables: readonly Source[] | null;
  /** What takes a moment. */
  readonly busy: "opening" | "looking" | "reading" | "writing" | null;
  readonly looked: Looked | null;
  readonly columns: Columns;
  readonly progress: number;
  readonly read: Reading | null;
  readonly choices: Choices | null;
  readonly figures: Figures | null;
  readonly calculating: boolean;
  readonly sheetLanguage: Language | null;
  /** A name for the sheet, asked for where ours is taken. */
  readonly sheet: string | null;
  readonly written: CellAddress | null;
  /** Cells on the list's sheet changed since it was read. */
  readonly isStale: boolean;
  /** What was kept and is not there any more. */
  readonly gone: Kept["gone"];
  readonly failed: { readonly caught: unknown; readonly again: (() => void) | null } | null;
}

export const fresh: DataState = {
  tables: null,
  busy: null,
  looked: null,
  columns: {},
  progress: 0,
  read: null,
  choices: null,
  figures: null,
  calculating: false,
  sheetLanguage: null,
  sheet: null,
  written: null,
  isStale: false,
  gone: [],
  failed: null,
};
