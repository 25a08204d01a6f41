import type { Status } from "../../core/checklist/checklist";
import { placeOf } from "../../core/place";
import type { Range } from "../../core/range";
import { scalarsOf } from "../declare/cells";
import { keyword, type Keyword } from "../declare/keyword";
import { marks } from "../declare/marks";
import { range, type Reader } from "../declare/reader";

export const STATUSES: readonly Keyword<Status>[] = [
  { means: "not-started", en: ["not started", "open"], zh: ["未开始"] },
  { means: "in-progress", en: ["in progress"], zh: ["进行中"] },
  { means: "done", en: ["done", "complete", "completed"], zh: ["完成", "已完成"] },
  { means: "not-applicable", en: ["N/A", "not applicable", "na"], zh: ["不适用"] },
];

/** The statuses of items in the words of either language; a blank is not started. */
export const statuses = range<Range<Status>>((value, argument) => {
  const cells = scalarsOf(value, argument);
  const known = new Map<unknown, Status>();
  const values = new Array<Status>(cells.values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = cells.values[i];
    let status = known.get(cell);
    if (!status) {
      status = keyword(cell, placeOf(argument, cells, i), STATUSES) ?? "not-started";
      known.set(cell, status);
    }
    values[i] = status;
  }
  return { rows: cells.rows, columns: cells.columns, values };
});

/** Marks of critical items, the star of the checklist's own column among them. */
export const critical: Reader<Range<number>> = {
  ...marks,
  read: (value, argument) => marks.read(Array.isArray(value) ? value.map(starred) : starred(value), argument),
};

/** Stars as TRUE; rows without one, as nearly all are, stay the same. */
function starred(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.some(hasStar) ? cell.map(starred) : cell;
  return hasStar(cell) || cell;
}

function hasStar(cell: unknown): boolean {
  if (Array.isArray(cell)) return cell.some(hasStar);
  return typeof cell === "string" && cell.trim() === "★";
}
