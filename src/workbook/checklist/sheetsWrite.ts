import type { Palette } from "../../core/palette";
import type { Language } from "../../core/language";
import type { Item } from "../../core/checklist/checklist";
import type { HiddenName } from "./hiddenNames";
import type { Source } from "./readinessCells";
import type { Rewrite } from "./readinessRewrite";
import type { Names, UnfinishedLogs } from "./record";
import type { Reference } from "../addresses";
import type { Mending } from "../model/mending";
import type { CellValue } from "../../core/cellValue";

export type ChecklistPlan =
  /** A sheet that is not there yet, or ours without its table: written whole. */
  | { readonly do: "write"; readonly sheet: string; readonly isNew: boolean; readonly items: readonly Item[] }
  | ({ readonly do: "mend" } & Mending);

/** The sheet that the checklist stands on. */
export const sheetOf = (checklist: ChecklistPlan): string =>
  checklist.do === "write" ? checklist.sheet : checklist.table.sheet;

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
  readonly palette: Palette;
  readonly names: Names;
  /** What the record says until all is written. */
  readonly until: "new" | "changed";
  readonly logs: UnfinishedLogs;
  readonly existingNames: ReadonlyMap<HiddenName, Reference | null>;
  /** The checklist as it was, kept on a sheet of this name. */
  readonly copy: {
    readonly sheet: string;
    readonly isNew: boolean;
    readonly rows: readonly (readonly CellValue[])[];
  } | null;
  /** Sheets of ours whose names are put into the language before all else: the rest speaks of the new ones. */
  readonly renamed: readonly { readonly sheet: string; readonly as: string }[];
  readonly checklist: ChecklistPlan;
  readonly readiness: ReadinessPlan;
}
