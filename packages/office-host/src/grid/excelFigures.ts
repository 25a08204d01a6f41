import type { Book, Cell, CellError, Scalar } from "xlsx-book/book";
import { tokenize } from "xlsx-book/formulaTokens";
import { parseArea, splitSheet, type Area } from "./address";
import type { DirtyArea } from "./engine/gatherer";
import { constantIn, figureIn, keptFigure, withFigure } from "./figures";
import type { Grid } from "./grid";

/** Another answer each time, or on each machine. */
const changing = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "CELL", "INFO"]);
/** Excel had nothing to calculate with, so that there is nothing to compare with. */
const unknown = new Set(["#BUSY!", "#GETTING_DATA", "#CONNECT!", "#BLOCKED!", "#FIELD!"]);
/** How often what follows from a figure that was put right is calculated anew, before all that differs is kept. */
const mostRounds = 8;

/** A formula cell whose value here is not the one that Excel has left in it. */
interface Differing {
  sheetId: string;
  row: number;
  column: number;
  cell: Cell;
  constant: string;
  /** What it reads, on which sheets, as far as its text says. */
  areas: (Area & { sheetId: string })[];
  /** It answers otherwise each time, or with a function of the add-in's, or Excel didn't know. */
  aside: boolean;
}

/** Equal but for what sixteen digits leave of a calculation. */
export function sameFigure(one: Scalar | CellError, other: Scalar | CellError): boolean {
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
  if (typeof one === "object" && one !== null)
    return typeof other === "object" && other !== null && one.error === other.error;
  return (one ?? "") === (other ?? "");
}

/**
 * Compares every formula with the figure that Excel has left in it. Where the grid calculates something else, Excel's
 * figure stays in the cell, which `keptFigure` tells of; what reads it is calculated from that. What changes by itself,
 * and all that comes of it, is not compared, nor are the add-in's own functions. In a book that no Excel has calculated
 * last, only the cells that kept a figure are looked at.
 */
export async function keepExcelFigures(
  grid: Grid,
  book: Book,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  for (let round = 0; round <= mostRounds; round += 1) {
    const { found, stuck } = differingCells(grid, book, ids);
    const differing = withoutAside(found);
    if (differing.length === 0 && stuck.length === 0) return;
    const places = new Places(differing);
    const readsAny = ({ areas }: Differing): boolean => areas.some((area) => places.in(area).length > 0);
    const first = round < mostRounds ? differing.filter((one) => !readsAny(one)) : differing;
    // Cells that read each other have no first one.
    const kept = first.length > 0 ? first : differing;
    for (const { sheetId, row, column, cell, constant } of kept) {
      const own = grid.cell(sheetId, row, column);
      if (own) own.custom = withFigure(own, cell.formula ?? "", constant);
    }
    for (const { sheetId, row, column } of stuck) {
      const figure = figureIn(grid.cell(sheetId, row, column));
      if (figure) figure.alone = true;
    }
    grid.calculation.markDirty(
      [...kept, ...stuck].map((one): DirtyArea => dirty(grid, one)),
      true,
    );
    await grid.calculated();
    signal?.throwIfAborted();
  }
}

type CellPlace = Pick<Differing, "sheetId" | "row" | "column">;

const dirty = ({ unitId }: Grid, { sheetId, row, column }: CellPlace): DirtyArea => ({
  unitId,
  sheetId,
  range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
});

/** What differs, and what differs although Excel's figure is kept: cells that read each other. */
function differingCells(
  grid: Grid,
  book: Book,
  ids: readonly string[],
): { found: Differing[]; stuck: CellPlace[] } {
  const found: Differing[] = [];
  const stuck: CellPlace[] = [];
  const ours = new Set(grid.functions.names);
  const idOf = new Map(book.sheets.map(({ name }, index) => [name.toLowerCase(), ids[index] ?? ""]));
  for (const [index, { cells }] of book.sheets.entries()) {
    const sheetId = ids[index] ?? "";
    cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell?.formula === undefined || cell.value === undefined) return;
        if (!book.calculatedByExcel && !cell.uncalculated) return;
        if (isAlike(grid, sheetId, cells, row, column)) return;
        const own = grid.cell(sheetId, row, column);
        if (keptFigure(own, cell.formula) !== undefined) {
          if (!figureIn(own)?.alone) stuck.push({ sheetId, row, column });
          return;
        }
        const plain = grid.plainFormula(cell.formula, sheetId, row, column);
        const { areas, functions } = looksAt(plain, sheetId, idOf);
        const aside =
          functions.some((name) => changing.has(name) || ours.has(name)) ||
          (typeof cell.value === "object" && cell.value !== null && unknown.has(cell.value.error));
        found.push({ sheetId, row, column, cell, constant: constantIn(cells, cell), areas, aside });
      }),
    );
  }
  return { found, stuck };
}

