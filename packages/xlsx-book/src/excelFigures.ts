import { cellName, parseArea } from "./a1";
import type { Book, Sheet } from "./book";
import { readsOtherWorkbook } from "./otherWorkbooks";
import { readPart, relationsOf } from "./parts";
import { childOf, childrenOf, type Element, isOn, tag } from "./xml";
import type { Package } from "./zip";

/** Under this name a saved file lists the cells whose figures are still Excel's own. Excel drops it, and calculates. */
const KEPT = "{6B3C1A52-6B0E-4F0B-9C57-2C1B7F0D5E9A}";
const SPACE = "urn:splittarget:workbench";

/**
 * Whether Excel itself has calculated the file last, so that its figures are the ones to compare with: the program
 * names itself, has left the order in which it calculates, and was not told to calculate later.
 */
export function isCalculatedByExcel(file: Package, workbook: Element, hasOrder: boolean): boolean {
  const { calcMode, fullCalcOnLoad } = childOf(workbook, "calcPr")?.attributes ?? {};
  if (!hasOrder || calcMode === "manual" || isOn(fullCalcOnLoad)) return false;
  const part = relationsOf(file, "").find(({ type }) => type === "extended-properties")?.target;
  const program = part === undefined ? undefined : childOf(readPart(file, part), "Application")?.text;
  return program?.startsWith("Microsoft") === true;
}

/** Marks the cells that a file saved from here lists as not calculated here. */
export function readKeptFigures(workbook: Element, sheets: readonly Sheet[]): void {
  const own = childrenOf(childOf(workbook, "extLst"), "ext").find(
    ({ attributes }) => attributes.uri === KEPT,
  );
  for (const { attributes } of childrenOf(own, "figures"))
    for (const place of (attributes.cells ?? "").split(" ")) {
      const area = parseArea(place);
      const cell = area && sheets[Number(attributes.sheet)]?.cells[area.top]?.[area.left];
      if (cell?.formula !== undefined) cell.uncalculated = true;
    }
}

/** What a formula reads in other workbooks needs no list: it can't be calculated anyway. */
export function writeKeptFigures({ sheets }: Book): string {
  const lists = sheets.flatMap((sheet, index) => {
    const cells = sheet.cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell?.uncalculated && cell.formula !== undefined && !readsOtherWorkbook(cell.formula)
          ? [cellName(row, column)]
          : [],
      ),
    );
    return cells.length > 0 ? [tag("w:figures", { sheet: index, cells: cells.join(" ") })] : [];
  });
  return lists.length > 0
    ? tag("extLst", {}, tag("ext", { uri: KEPT, "xmlns:w": SPACE }, lists.join("")))
    : "";
}
