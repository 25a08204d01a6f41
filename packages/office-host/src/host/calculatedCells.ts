import { areaText, type Area } from "../grid/address";
import type { CellChanges } from "./cellChanges";

type Rows = Map<number, Set<number>>;
type Run = [startColumn: number, endColumn: number];

/** Cells that were calculated since anybody was told, by their sheets. */
export class CalculatedCells {
  private sheets = new Map<string, Rows>();

  add(sheetId: string, changes: CellChanges = {}): void {
    const rows = this.sheets.get(sheetId) ?? new Map<number, Set<number>>();
    this.sheets.set(sheetId, rows);
    for (const [row, cells] of Object.entries(changes)) {
      const columns = rows.get(Number(row)) ?? new Set();
      for (const column of Object.keys(cells ?? {})) columns.add(Number(column));
      rows.set(Number(row), columns);
    }
  }

  /** Each sheet with the addresses of what was calculated on it, with commas between them. */
  take(): [sheetId: string, address: string][] {
    const sheets = this.sheets;
    this.sheets = new Map();
    return [...sheets].map(([sheetId, rows]) => [
      sheetId,
      areasOf(rows)
        .map((area) => areaText(area))
        .join(","),
    ]);
  }
}

/** From above: cells side by side, and rows of them that begin and end alike. */
function areasOf(rows: Rows): Area[] {
  const areas: Area[] = [];
  let above = new Map<string, Area>();
  for (const row of inOrder(rows.keys())) {
    const here = new Map<string, Area>();
    for (const run of runs(inOrder(rows.get(row) ?? []))) {
      const over = above.get(run.join());
      const area = over?.endRow === row - 1 ? over : areaAt(row, run);
      area.endRow = row;
      if (area !== over) areas.push(area);
      here.set(run.join(), area);
    }
    above = here;
  }
  return areas;
}

const inOrder = (numbers: Iterable<number>): number[] => [...numbers].sort((a, b) => a - b);

const areaAt = (row: number, [startColumn, endColumn]: Run): Area => ({
  startRow: row,
  startColumn,
  endRow: row,
  endColumn,
});

function runs(columns: readonly number[]): Run[] {
  const found: Run[] = [];
  for (const column of columns) {
    const last = found.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else found.push([column, column]);
  }
  return found;
}
