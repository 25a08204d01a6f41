import type { Cell } from "../../core/range";
import type { ArgumentCell } from "../../core/refusals/argument";
import { runsOf } from "../runs";
import type { Call } from "../sentences";

/** 列里说「第 3 行」，行里说「第 3 列」，块里两样都说，单个值什么都不说。 */
export function cellText({ row, column, rows, columns }: Cell): string {
  if (columns === 1) return rows === 1 ? "" : `第 ${row} 行`;
  return rows === 1 ? `第 ${column} 列` : `第 ${row} 行第 ${column} 列`;
}

/** 「权重，第 3 行」 */
export const placesBy =
  (name: Call) =>
  ({ argument, cell }: ArgumentCell): string => {
    const text = cell ? cellText(cell) : "";
    return text ? `${name(argument)}，${text}` : name(argument);
  };

/** 「3 行 1 列」 */
export function size(rows: number, columns: number): string {
  return `${rows} 行 ${columns} 列`;
}

/** 一句话里最多点名几处，余下的只说还有多少。 */
const NAMED = 8;

/** 「第 1 至 3、7 行」「第 2 列」「第 1 行第 2 列、第 2 行第 1 列」 */
export function cellsText(cells: readonly Cell[]): string {
  const first = cells[0];
  if (first && first.columns > 1 && first.rows > 1) return listed(cells.map(cellText));
  const across = first?.rows === 1;
  const runs = runsOf(cells.map(({ row, column }) => (across ? column : row)));
  return `第 ${listed(runs.map(([from, to]) => (from === to ? `${from}` : `${from} 至 ${to}`)))} ${across ? "列" : "行"}`;
}

function listed(items: readonly string[]): string {
  const named = items.slice(0, NAMED).join("、");
  return items.length > NAMED ? `${named} 及另外 ${items.length - NAMED} 处` : named;
}
