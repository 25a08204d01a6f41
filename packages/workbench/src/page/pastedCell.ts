import { CellValueType, type ICellData } from "@univerjs/core";

/** What a paste brings from another program: the cell's look, and a text of several looks where it has such. */
type Pasted = Pick<ICellData, "v" | "t" | "p" | "s">;

/** A number of an account or a person, which would lose its last digits. */
const LONG = /^\d{16,}$/;

/** The text of a pasted cell that is still to be read: it came without a number format of its own. */
export function unreadText({ v, s }: Pasted): string | undefined {
  const isFormatted = typeof s === "object" && s?.n?.pattern;
  return typeof v === "string" && !isFormatted && !LONG.test(v.trim()) ? v.trim() : undefined;
}

/** A pasted cell as what Excel takes its text for: a number, a day or a truth; other texts and formulas as they came. */
export function readPasted<Cell extends Pasted>(cell: Cell, read: ICellData): Cell {
  if (read.f || (read.t !== CellValueType.NUMBER && read.t !== CellValueType.BOOLEAN)) return cell;
  const { p: _looks, ...bare } = cell;
  const look = typeof cell.s === "object" ? cell.s : {};
  const format = typeof read.s === "object" ? read.s : {};
  return { ...(bare as Cell), v: read.v, t: read.t, s: { ...look, ...format } };
}
