import { isError, type CellValue } from "../cellValue";
import { nearest } from "../decimal";
import { decimalSum } from "../split/decimalSum";
import { groupings, type ListColumns } from "./listColumns";
import { nameKey, nameOf } from "./names";

/** What people, and Excel's own subtotals, call a row that adds others up: Grand Total, North Total, 王芳 汇总. */
const totalWords =
  /^((.*\s)?(sub-?)?totals?|sum|(.*\s)?(合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|总和|累计)|.*(小计|汇总|总计))\s*[:：]?$/i;

/** What may be a total and may be somebody: Total North and Total Energies, 华东合计 and 李合计. */
const perhapsTotal =
  /^((grand\s|sub-?)?totals?\b.*|sum\b.*|(overall|all|everybody|everyone|team|company)\b.*|(合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|总和|累计).*|.*(合计|共计|总和|累计)|(全部|全体|整体|全员|全国|全公司).*)$/i;

/** Whether a row adds others up, by what stands for its name. */
export const isTotalName = (name: CellValue | undefined): boolean =>
  typeof name === "string" && totalWords.test(name.trim());

/** Whether what stands for a name names nobody: blank, or a dash. */
export const isNobody = (name: CellValue | undefined): boolean =>
  name === undefined || isError(name) || /^[\s\p{P}]*$/u.test(String(name));

/** A row that adds others up, and the column that says so. */
export interface TotalRow {
  readonly row: number;
  readonly column: number;
}

/**
 * The rows of a list that add others up: by what stands for their names; by their region or team, where nobody is named;
 * and where a name may be either, by their amounts, which are those of the rows above, of those below or of all.
 *
 * @example totalRows([["Ann", 1], ["Bob", 2], ["Total North", 3]], { names: 0, amounts: 1, outcome: null, furthest: null, closed: null, id: null, region: null, team: null }) // [{ row: 2, column: 0 }]
 */
export function totalRows(
  rows: readonly (readonly CellValue[])[],
  columns: ListColumns,
): readonly TotalRow[] {
  const { names, amounts } = columns;
  const groups = groupings.flatMap((one) => columns[one] ?? []);
  const saysSo = (cells: readonly CellValue[]): number | undefined => {
    if (isTotalName(cells[names])) return names;
    if (!isNobody(cells[names])) return undefined;
    return groups.find((column) => isTotalName(cells[column]) || perhapsIn(cells[column]));
  };
  const sure = rows.flatMap((cells, row): TotalRow[] => {
    const column = saysSo(cells);
    return column === undefined ? [] : [{ row, column }];
  });
  const isSure = new Set(sure.map(({ row }) => row));
  const perhaps = rows.flatMap((cells, row) => (!isSure.has(row) && perhapsIn(cells[names]) ? [row] : []));
  if (perhaps.length === 0) return sure;
  const isPerhaps = new Set(perhaps);
  const isPlain = (row: number): boolean => !isSure.has(row) && !isPerhaps.has(row);
  const amountOf = (row: number): number => {
    const amount = rows[row][amounts];
    return typeof amount === "number" ? amount : 0;
  };
  const plain = rows.flatMap((_, row) => (isPlain(row) ? [row] : []));
  const all = sumOf(plain.map(amountOf));
  /** The plain rows beside one, as far as the next that is none. */
  const beside = (row: number, step: 1 | -1): number[] => {
    const found: number[] = [];
    for (let at = row + step; at >= 0 && at < rows.length && isPlain(at); at += step) found.push(at);
    return found;
  };
  /** How many rows it adds up; 0 where it is none of their sums. */
  const addsUp = (row: number): number => {
    const amount = amountOf(row);
    if (amount === 0) return 0;
    const sums = [beside(row, -1), beside(row, 1)].filter((own) => isSame(sumOf(own.map(amountOf)), amount));
    return Math.max(0, isSame(all, amount) ? plain.length : 0, ...sums.map((own) => own.length));
  };
  const added = perhaps.map((row) => ({ row, column: names, count: addsUp(row) }));
  // One row alone is as much as another by chance, too.
  const least = sure.length > 0 || added.some(({ count }) => count > 1) ? 1 : 2;
  const found = added.filter(({ count }) => count >= least);
  // Whoever has another row is somebody.
  const others = new Set(
    perhaps.filter((row) => found.every((one) => one.row !== row)).map((row) => keyOf(rows[row][names])),
  );
  const proved = found.filter(({ row }) => !others.has(keyOf(rows[row][names])));
  return [...sure, ...proved.map(({ row, column }) => ({ row, column }))].sort((a, b) => a.row - b.row);
}

const keyOf = (name: CellValue): string => nameKey(nameOf(name));

const perhapsIn = (name: CellValue | undefined): boolean =>
  typeof name === "string" && perhapsTotal.test(name.trim());

const sumOf = (amounts: readonly number[]): number => nearest(decimalSum(amounts));

/** Sums on a sheet are of binary fractions. */
const isSame = (sum: number, amount: number): boolean =>
  Math.abs(sum - amount) <= 1e-9 * Math.max(Math.abs(sum), Math.abs(amount));
