import type { Written } from "../written";
import type { ModelTableName } from "./tables";

/** Why a table of the model can't be inserted, linked or mended. */
export interface ModelTroubles {
  /** Names that are in use by something that is not ours. */
  "model-taken": { readonly taken: readonly ModelTaken[] };
  /** Written by a newer version; this one only reads it. */
  "model-newer": { readonly found: number; readonly known: number };
  /** There is no sheet of that table. */
  "model-absent": { readonly table: ModelTableName };
  /** The selection is no single column of cells. */
  "link-no-column": { readonly cells: string };
  /** More cells than can be read. */
  "link-too-large": { readonly cells: string; readonly limit: number };
  /** The cells belong to a table of the model itself. */
  "link-own": { readonly cells: string };
  /** No table of that name, or no such column in it. */
  "link-no-source": { readonly table: string; readonly header: string };
  /** A table of the user's that has none of a model table's headers. */
  "link-no-match": { readonly table: ModelTableName; readonly source: string };
  /** What was inserted was changed since, so that it is not taken back unasked. */
  "model-changed": { readonly sheets: readonly string[] };
  /** A whole plan is asked for where tables of one stand. */
  "plan-there": { readonly tables: readonly ModelTableName[] };
  /** A list without names or without amounts above 0. */
  "plan-no-list": { readonly table: string };
  /** No amount of a list is a number. */
  "plan-text-amounts": { readonly table: string; readonly header: string; readonly text: string };
  "plan-many-owners": { readonly table: string; readonly owners: number; readonly most: number };
  /** So many rows with ids that come twice are too much for formulas. */
  "plan-many-doubled": { readonly table: string; readonly rows: number; readonly most: number };
  /** Headers so long, or so many words for a win, that Excel takes no formula over them. */
  "plan-long-formulas": { readonly table: string };
  /** Columns that are to be written are not there. */
  "model-columns": { readonly table: ModelTableName; readonly headers: readonly string[] };
  /** No row of the reviews has kept that action any more. */
  "action-gone": { readonly action: string };
  /** Figures of the plan are linked to the user's own cells, which a reset leaves to them. */
  "reset-linked": { readonly table: ModelTableName };
  /** Figures changed since a reset was proposed. */
  "reset-stale": { readonly figures: readonly string[] };
  /** A reset is no longer in the history, or was undone. */
  "reset-gone": { readonly reason: string };
  /** Figures that a reset wrote were changed or removed since, so that it is not undone unasked. */
  "reset-changed": { readonly figures: readonly string[] };
  /** A later reset stands over the one that is to be undone; its day is written as 2026-07-05. */
  "reset-under": { readonly reason: string; readonly later: string; readonly on: string };
  /** A reset of that day has that reason already. */
  "reset-same": { readonly reason: string; readonly on: string };
  /** Somebody moved the rows while we wrote, again and again. */
  "model-moving": { readonly table: ModelTableName; readonly written: Written };
}

export interface ModelTaken {
  readonly what: "sheet" | "table" | "name";
  readonly table: ModelTableName;
  readonly name: string;
  /** A name that is free. */
  readonly suggestion: string;
}
