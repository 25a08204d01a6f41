import type { CellValue } from "../../core/cellValue";
import type { WordedTable } from "../../locale/sheets/tableWords";
import type { FoundTable } from "./foundTable";

/** What is to be done to a table that is there. Cells that are null stay as they are. */
export interface Mending {
  readonly of: WordedTable;
  readonly table: FoundTable;
  /** Where the keys stand; null where that column is gone, or the table has none. */
  readonly keyPlace: number | null;
  /** Places (from 0) and their new headers. */
  readonly headers: readonly { readonly place: number; readonly header: string }[];
  /** Columns to write, by their places: one value for each row that is there. */
  readonly cells: readonly { readonly place: number; readonly values: readonly (CellValue | null)[] }[];
  /** Columns whose words are put into the plan's language, by the headers that they have now. */
  readonly words: readonly { readonly id: string; readonly place: number; readonly header: string }[];
  /** How many cells of these columns are in another language. */
  readonly untranslated: number;
  /** Columns to add at the right, each with its header and a value for each row that is there. */
  readonly added: readonly {
    readonly id: string;
    readonly header: string;
    readonly values: readonly CellValue[];
  }[];
  /** Rows to add below, as wide as the table will be. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Whether dropdowns are set anew, as after the language changed. */
  readonly choices: boolean;
  /** Whether everything on the sheet is dressed anew, as after its first writing stopped half-way. */
  readonly dress: boolean;
  /** The cells are no table yet: what it is to be called. */
  readonly makeTable: boolean;
  /** What the table is to be called, where making it stopped before it had its name and looks. */
  readonly finishAs: string | null;
  /** A writing before this one stopped: what follows a change of its is made sure. */
  readonly isRetry: boolean;
}

/** The headers that the table has once a mending is carried out. */
export function headersAfter({ table, headers, added }: Mending): CellValue[] {
  const now = [...table.headers];
  for (const { place, header } of headers) now[place] = header;
  return [...now, ...added.map((column) => column.header)];
}
