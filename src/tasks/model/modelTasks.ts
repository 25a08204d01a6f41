import type { CellAddress } from "../../core/cellAddress";
import type { ModelTableName } from "../../core/model/tables";
import type { Pack } from "../../core/reviewPack/pack";
import type { KeptAction } from "../../core/tracking/actions";
import { goTo } from "../../workbook/goTo";
import type { Links } from "../../workbook/model/linkColumn";
import type { WrittenSheet } from "../../workbook/model/takeBack";
import type { Review } from "./addReview";
import type { InsertRequest } from "./insertTables";
import type { UserTable } from "./linkTables";
import type { MendTablesRequest } from "./mendTables";
import { openModel, type OpenedModel } from "./openModel";

/**
 * Everything a user does to the tables of the model. Each resolves when it stands in the workbook and rejects with a
 * Trouble that says what is and is not there; calling it again is always safe.
 */
export interface ModelTasks {
  /** All tables as they stand, with what they say. */
  openModel(): Promise<OpenedModel>;
  /** Answers with what was written, for `takeBackTables`. */
  insertTables(request: InsertRequest): Promise<readonly WrittenSheet[]>;
  takeBackTables(written: readonly WrittenSheet[], isSure?: boolean): Promise<void>;
  mendTables(request?: MendTablesRequest): Promise<void>;
  clearExamples(tables?: readonly ModelTableName[]): Promise<void>;
  /** The tables that columns can be linked to, with their headers. */
  userTables(): Promise<readonly UserTable[]>;
  /** Links a column to the selected cells; like all that link, answers with what was linked before, for `putLinks`. */
  linkSelection(table: ModelTableName, column: string): Promise<Links>;
  /** Links a column to a table's column. */
  linkTableColumn(
    table: ModelTableName,
    column: string,
    source: { readonly table: string; readonly header: string },
  ): Promise<Links>;
  /** Links all columns whose headers a table of the user's has. */
  linkTable(table: ModelTableName, source: string): Promise<Links>;
  putLinks(table: ModelTableName, links: Links): Promise<Links>;
  /** Leads a broken link back to what it led to; false where that is not to be found. */
  repairLink(table: ModelTableName, column: string): Promise<boolean>;
  unlinkColumn(table: ModelTableName, column: string): Promise<Links>;
  /** Adds a row with notes and an action to the reviews. */
  addReview(review: Review): Promise<void>;
  /** Notes on which day an action of the reviews was done; null opens it again. */
  markAction(action: KeptAction, done: number | null): Promise<void>;
  /** Writes a review pack onto a sheet of its own; answers with the sheet's name. */
  writePack(pack: Pack): Promise<string>;
  goTo(place: CellAddress): Promise<void>;
}

/** The model's tasks over the workbook that the pane stands beside; those that write are loaded when they are asked. */
export const modelTasks: ModelTasks = {
  openModel,
  insertTables: async (...given) => (await import("./insertTables")).insertTables(...given),
  takeBackTables: async (...given) => (await import("./takeBackTables")).takeBackTables(...given),
  mendTables: async (...given) => (await import("./mendTables")).mendTables(...given),
  clearExamples: async (...given) => (await import("./clearExamples")).clearExamples(...given),
  userTables: async () => (await import("./linkTables")).userTables(),
  linkSelection: async (...given) => (await import("./linkTables")).linkSelection(...given),
  linkTableColumn: async (...given) => (await import("./linkTables")).linkTableColumn(...given),
  linkTable: async (...given) => (await import("./linkTables")).linkTable(...given),
  putLinks: async (...given) => (await import("./linkTables")).putLinks(...given),
  repairLink: async (...given) => (await import("./linkTables")).repairLink(...given),
  unlinkColumn: async (...given) => (await import("./linkTables")).unlinkColumn(...given),
  addReview: async (...given) => (await import("./addReview")).addReview(...given),
  markAction: async (...given) => (await import("./markAction")).markAction(...given),
  writePack: async (...given) => (await import("../reviewPack/writePack")).writePack(...given),
  goTo: ({ sheet, address }) => goTo(sheet, address),
};
