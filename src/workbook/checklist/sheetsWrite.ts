import type { Language } from "../../core/language";
import type { Item } from "../../core/checklist/checklist";
import type { ColumnId } from "../../locale/sheets/words";
import type { CellValue, TranslatedColumn } from "./checklistCells";
import type { FoundTable } from "./sheetsFound";
import type { HiddenName } from "./hiddenNames";
import type { Source } from "./readinessCells";
import type { Rewrite } from "./readinessRewrite";
import type { Names } from "./record";
import type { Reference } from "../addresses";

/** What is to be done to a table that is there. Cells that are null stay as they are. */
export interface Mending {
  readonly table: FoundTable;
  /** Where the ids stand; null where that column is gone. */
  readonly idPlace: number | null;
  /** Places (from 0) and their new headers. */
  readonly headers: readonly { readonly place: number; readonly header: string }[];
  /** Columns to write, by their places: one value for each row that is there. */
  readonly cells: readonly { readonly place: number; readonly values: readonly (CellValue | null)[] }[];
  /** Columns whose words are put into the plan's language, by the headers that they have now. */
  readonly words: readonly {
    readonly id: TranslatedColumn;
    readonly place: number;
    readonly header: string;
  }[];
  /** How many cells of these columns are in another language. */
  readonly untranslated: number;
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
  /** The cells are no table yet: what it is to be called. */
  readonly makeTable: boolean;
  /** What the table is to be called, where making it stopped before it had its name and looks. */
  readonly finishAs: string | null;
  /** A writing before this one stopped: what follows a change of its is made sure. */
  readonly isRetry: boolean;
}

export type ChecklistPlan =
  /** A sheet that is not there yet, or ours without its table: written whole. */
  | { readonly do: "write"; readonly sheet: string; readonly isNew: boolean; readonly items: readonly Item[] }
  | ({ readonly do: "mend" } & Mending);

export interface ReadinessPlan {
  readonly sheet: string;
  readonly isNew: boolean;
  /** All cells; null where what stands there stays. */
  readonly cells: Rewrite;
  /** Charts that are drawn anew: none where ours is there and whole. */
  readonly redraw: readonly string[] | null;
  /** Ours was rearranged by the user: it keeps its cells under this name and a new one is written. */
  readonly setAside: { readonly sheet: string; readonly as: string } | null;
  readonly source: Source;
}

/** Everything that one writing does, decided before its first write. */
export interface Plan {
  readonly language: Language;
  readonly names: Names;
  /** What the record says until all is written. */
  readonly until: "new" | "changed";
  readonly historyUnfinished: boolean;
  readonly existingNames: ReadonlyMap<HiddenName, Reference | null>;
  /** The checklist as it was, kept on a sheet of this name. */
  readonly copy: {
    readonly sheet: string;
    readonly isNew: boolean;
    readonly rows: readonly (readonly CellValue[])[];
  } | null;
  readonly checklist: ChecklistPlan;
  readonly readiness: ReadinessPlan;
}
