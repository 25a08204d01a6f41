/** What a workbook holds before and after it was opened, saved and opened again. */
import { isDeepStrictEqual } from "node:util";
import { typescript } from "../typescript.mjs";

const { cellName } = typescript("packages/xlsx-book/src/a1.ts");

const short = (value) => JSON.stringify(value)?.slice(0, 160);

export function compareContent(before, after) {
  const changed = [];
  const differ = (what, one, other) => {
    if (!isDeepStrictEqual(one, other)) changed.push(`${what}: ${short(one)} became ${short(other)}`);
  };
  differ("names", before.names, after.names);
  for (const [index, sheet] of before.sheets.entries()) {
    const { cells, ...rest } = inOrder(sheet);
    const { cells: again = [], ...now } = inOrder(after.sheets[index] ?? {});
    for (const key of Object.keys({ ...rest, ...now })) differ(`${sheet.name} ${key}`, rest[key], now[key]);
    cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        const other = again[at]?.[column];
        if (!cell) return;
        // Figures are compared elsewhere; here it is what was typed, and how it looks.
        const { value, uncalculated: _kept, ...bare } = cell;
        const { value: now, uncalculated: _keptToo, ...otherBare } = other ?? {};
        const where = `${sheet.name}!${cellName(at, column)}`;
        differ(where, bare, otherBare);
        if (cell.formula === undefined && !isSpilled(sheet, at, column))
          differ(where, value ?? "", now ?? "");
      }),
    );
  }
  return changed;
}

/** What is drawn, without the ids and the order of namespaces that each file has of its own. */
function bareDrawing({ xml, links }) {
  const parts = links.flatMap(({ carried }) => carried?.part ?? []);
  const bare = (text = "") =>
    text.replace(/\sxmlns(?::[\w.-]+)?="[^"]*"/g, "").replace(/(\sr:\w+=")[^"]*/g, "$1");
  return { xml: bare(xml), parts: parts.map((part) => bare(part.xml)) };
}

/** With its conditional formats in the order in which they count. */
const inOrder = (sheet) => ({
  ...sheet,
  ...(sheet.charts && {
    charts: sheet.charts.map(({ drawn, ...chart }) => ({ ...chart, drawn: drawn && bareDrawing(drawn) })),
  }),
  ...(sheet.pictures && { pictures: sheet.pictures.map(bareDrawing) }),
  conditionalFormats: [...(sheet.conditionalFormats ?? [])].sort(
    (one, other) => one.priority - other.priority,
  ),
});

/** Whether the cell holds what a spill beside it has put there. */
function isSpilled(sheet, row, column) {
  sheet.spilled ??= sheet.cells.flatMap((cells) =>
    cells.flatMap((cell) => (cell?.spill ? [cell.spill] : [])),
  );
  return sheet.spilled.some((spill) => {
    const [, left, top, right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(spill);
    const index = (letters) =>
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return row >= top - 1 && row <= bottom - 1 && column >= index(left) && column <= index(right);
  });
}
