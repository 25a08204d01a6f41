import type { Language } from "../core/language";
import type { Item } from "../core/readiness/checklist";
import type { ColumnId } from "../locale/sheets/words";
import type { CellValue } from "./checklistCells";
import type { FoundTable } from "./found";
import type { Mark } from "./marks";
import type { Figures, Source } from "./readinessCells";
import type { Names } from "./record";
import type { Reference } from "./reference";

/** What is to be done to a table that is there. Cells that are null stay as they are. */
export interface Mending {
  readonly table: FoundTable;
  /** Where the ids stand; null where that column is gone. */
  readonly idPlace: number | null;
  /** Places (from 0) and their new headers. */
  readonly headers: readonly { readonly place: number; readonly header: string }[];
  /** Columns to write, by their places: one value for each row that is there. */
  readonly cells: readonly { readonly place: number; readonly values: readonly (CellValue | null)[] }[];
  /** Columns to add at the right, each with its header and a value for each row that is there. */
  readonly added: readonly {
    readonly id: ColumnId;
    readonly header: string;
    readonly values: readonly CellValue[];
  }[];
  /** Rows to add below, as wide as the table will be. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Whether dropdowns are set anew, as after the language changed. */
  readonly choices: boolean;
  /** Whether everything on the sheet is dressed anew, as after its first writing stopped half-way. */
  readonly dress: boolean;
}

export type ChecklistPlan =
  /** A sheet that is not there yet, or ours without its table: written whole. */
  | { readonly do: "write"; readonly sheet: string; readonly isNew: boolean; readonly items: readonly Item[] }
  | ({ readonly do: "mend" } & Mending);

export interface ReadinessPlan {
  readonly sheet: string;
  readonly isNew: boolean;
  /** Charts of ours that are there and are drawn anew. */
  readonly charts: readonly string[];
  /** Ours was rearranged by the user: it keeps its cells under this name and a new one is written. */
  readonly setAside: { readonly sheet: string; readonly as: string } | null;
  readonly source: Source;
  readonly figures: Figures;
}

/** Everything that one writing does, decided before its first write. */
export interface Plan {
  readonly language: Language;
  readonly names: Names;
  /** What the record says until all is written. */
  readonly until: "new" | "changed";
  readonly historyUnfinished: boolean;
  readonly existingMarks: ReadonlyMap<Mark, Reference | null>;
  /** The checklist as it was, kept on a sheet of this name. */
  readonly copy: { readonly sheet: string; readonly rows: readonly (readonly CellValue[])[] } | null;
  readonly checklist: ChecklistPlan;
  readonly readiness: ReadinessPlan;
}
