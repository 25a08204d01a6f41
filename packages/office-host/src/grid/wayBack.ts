import type { ICellData, Workbook } from "@univerjs/core";
import type { Cells } from "./cells";
import { styleBack } from "./format";
import { blankContent } from "./typed";

/** What the cells must be set to for the change to be undone: only what it touches. */
export function wayBack(workbook: Workbook, sheetId: string, cells: Cells): Cells {
  const sheet = workbook.getSheetBySheetId(sheetId);
  const styles = workbook.getStyles();
  const before: Cells = {};
  for (const [row, line] of Object.entries(cells))
    for (const [column, change] of Object.entries(line)) {
      const cell = sheet?.getCellRaw(Number(row), Number(column)) ?? undefined;
      const back: ICellData = {};
      if ("v" in change || "f" in change || "p" in change)
        Object.assign(back, {
          ...blankContent,
          v: cell?.v ?? null,
          t: cell?.t ?? null,
          f: cell?.f ?? null,
        });
      if ("si" in change) back.si = cell?.si ?? null;
      if ("p" in change) back.p = cell?.p ?? null;
      if ("custom" in change) back.custom = cell?.custom ?? null;
      if ("s" in change) back.s = styleBack(styles.getStyleByCell(cell), change.s);
      (before[Number(row)] ??= {})[Number(column)] = back;
    }
  return before;
}
