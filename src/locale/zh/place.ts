import type { Cell } from "../../core/range";
import type { Place } from "../../core/refusals/argument";
import { args } from "./arguments";

/** 列里说「第 3 行」,行里说「第 3 列」,块里两样都说,单个值什么都不说。 */
export function cellText({ row, column, rows, columns }: Cell): string {
  if (columns === 1) return rows === 1 ? "" : `第 ${row} 行`;
  return rows === 1 ? `第 ${column} 列` : `第 ${row} 行第 ${column} 列`;
}

/** 「权重,第 3 行」 */
export function where({ argument, cell }: Place): string {
  const text = cell ? cellText(cell) : "";
  return text ? `${args[argument]},${text}` : args[argument];
}

/** 「3 行 1 列」 */
export function size(rows: number, columns: number): string {
  return `${rows} 行 ${columns} 列`;
}
