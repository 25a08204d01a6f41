import { formatOf } from "../../grid/format";
import type { Run } from "../officeType";
import { bounded, type RangeSelf } from "./rangeSelf";
import { textOf } from "./rangeValues";
import { setColumnWidth, setRowHeight } from "./sizes";

/** About the width of a text in pixels: East Asian characters are as wide as they are high. */
function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const sign of text) units += (sign.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.56;
  return units * fontSize * 1.333;
}

/** How many lines a text takes where words stay whole, and Chinese may break after every sign. */
function linesIn(text: string, room: number, fontSize: number): number {
  let lines = 1;
  let taken = 0;
  for (const [piece] of text.matchAll(/[^\s\u2e80-\uffff]+\s*|[\u2e80-\uffff]\s*|\s+/g)) {
    const width = textWidth(piece.trimEnd(), fontSize);
    if (taken > 0 && taken + width > room) {
      lines += 1;
      taken = 0;
    }
    // A word that is longer than a line is broken.
    const broken = Math.max(0, Math.ceil(width / room) - 1);
    lines += broken;
    taken += textWidth(piece, fontSize) - broken * room;
  }
  return lines;
}

const longest = (text: string, fontSize: number): number =>
  Math.max(0, ...text.split("\n").map((line) => textWidth(line, fontSize)));

/** Columns as wide as their widest text, as near as one comes without drawing it. */
export function fitColumns(run: Run, self: RangeSelf): void {
  const area = bounded(run.grid, self);
  const styles = run.grid.workbook.getStyles();
  const widths: Record<number, number> = {};
  for (let column = area.startColumn; column <= area.endColumn; column += 1) {
    let width = 0;
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      const format = formatOf(styles.getStyleByCell(run.grid.cell(self.sheetId, row, column))) ?? {};
      if (format.wrap) continue;
      const text = textOf(run.grid, self.sheetId, row, column);
      width = Math.max(width, longest(text, format.fontSize ?? 11) * (format.bold ? 1.08 : 1));
    }
    if (width > 0) widths[column] = Math.round(width + 14);
  }
  if (Object.keys(widths).length > 0) setColumnWidth(run, self, widths);
}

/** Rows as high as their wrapped texts need. */
export function fitRows(run: Run, self: RangeSelf): void {
  const area = bounded(run.grid, self);
  const styles = run.grid.workbook.getStyles();
  const sheet = run.grid.sheet(self.sheetId);
  const heights: Record<number, number> = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    let height = 20;
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const format = formatOf(styles.getStyleByCell(run.grid.cell(self.sheetId, row, column))) ?? {};
      const size = format.fontSize ?? 11;
      const text = textOf(run.grid, self.sheetId, row, column);
      const room = Math.max(10, (sheet?.getColumnWidth(column) ?? 88) - 8);
      const wide = size * (format.bold ? 1.08 : 1);
      const lines = text
        .split("\n")
        .reduce((sum, line) => sum + (format.wrap ? linesIn(line, room, wide) : 1), 0);
      height = Math.max(height, Math.round(lines * size * 1.333 * 1.25 + 4));
    }
    heights[row] = height;
  }
  setRowHeight(run, self, heights);
}
