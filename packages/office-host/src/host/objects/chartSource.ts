import type { Chart } from "xlsx-book/chart";
import { areaText, columnCount, quotedSheet, rowCount, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { sheetName, type RangeSelf } from "./rangeSelf";

const reference = (grid: Grid, sheetId: string, area: Area): string =>
  `${quotedSheet(sheetName(grid, sheetId))}!${areaText(area, "$")}`;

export const referenceTo = (grid: Grid, { sheetId, area }: RangeSelf): string =>
  reference(grid, sheetId, area);

const isText = (grid: Grid, sheetId: string, row: number, column: number): boolean =>
  typeof grid.value(sheetId, row, column) === "string";

/**
 * Excel's reading of a chart's source: a first row or column of text (or an empty corner) names the series and the
 * categories; series run down unless the block is wider than high.
 */
export function seriesFrom(
  grid: Grid,
  { sheetId, area }: RangeSelf,
  by: "Auto" | "Columns" | "Rows",
): Pick<Chart, "categories" | "series"> {
  const corner = grid.value(sheetId, area.startRow, area.startColumn);
  const emptyCorner = corner === null && rowCount(area) > 1 && columnCount(area) > 1;
  const across = columnCount(area) > 1 ? area.startColumn + 1 : area.startColumn;
  const down = rowCount(area) > 1 ? area.startRow + 1 : area.startRow;
  const headerRow = rowCount(area) > 1 && (emptyCorner || isText(grid, sheetId, area.startRow, across));
  const headerColumn =
    columnCount(area) > 1 && (emptyCorner || isText(grid, sheetId, down, area.startColumn));
  const body = {
    ...area,
    startRow: area.startRow + (headerRow ? 1 : 0),
    startColumn: area.startColumn + (headerColumn ? 1 : 0),
  };
  const columns = by === "Columns" || (by === "Auto" && rowCount(body) >= columnCount(body));
  const series: Chart["series"] = [];
  if (columns) {
    for (let column = body.startColumn; column <= body.endColumn; column += 1) {
      const name = { ...area, endRow: area.startRow, startColumn: column, endColumn: column };
      series.push({
        ...(headerRow && { name: `=${reference(grid, sheetId, name)}` }),
        values: reference(grid, sheetId, { ...body, startColumn: column, endColumn: column }),
      });
    }
    if (!headerColumn) return { series };
    return {
      series,
      categories: reference(grid, sheetId, {
        ...body,
        startColumn: area.startColumn,
        endColumn: area.startColumn,
      }),
    };
  }
  for (let row = body.startRow; row <= body.endRow; row += 1) {
    const name = { ...area, endColumn: area.startColumn, startRow: row, endRow: row };
    series.push({
      ...(headerColumn && { name: `=${reference(grid, sheetId, name)}` }),
      values: reference(grid, sheetId, { ...body, startRow: row, endRow: row }),
    });
  }
  if (!headerRow) return { series };
  return {
    series,
    categories: reference(grid, sheetId, { ...body, startRow: area.startRow, endRow: area.startRow }),
  };
}

/** Series with the colours of those that stood in their places: the first stays the first, whatever it shows now. */
export const inColours = (series: Chart["series"], before: Chart["series"]): Chart["series"] =>
  series.map((one, at) => ({ ...one, ...(before[at]?.color !== undefined && { color: before[at].color }) }));
