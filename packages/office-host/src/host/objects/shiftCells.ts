import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import { columnCount, intersection, lastColumn, lastRow, rowCount } from "../../grid/address";
import { OfficeError } from "../errors";
import type { Run } from "../officeType";
import type { RangeSelf } from "./rangeSelf";

/** The grid's own row and column commands look at the active sheet for what lies on the rows. */
export async function onSheet(run: Run, sheetId: string, work: () => Promise<unknown>): Promise<void> {
  const { workbook } = run.grid;
  const sheet = run.grid.sheet(sheetId);
  const before = workbook.getActiveSheet();
  if (!sheet) throw new OfficeError("InvalidReference");
  const elsewhere = before.getSheetId() !== sheetId;
  if (elsewhere) workbook.setActiveSheet(sheet);
  try {
    if ((await work()) === false) throw new OfficeError("InvalidOperation");
  } finally {
    if (elsewhere) workbook.setActiveSheet(before);
  }
}

/** A table that would be torn apart by shifting only some of its cells is refused, as in Excel. */
export function refuseTornTables(run: Run, { sheetId, area }: RangeSelf, axis: "rows" | "columns"): void {
  const reach = axis === "rows" ? { ...area, endRow: lastRow } : { ...area, endColumn: lastColumn };
  for (const table of run.grid.tables.at(sheetId, reach)) {
    const whole =
      axis === "rows"
        ? area.startColumn <= table.area.startColumn && area.endColumn >= table.area.endColumn
        : area.startRow <= table.area.startRow && area.endRow >= table.area.endRow;
    if (!whole) throw new OfficeError("InvalidOperation", "the cells belong to a table");
  }
}

/** Moves tables below or right of shifted cells along with them; the grid does so for whole rows only. */
function moveTables(run: Run, { sheetId, area }: RangeSelf, axis: "rows" | "columns", sign: 1 | -1): void {
  const count = sign * (axis === "rows" ? rowCount(area) : columnCount(area));
  for (const table of run.grid.tables.list()) {
    if (table.sheetId !== sheetId) continue;
    const beyond =
      axis === "rows"
        ? table.area.startRow >= area.startRow && intersection(table.area, { ...area, endRow: lastRow })
        : table.area.startColumn >= area.startColumn &&
          intersection(table.area, { ...area, endColumn: lastColumn });
    if (!beyond) continue;
    const moved =
      axis === "rows"
        ? { ...table.area, startRow: table.area.startRow + count, endRow: table.area.endRow + count }
        : {
            ...table.area,
            startColumn: table.area.startColumn + count,
            endColumn: table.area.endColumn + count,
          };
    run.grid.tables.move(table, moved);
  }
}

const shiftCommands = {
  rows: { 1: InsertRangeMoveDownCommand.id, [-1]: DeleteRangeMoveUpCommand.id },
  columns: { 1: InsertRangeMoveRightCommand.id, [-1]: DeleteRangeMoveLeftCommand.id },
};

/** Makes room for an area's cells (sign 1) or takes them away, moving what is below or right of them. */
export async function shiftCells(
  run: Run,
  { sheetId, area }: RangeSelf,
  axis: "rows" | "columns",
  sign: 1 | -1,
): Promise<void> {
  refuseTornTables(run, { sheetId, area }, axis);
  await onSheet(run, sheetId, () =>
    run.grid.commands.executeCommand(shiftCommands[axis][sign], { range: { ...area } }),
  );
  moveTables(run, { sheetId, area }, axis, sign);
}
