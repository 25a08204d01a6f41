import type { CellAddress } from "../../core/cellAddress";
import type { ListColumns } from "../../core/wholePlan/listColumns";
import { goTo } from "../../workbook/goTo";
import type { WrittenSheet } from "../../workbook/model/takeBack";
import type { UserTable } from "../model/linkTables";
import type { WholePlanRequest } from "./planContent";
import type { ReadList } from "./readPlanList";

/** From a target and one list to a whole plan, and back. Each rejects with a Trouble that says what is there. */
export interface WholePlanTasks {
  userTables(): Promise<readonly UserTable[]>;
  readPlanList(table: string, chosen?: ListColumns, year?: number | null): Promise<ReadList>;
  /** Answers with what was written, for `takeBackTables`. */
  insertWholePlan(request: WholePlanRequest): Promise<readonly WrittenSheet[]>;
  takeBackTables(written: readonly WrittenSheet[], isSure?: boolean): Promise<void>;
  goTo(place: CellAddress): Promise<void>;
}

export const wholePlanTasks: WholePlanTasks = {
  userTables: async () => (await import("../model/linkTables")).userTables(),
  readPlanList: async (...given) => (await import("./readPlanList")).readPlanList(...given),
  insertWholePlan: async (...given) => (await import("./insertWholePlan")).insertWholePlan(...given),
  takeBackTables: async (...given) => (await import("../model/takeBackTables")).takeBackTables(...given),
  goTo: ({ sheet, address }) => goTo(sheet, address),
};
