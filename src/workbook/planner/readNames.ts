import { reading } from "../batch";
import type { Block } from "../addresses";

/** So far from a list its names are looked for. */
const farthest = 3;
/** Of longer lists a part is told by its number. */
const longest = 2_000;

/** The texts beside a list that name its parts: of the nearest column to its left, or row above it, that has one for each. */
export async function readNames({
  sheet,
  row,
  column,
  rows,
  columns,
}: Block): Promise<readonly string[] | null> {
  const isDown = columns === 1;
  const far = Math.min(farthest, isDown ? column : row);
  if (far === 0 || rows * columns > longest) return null;
  return reading(async (context) => {
    const beside = context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(
        isDown ? row : row - far,
        isDown ? column - far : column,
        isDown ? rows : far,
        isDown ? far : columns,
      )
      .load("values");
    await context.sync();
    const values = beside.values as unknown[][];
    const lines = isDown ? values[0].map((_, at) => values.map((line) => line[at])) : values;
    const isName = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
    return lines.reverse().find((line): line is string[] => line.every(isName)) ?? null;
  });
}
