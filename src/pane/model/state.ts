import type { Language } from "../../core/language";
import type { ModelTableName } from "../../core/model/tables";
import type { ModelTasks } from "../../tasks/model/modelTasks";
import type { OpenedModel } from "../../tasks/model/openModel";

/** What was done last, for the note beside it. */
export interface Done {
  readonly what:
    | "inserted"
    | "nothing"
    | "mended"
    | "cleared"
    | "linked"
    | "unlinked"
    | "repaired"
    | "notFound"
    | "undone"
    | "kept"
    | "marked"
    | "packed";
  readonly count: number;
  /** Null where it concerns more than one. */
  readonly table: ModelTableName | null;
  /** What takes it back; null where that is Excel's. */
  readonly undo: (() => void) | null;
}

export interface Failure {
  readonly caught: unknown;
  readonly table: ModelTableName | null;
  readonly again: (() => void) | null;
  /** What is done where the user is sure. */
  readonly sure: (() => void) | null;
}

export interface ModelState {
  /** Null before the workbook was looked at. */
  readonly opened: OpenedModel | null;
  readonly busy:
    "opening" | "inserting" | "mending" | "clearing" | "linking" | "undoing" | "keeping" | "packing" | null;
  readonly done: Done | null;
  readonly failed: Failure | null;
  readonly sheetLanguage: Language | null;
  readonly withExamples: boolean;
  readonly sources: Awaited<ReturnType<ModelTasks["userTables"]>>;
}

export const fresh: ModelState = {
  opened: null,
  busy: null,
  done: null,
  failed: null,
  sheetLanguage: null,
  withExamples: true,
  sources: [],
};
