import type { CellValue } from "../../core/cellValue";
import { resetTables, type ResetTable } from "../../core/reset/change";
import { reading } from "../batch";
import { look } from "../checklist/inventory";
import { findModel, type FoundModel } from "../model/readModel";
import { askMonthBlock, type MonthBlock } from "./monthBlock";
import { askHistory, type FoundResetHistory } from "./resetHistory";

/** All that a reset, or its undoing, looks at before it writes. */
export interface FoundReset {
  readonly model: FoundModel;
  /** Of the tables' bodies, where they are there. */
  readonly formulas: ReadonlyMap<ResetTable, readonly (readonly CellValue[])[]>;
  readonly history: FoundResetHistory;
  /** Null where no months of its rows stand beside the plan. */
  readonly months: MonthBlock | null;
}

/** The plan's tables with their formulas, the actuals, and the history: four syncs. */
export const readReset = (): Promise<FoundReset> =>
  reading(async (context) => {
    const model = await findModel(context, [...resetTables, "stActuals"], {});
    const found = await look(context);
    const history = askHistory(context, found);
    const asked = resetTables.flatMap((name) => {
      const table = model.parts.get(name)?.table;
      if (!table) return [];
      return [
        { name, body: context.workbook.tables.getItem(table.name).getDataBodyRange().load("formulas") },
      ];
    });
    const plan = model.parts.get("stPlan")?.table;
    const months = plan && askMonthBlock(context, plan);
    await context.sync();
    return {
      months: months?.() ?? null,
      model,
      formulas: new Map(asked.map(({ name, body }) => [name, body.formulas as CellValue[][]])),
      history: history(),
    };
  });
