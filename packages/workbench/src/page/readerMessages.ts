import type { Sheet } from "xlsx-book/book";
import type { FileFailureCode } from "xlsx-book/failure";
import type { Excess } from "xlsx-book/limits";
import type { OpenedBook } from "xlsx-book/readXlsx";

/**
 * What the reader's Worker sends the page: the workbook without its cells, the cells in pieces that are taken in
 * without a pause, and that this was all; or why there is none.
 */
export type ReaderMessage =
  | { kind: "book"; book: OpenedBook }
  | { kind: "rows"; sheet: number; rows: Sheet["cells"] }
  | { kind: "end" }
  | { kind: "refused"; code: FileFailureCode; detail: string; excess?: Excess }
  | { kind: "failed"; reason: string };

/** Cells, blank ones too, in one piece. */
const PIECE = 10_000;

export function* messagesOf(opened: OpenedBook): Generator<ReaderMessage> {
  yield {
    kind: "book",
    book: { ...opened, sheets: opened.sheets.map((sheet) => ({ ...sheet, cells: [] })) },
  };
  for (const [sheet, { cells }] of opened.sheets.entries()) {
    let from = 0;
    let size = 0;
    for (let row = 0; row < cells.length; row++) {
      size += cells[row].length + 1;
      if (size < PIECE && row < cells.length - 1) continue;
      yield { kind: "rows", sheet, rows: cells.slice(from, row + 1) };
      from = row + 1;
      size = 0;
    }
  }
  yield { kind: "end" };
}
