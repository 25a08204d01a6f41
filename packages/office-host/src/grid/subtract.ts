import { intersection, type Area } from "./address";

/** What is left of an area without another: up to four blocks around the hole. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  const { startRow, startColumn, endRow, endColumn } = area;
  if (!cut) return [{ startRow, startColumn, endRow, endColumn }];
  const left: Area[] = [];
  if (startRow < cut.startRow) left.push({ startRow, startColumn, endRow: cut.startRow - 1, endColumn });
  if (cut.endRow < endRow) left.push({ startRow: cut.endRow + 1, startColumn, endRow, endColumn });
  const { startRow: top, endRow: bottom } = cut;
  if (startColumn < cut.startColumn)
    left.push({ startRow: top, startColumn, endRow: bottom, endColumn: cut.startColumn - 1 });
  if (cut.endColumn < endColumn)
    left.push({ startRow: top, startColumn: cut.endColumn + 1, endRow: bottom, endColumn });
  return left;
}
