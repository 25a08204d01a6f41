import { areaText, lastColumn, lastRow, parseArea, splitSheet, quotedSheet, type Area } from "./address";

/** Whole rows or columns that came (`count` over 0) before `from`, or went beginning with it. */
export interface Shift {
  axis: "rows" | "columns";
  from: number;
  count: number;
}

/**
 * The area after the shift; undefined where all of it went. Cells inserted at its first row push it down; whole
 * columns stay whole when rows come and go.
 */
export function shifted(area: Area, { axis, from, count }: Shift): Area | undefined {
  const start = axis === "rows" ? area.startRow : area.startColumn;
  const end = axis === "rows" ? area.endRow : area.endColumn;
  const limit = axis === "rows" ? lastRow : lastColumn;
  if (start === 0 && end === limit) return { ...area };
  const move = (position: number): number => {
    if (position < from) return position;
    if (count > 0) return position + count;
    return position < from - count ? from : position + count;
  };
  const first = move(start);
  const last =
    count > 0 ? Math.min(move(end), limit) : end < from ? end : end < from - count ? from - 1 : end + count;
  if (last < first) return undefined;
  return axis === "rows"
    ? { ...area, startRow: first, endRow: last }
    : { ...area, startColumn: first, endColumn: last };
}

/** A chart's reference (`'My sheet'!$A$1:$A$9`) after the shift on that sheet; `#REF!` where all of it went. */
export function shiftedReference(reference: string, sheetName: string, shift: Shift): string {
  const { sheet, rest } = splitSheet(reference);
  const area = parseArea(rest);
  if (!area || sheet?.toLowerCase() !== sheetName.toLowerCase()) return reference;
  const moved = shifted(area, shift);
  return moved ? `${quotedSheet(sheetName)}!${areaText(moved, "$")}` : "#REF!";
}
