import type { ClipboardEvent } from "react";

/** A table on the clipboard; null for one cell or one line. */
function pastedTable(text: string): string[][] | null {
  const rows = text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+$/, "")
    .split("\n")
    .map((row) => row.split("\t").map((cell) => cell.trim()));
  return rows.length === 1 && rows[0].length === 1 ? null : rows;
}

/** Cells one after another; where a field of one line took them itself, 1 above 200 would become 1 200. */
const inOneLine = (table: readonly (readonly string[])[]): string => table.flat().join("; ");

/** Puts a pasted table where the caret is, its cells kept apart. */
export const pasteInOneLine =
  (onText: (text: string) => void, written: (table: string[][]) => string = inOneLine) =>
  (event: ClipboardEvent<HTMLInputElement>): void => {
    const table = pastedTable(event.clipboardData.getData("text/plain"));
    if (!table) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    onText(
      value.slice(0, selectionStart ?? value.length) +
        written(table) +
        value.slice(selectionEnd ?? value.length),
    );
  };
