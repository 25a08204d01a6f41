import type { ModelTableName } from "../../core/model/tables";
import type { InsertRequest } from "./insertTables";
import type { MendTablesRequest } from "./mendTables";
import { openModel, type OpenedModel } from "./openModel";

/**
 * Everything a user does to the tables of the model. Each resolves when it stands in the workbook and rejects with a
 * Trouble that says what is and is not there; calling it again is always safe.
 */
export interface ModelTasks {
  /** All tables as they stand, with what they say. */
  openModel(): Promise<OpenedModel>;
  insertTables(request: InsertRequest): Promise<void>;
  mendTables(request?: MendTablesRequest): Promise<void>;
  clearExamples(tables?: readonly ModelTableName[]): Promise<void>;
  /** Links a column to the selected cells. */
  linkSelection(table: ModelTableName, column: string): Promise<void>;
  /** Links a column to a table's column. */
  linkTableColumn(
    table: ModelTableName,
    column: string,
    source: { readonly table: string; readonly header: string },
  ): Promise<void>;
  /** Which columns of a table of the user's stand for which of ours, by their headers. */
  guessLinks(table: ModelTableName, source: string): Promise<Readonly<Record<string, string>>>;
  /** Leads a broken link back to what it led to; false where that is not to be found. */
  repairLink(table: ModelTableName, column: string): Promise<boolean>;
  unlinkColumn(table: ModelTableName, column: string): Promise<void>;
}

/** The model's tasks over the workbook that the pane stands beside; those that write are loaded when they are asked. */
export const modelTasks: ModelTasks = {
  openModel,
  insertTables: async (...given) => (await import("./insertTables")).insertTables(...given),
  mendTables: async (...given) => (await import("./mendTables")).mendTables(...given),
  clearExamples: async (...given) => (await import("./clearExamples")).clearExamples(...given),
  linkSelection: async (...given) => (await import("./linkTables")).linkSelection(...given),
  linkTableColumn: async (...given) => (await import("./linkTables")).linkTableColumn(...given),
  guessLinks: async (...given) => (await import("./linkTables")).guessLinks(...given),
  repairLink: async (...given) => (await import("./linkTables")).repairLink(...given),
  unlinkColumn: async (...given) => (await import("./linkTables")).unlinkColumn(...given),
};
