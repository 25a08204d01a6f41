import { Workbook } from "@cj-tech-master/excelts";
import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { bookOf, sheet } from "xlsx-book/makeBook";
import type { Cell } from "xlsx-book/book";
import type { Answer, Engine } from "./calls";

type Lambdas = Readonly<Record<string, string>>;

/** From so many hundredths on a half is lost where the grid rounds a product to 15 digits. */
const MOST_IN_GRID = 1e13;

const mostOf = (given: unknown): number =>
  Math.max(...[given].flat(3).map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0)));

/** Cents that the grid's products don't show any more: the form can't tell there that it should refuse them. */
const hasHiddenCents = (target: unknown): boolean =>
  typeof target === "number" && Math.abs(target) >= MOST_IN_GRID && !Number.isInteger(target);

/** The grid's own engine. */
export const gridEngine = (lambdas: Lambdas): Engine => ({
  name: "the grid",
  // With an uncertain rate FUNNELFOR can be #REF! there, as docs/native.md says.
  takes: ({ id, arguments: given }) =>
    id === "FUNNELFOR"
      ? !given[4]
      : id === "SPLITTARGET"
        ? !hasHiddenCents(given[0])
        : !/^(POOLSHARE|RECONCILE|ROUNDTOTAL|SPLITTREE)$/.test(id) || mostOf(given) * 100 < MOST_IN_GRID,
  async answers(placed, shapes) {
    const rows: (Cell | undefined)[][] = [];
    const put = (row: number, column: number, cell: Cell): void => {
      while (rows.length <= row) rows.push([]);
      rows[row][column] = cell;
    };
    for (const { row, formula, ranges } of placed) {
      put(row, 0, { formula: `=${formula}` });
      for (const { column, cells } of ranges)
        cells.forEach((line, r) =>
          line.forEach((value, c) => {
            if (value !== null) put(row + r, column + c, { value: value as string });
          }),
        );
    }
    const filled = rows.map((row) => Array.from(row, (cell) => cell));
    const book = bookOf(sheet("S", { cells: filled }));
    book.names = Object.entries(lambdas).map(([id, refersTo]) => ({ name: `ST.${id}`, refersTo }));
    const grid = headlessGrid();
    try {
      await loadBook(grid, book);
      const id = grid.workbook.getSheets()[0].getSheetId();
      return placed.map(({ row }, index) =>
        trimmed(shapes[index], (r, c) => {
          const value = grid.value(id, row + r, c);
          return value === null ? "" : value;
        }),
      );
    } finally {
      grid.dispose();
    }
  },
});

/** An engine of another author, in true doubles. Its GAMMA.DIST, which a spread needs, fails where the shape is large. */
export const secondEngine = (lambdas: Lambdas): Engine => ({
  name: "the second engine",
  takes: ({ id, arguments: given }) => !/^FUNNEL(ODDS|FOR)$/.test(id) || !given[5],
  answers(placed, shapes) {
    const book = new Workbook();
    const cells = book.addWorksheet("S");
    for (const [id, lambda] of Object.entries(lambdas)) book.definedNames.addFormula(`ST.${id}`, lambda);
    for (const { row, formula, ranges } of placed) {
      const value = { formula, isDynamicArray: true, shareType: "array", ref: `A${row + 1}` };
      cells.getCell(row + 1, 1).value = value as never;
      for (const { column, cells: given } of ranges)
        given.forEach((line, r) =>
          line.forEach((one, c) => {
            if (one !== null) cells.getCell(row + r + 1, column + c + 1).value = one as never;
          }),
        );
    }
    calculateFormulas(book);
    const plain = (found: unknown): unknown => {
      if (found === null || found === undefined) return "";
      if (typeof found !== "object") return found;
      const cell = found as { error?: string; formula?: string; result?: unknown };
      if (cell.error) return { error: cell.error };
      return "formula" in cell ? plain(cell.result) : found;
    };
    return Promise.resolve(
      placed.map(({ row }, index) =>
        trimmed(shapes[index], (r, c) => plain(cells.getCell(row + r + 1, c + 1).value)),
      ),
    );
  },
});

/** The cells of an answer and those around it, as far as they are not blank. */
function trimmed(
  [rows, columns]: readonly [number, number],
  at: (row: number, column: number) => unknown,
): Answer {
  const all = Array.from({ length: rows + 1 }, (_, r) =>
    Array.from({ length: columns + 1 }, (_, c) => at(r, c)),
  );
  const isBlank = (cells: readonly unknown[]): boolean => cells.every((cell) => cell === "");
  const wide = all.some((row) => row[columns] !== "") ? columns + 1 : columns;
  const high = isBlank(all[rows]) ? rows : rows + 1;
  const error = (all[0][0] as { error?: string }).error;
  if (error) return [[{ error }]];
  return all.slice(0, high).map((row) => row.slice(0, wide));
}
