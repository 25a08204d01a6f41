import type { CellAddress } from "../../cellAddress";
import type { Model, TableData } from "../model";
import type { CellRef } from "./proof";

const parts = /^([A-Z]+)(\d+)$/;

/** A column's cells from its first row to its last. */
function wholeColumn(data: TableData, column: string): CellAddress | null {
  const [first, last] = [data.rows.at(0)?.index ?? 0, data.rows.at(-1)?.index ?? 0];
  const [from, to] = [data.cell(column, first), data.cell(column, last)];
  if (from === null || to === null) return null;
  return { sheet: from.sheet, address: first === last ? from.address : `${from.address}:${to.address}` };
}

/** Where cells of the model stand, those under each other as one block; cells that are gone are left out. */
export function cellRuns(model: Model, cells: readonly CellRef[]): readonly CellAddress[] {
  const runs: CellAddress[] = [];
  let end: End | null = null;
  for (const { table, column, row } of cells) {
    const data = model[table] as TableData | null;
    const at = data && (row === null ? wholeColumn(data, column) : data.cell(column, row));
    if (!at) continue;
    const now: End | null = endOf(at);
    if (end && now && follows(end, now)) {
      now.from = end.from;
      runs[runs.length - 1] = { sheet: at.sheet, address: `${now.from}:${at.address}` };
    } else runs.push(at);
    end = now;
  }
  return runs;
}

/** The last cell of a block, and the address of its first. */
interface End {
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
  from: string;
}

function endOf({ sheet, address }: CellAddress): End | null {
  const found = parts.exec(address);
  return found && { sheet, column: found[1], row: Number(found[2]), from: address };
}

const follows = (end: End, { sheet, column, row }: End): boolean =>
  end.sheet === sheet && end.column === column && end.row + 1 === row;