/** Whether the cell, and those over which its formula spilled in Excel, hold what Excel has left in them. */
function isAlike(
  grid: Grid,
  sheetId: string,
  cells: readonly (readonly (Cell | undefined)[])[],
  row: number,
  column: number,
): boolean {
  const cell = cells[row]?.[column];
  const here = grid.spill(sheetId, row, column);
  const area = (cell?.spill && parseArea(cell.spill)) || single(row, column);
  const isLarger = here && (here.endRow > area.endRow || here.endColumn > area.endColumn);
  if (isLarger && !isBlocked(grid, sheetId, row, column)) return false;
  for (let r = area.startRow; r <= area.endRow; r += 1)
    for (let c = area.startColumn; c <= area.endColumn; c += 1)
      if (!sameFigure(cells[r]?.[c]?.value ?? null, grid.value(sheetId, r, c))) return false;
  return true;
}

const single = (row: number, column: number): Area => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

function isBlocked(grid: Grid, sheetId: string, row: number, column: number): boolean {
  const value = grid.value(sheetId, row, column);
  return typeof value === "object" && value?.error === "#SPILL!";
}

function looksAt(
  formula: string,
  own: string,
  idOf: ReadonlyMap<string, string>,
): { areas: Differing["areas"]; functions: string[] } {
  const tokens = tokenize(formula);
  const areas: Differing["areas"] = [];
  const functions: string[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind === "function") functions.push(text.toUpperCase());
    if (kind !== "cell" && kind !== "columns" && kind !== "rows") continue;
    const isRange = tokens[at + 1]?.text === ":" && tokens[at + 2]?.kind === "cell";
    const area = parseArea(isRange ? `${text}:${tokens[at + 2]?.text}` : text);
    const before = tokens[at - 1];
    const { sheet } = before?.kind === "sheet" ? splitSheet(`${before.text}A1`) : { sheet: undefined };
    const sheetId = sheet === undefined ? own : idOf.get(sheet.toLowerCase());
    if (area && sheetId !== undefined) areas.push({ ...area, sheetId });
  }
  return { areas, functions };
}

/** The cells that a formula has filled in Excel. */
const filledBy = ({ row, column, cell }: Differing): Area =>
  (cell.spill && parseArea(cell.spill)) || single(row, column);

/** Cells by the sheets and rows that they fill, to find those in an area. */
class Places {
  private readonly sheets = new Map<string, Map<number, Differing[]>>();

  constructor(cells: readonly Differing[]) {
    for (const one of cells) {
      const { startRow, endRow } = filledBy(one);
      const rows = this.sheets.get(one.sheetId) ?? new Map<number, Differing[]>();
      this.sheets.set(one.sheetId, rows);
      for (let row = startRow; row <= endRow; row += 1) {
        const line = rows.get(row);
        if (line) line.push(one);
        else rows.set(row, [one]);
      }
    }
  }

  in({ sheetId, startRow, endRow, startColumn, endColumn }: Differing["areas"][number]): Differing[] {
    const rows = this.sheets.get(sheetId);
    if (!rows) return [];
    const lines =
      endRow - startRow < rows.size
        ? Array.from({ length: endRow - startRow + 1 }, (_none, down) => rows.get(startRow + down) ?? [])
        : [...rows].filter(([row]) => row >= startRow && row <= endRow).map(([, line]) => line);
    const found = lines.flat().filter((one) => {
      const filled = filledBy(one);
      return filled.endColumn >= startColumn && filled.startColumn <= endColumn;
    });
    return [...new Set(found)];
  }
}

/** Without what is not compared, and what reads that, by however many steps. */
function withoutAside(cells: readonly Differing[]): Differing[] {
  const places = new Places(cells);
  for (let grown = true; grown;) {
    grown = false;
    for (const one of cells)
      if (!one.aside && one.areas.some((area) => places.in(area).some((read) => read.aside && read !== one)))
        grown = one.aside = true;
  }
  return cells.filter(({ aside }) => !aside);
}
