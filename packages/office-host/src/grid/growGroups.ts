import type { IRowData } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation } from "@univerjs/sheets";
import type { Area } from "./address";
import type { Grid } from "./grid";
import { levelOfLine } from "./groups";

interface Insertion {
  subUnitId: string;
  range: Area;
  rowInfo?: Record<number, IRowData | undefined>;
  colInfo?: Record<number, IRowData | undefined>;
}

/** What is put between the rows or columns of a group belongs to it, whoever puts it there. */
export function growGroups(grid: Grid): void {
  const stop = grid.commands.beforeCommandExecuted(({ id, params }) => {
    const isRows = id === InsertRowMutation.id;
    if (grid.edits.isUndoing || (!isRows && id !== InsertColMutation.id)) return;
    const insertion = params as Insertion;
    const { startRow, endRow, startColumn, endColumn } = insertion.range;
    const [from, to] = isRows ? [startRow, endRow] : [startColumn, endColumn];
    const config = grid.sheet(insertion.subUnitId)?.getConfig();
    const data = (isRows ? config?.rowData : config?.columnData) ?? {};
    const level = Math.min(levelOfLine(data[from - 1]), levelOfLine(data[from]));
    if (level === 0) return;
    const key = isRows ? "rowInfo" : "colInfo";
    const given = insertion[key];
    insertion[key] = Array.from({ length: to - from + 1 }, (_, at) => ({
      ...given?.[at],
      custom: { level },
    }));
  });
  grid.atEnd(() => stop.dispose());
}
