import { isError } from "../cellValue";
import type { DoubledRow } from "../funnel/data/doubled";
import type { ListColumns, ReadTable } from "./listColumns";
import { isNobody, type TotalRow } from "./totalRows";

/** What of a list counts for less than it says. */
export const listFaultKinds = [
  "twice",
  "total",
  "error",
  "text",
  "nameless",
  "undated",
  "yearless",
  "idle",
  "mixed",
] as const;
export type ListFaultKind = (typeof listFaultKinds)[number];

export interface ListFault {
  readonly kind: ListFaultKind;
  readonly count: number;
  /** The first of the cells, by their places in the list from 0. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  /** What stands in them, as a text. */
  readonly texts: readonly string[];
}

interface Passed {
  readonly doubled: readonly DoubledRow[];
  readonly totals: readonly TotalRow[];
  readonly isByYear: boolean;
  readonly undated: readonly number[];
  readonly idle: readonly number[];
  readonly mixed: readonly { readonly row: number; readonly column: number }[];
}

/** So many cells are named. */
const mostNamed = 5;

/**
 * What of a list does not count: opportunities that stand in an earlier row, rows that add others up, errors, amounts
 * that are text, amounts without a name, sales of no year that can be read where one year counts, people who have sold
 * nothing, or less, and those who stand in several regions or teams. Where most are of no year, every year counts.
 *
 * @param isByYear whether one of several years counts
 * @param undated rows of sales whose day can't be read
 * @param idle the first rows of people without sales
 * @param mixed cells that say another region or team than an earlier row of the same person
 * @param isCounted whether a row's amount is to count, by its place
 */
export function listFaults(
  { rows }: ReadTable,
  { names, amounts, outcome, closed, id }: ListColumns,
  { doubled, totals, isByYear, undated, idle, mixed }: Passed,
  isCounted: (row: number) => boolean,
): readonly ListFault[] {
  const found = new Map<ListFaultKind, { row: number; column: number }[]>();
  const add = (kind: ListFaultKind, row: number, column: number): void => {
    const cells = found.get(kind);
    if (cells) cells.push({ row, column });
    else found.set(kind, [{ row, column }]);
  };
  for (const { row } of doubled) add("twice", row, id ?? 0);
  const passed = new Set(doubled.map(({ row }) => row));
  const sums = new Map(totals.map(({ row, column }) => [row, column]));
  const used = [names, amounts, ...[outcome, isByYear ? closed : null].filter((column) => column !== null)];
  rows.forEach((cells, row) => {
    if (passed.has(row)) return;
    const total = sums.get(row);
    if (total !== undefined) return add("total", row, total);
    const wrong = used.filter((column) => isError(cells[column] ?? ""));
    for (const column of wrong) add("error", row, column);
    if (wrong.length > 0 || !isCounted(row)) return;
    const amount = cells[amounts] ?? "";
    if (amount !== "" && typeof amount !== "number") add("text", row, amounts);
    else if (typeof amount === "number" && amount !== 0 && isNobody(cells[names]))
      add("nameless", row, amounts);
  });
  for (const row of undated) {
    const day = rows[row][closed ?? 0];
    if (!isByYear) add("yearless", row, closed ?? 0);
    else if (!isError(day)) add("undated", row, closed ?? 0);
  }
  for (const row of idle) add("idle", row, names);
  for (const { row, column } of mixed) add("mixed", row, column);
  return listFaultKinds.flatMap((kind): ListFault[] => {
    const cells = found.get(kind) ?? [];
    if (cells.length === 0) return [];
    const texts = cells.map(({ row, column }) => String(rows[row][column])).filter((text) => text !== "");
    return [
      {
        kind,
        count: cells.length,
        cells: cells.slice(0, mostNamed),
        texts: kind === "nameless" ? [] : [...new Set(texts)],
      },
    ];
  });
}
