import type { ICellData, Worksheet } from "@univerjs/core";
import type { Cell, CellError, Scalar } from "xlsx-book/book";
import { tokenize } from "xlsx-book/formulaTokens";
import { parseArea } from "./address";
import type { Cells } from "./cells";

/** What Excel last calculated in a cell, kept with the cell, for as long as its formula is the one it belongs to. */
interface Figure {
  /** The formula without what it reads, which moves with rows and columns. */
  like: string;
  /** The value as a formula would say it. */
  constant: string;
  /** A sign of what the formula read when Excel calculated it. */
  read?: string;
  /** What it reads is another thing now: the cell is calculated here. */
  old?: true;
  /** The cells that it reads read it: the figure stays whatever they become. */
  alone?: true;
}

const reads = new Set(["sheet", "cell", "columns", "rows", "name", "brackets"]);

/** A formula that differs only in the places that it reads has the same. */
export const likeness = (formula: string): string =>
  tokenize(formula.replace(/^=/, ""))
    .map(({ kind, text }) => {
      if (kind === "sheet" || kind === "space") return "";
      return reads.has(kind) ? "·" : text.toUpperCase();
    })
    .join("");

type WithCustom = Pick<ICellData, "custom">;

export const figureIn = (cell: WithCustom | null | undefined): Figure | undefined =>
  cell?.custom?.["figure"] as Figure | undefined;

/** What a cell has as its value instead of a calculated one; undefined for nearly every cell. */
export function keptFigure(cell: WithCustom | null | undefined, formula: string): string | undefined {
  const figure = figureIn(cell);
  return figure && figure.like === likeness(formula) ? figure.constant : undefined;
}

/** Whether the cell shows that figure: not once what it reads has changed. */
export const showsFigure = (cell: WithCustom | null | undefined, formula: string): boolean =>
  keptFigure(cell, formula) !== undefined && !figureIn(cell)?.old;

/** The facts beside a cell's content, with its figure kept. */
export const withFigure = (
  cell: WithCustom | null | undefined,
  formula: string,
  constant: string,
): Record<string, unknown> => ({
  ...cell?.custom,
  figure: { like: likeness(formula), constant } satisfies Figure,
});

/** The facts beside a cell's content once somebody has written another formula: undefined where nothing changes. */
export function withoutFigure(cell: WithCustom | null | undefined): Record<string, unknown> | undefined {
  if (!figureIn(cell)) return undefined;
  const { figure: _figure, ...rest } = cell?.custom ?? {};
  return rest;
}

/** Changes that write formulas, each without the figure of the one before. */
export function withoutFigures(cells: Cells, sheet: Worksheet | undefined): Cells {
  let changed: Cells | undefined;
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line)) {
      const [r, c] = [Number(row), Number(column)];
      const own = cell.f && !cell.custom ? withoutFigure(sheet?.getCellRaw(r, c) ?? undefined) : undefined;
      if (!own) continue;
      changed ??= Object.fromEntries(Object.entries(cells).map(([at, old]) => [at, { ...old }]));
      changed[r]![c] = { ...cell, custom: own };
    }
  return changed ?? cells;
}

/** A value as it is written in a formula. */
export function constantOf(value: Scalar | CellError): string {
  if (value === null) return '""';
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `"${value.replaceAll('"', '""')}"`;
}

/** What Excel left in a formula's cell, and in those over which it spilled. */
export function constantIn(cells: readonly (readonly (Cell | undefined)[])[], cell: Cell): string {
  const area = cell.spill === undefined ? undefined : parseArea(cell.spill);
  if (!area) return constantOf(cell.value ?? null);
  const rows: string[] = [];
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: string[] = [];
    for (let column = area.startColumn; column <= area.endColumn; column += 1)
      line.push(constantOf(cells[row]?.[column]?.value ?? null));
    rows.push(line.join(","));
  }
  return `{${rows.join(";")}}`;
}
