import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from "@univerjs/sheets";
import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { GridTable } from "../grid/gridTable";

/** Office.js's words for what the grid's commands for single cells do. */
const words: Record<string, { did: "Inserted" | "Deleted"; direction: string } | undefined> = {
  [InsertRangeMoveDownCommand.id]: { did: "Inserted", direction: "ShiftCellDown" },
  [InsertRangeMoveRightCommand.id]: { did: "Inserted", direction: "ShiftCellRight" },
  [DeleteRangeMoveUpCommand.id]: { did: "Deleted", direction: "ShiftCellUp" },
  [DeleteRangeMoveLeftCommand.id]: { did: "Deleted", direction: "ShiftCellLeft" },
};

/** Cells that come or go and move others, and the tables they were in. */
export interface CellShift {
  sheetId: string;
  area: Area;
  did: "Inserted" | "Deleted";
  direction: string;
  tables: GridTable[];
}

export function cellShift(grid: Grid, command: string, params: unknown): CellShift | undefined {
  const word = words[command];
  const range = (params as { range?: Area } | undefined)?.range;
  if (!word || !range) return undefined;
  const sheetId = grid.workbook.getActiveSheet().getSheetId();
  const { startRow, startColumn, endRow, endColumn } = range;
  const area = { startRow, startColumn, endRow, endColumn };
  return { ...word, sheetId, area, tables: grid.tables.at(sheetId, area) };
}

export const isCellShift = (command: string): boolean => words[command] !== undefined;
