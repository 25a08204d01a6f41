import type { Sheet } from "./book";
import { cellName, LAST_COLUMN } from "./a1";
import { fileColor } from "./colors";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeDrawing } from "./drawings";
import { keptAttributes, usualSizes, writeKept } from "./kept";
import { writeLinks } from "./links";
import { writeNotes } from "./notes";
import { writeValidations } from "./validations";
import type { PackageWriter, PartWriter } from "./packageWriter";
import { DIGIT } from "./readSheet";
import { writeTable } from "./tables";
import type { PeopleWriter } from "./threads";
import { type CellTarget, writeCells } from "./writeCells";
import { tag, xmlPart } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetTarget extends CellTarget {
  file: PackageWriter;
  /** Tables written so far: their numbers are unique in the file. */
  tables: number;
  charts: number;
  isNumeric: (reference: string) => boolean;
  /** Who takes part in conversations, of all sheets. */
  people: PeopleWriter;
}

function view({ frozen, gridlines, kept }: Sheet): string {
  const { rows = 0, columns = 0 } = frozen ?? {};
  const pane =
    rows || columns
      ? tag("pane", {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: cellName(rows, columns),
          activePane: rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight",
          state: "frozen",
        })
      : undefined;
  const attributes = {
    showGridLines: gridlines ? undefined : 0,
    ...keptAttributes(kept, "sheetView"),
    workbookViewId: 0,
  };
  return tag("sheetViews", {}, tag("sheetView", attributes, pane));
}

/** Columns of their own width and hidden ones; hidden neighbours of the usual width are one element. */
function columns(sheet: Sheet): string {
  const hidden = new Set(sheet.hiddenColumns);
  const sized = Object.keys(sheet.columnWidths).map(Number);
  const usual = usualSizes(sheet).width;
  const spans: { min: number; max: number; pixels: number | undefined; isHidden: boolean }[] = [];
  for (const column of [...new Set([...sized, ...hidden])].sort((a, b) => a - b)) {
    if (column > LAST_COLUMN) continue;
    const [pixels, isHidden] = [sheet.columnWidths[column], hidden.has(column)];
    const last = spans.at(-1);
    const isMore = pixels === undefined && last?.pixels === undefined;
    if (last?.max === column && isMore) last.max = column + 1;
    else spans.push({ min: column + 1, max: column + 1, pixels, isHidden });
  }
  const elements = spans.map(({ min, max, pixels, isHidden }) =>
    tag("col", {
      min,
      max,
      width: Math.round(((pixels ?? usual) / DIGIT) * 1e8) / 1e8,
      hidden: isHidden ? 1 : undefined,
      customWidth: pixels === undefined ? undefined : 1,
    }),
  );
  return elements.length ? tag("cols", {}, elements.join("")) : "";
}

const USUAL_MARGINS = tag("pageMargins", {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
});

function properties(sheet: Sheet): string {
  const color = sheet.tabColor ? tag("tabColor", { rgb: fileColor(sheet.tabColor) }) : "";
  const content = color + writeKept(sheet, "outlinePr", "pageSetUpPr");
  return content && tag("sheetPr", {}, content);
}

/** Writes a sheet and the parts that hang on it, its elements in the one order that Excel accepts. */
export function writeSheet(sheet: Sheet, number: number, part: PartWriter, target: SheetTarget): boolean {
  const { rows, dimension, arrays } = writeCells(sheet, target);
  const tables = sheet.tables.map((table) => {
    const id = ++target.tables;
    const tablePart = part.part(`xl/tables/table${id}.xml`, "table", "table");
    tablePart.write(writeTable(sheet, table, id));
    return tag("tablePart", { "r:id": tablePart.id });
  });
  const links = writeLinks(sheet, part);
  const drawing = writeDrawing(sheet, number, part, target);
  const notes = writeNotes(sheet, number, part, target.people);
  const list = (name: string, items: string[]): string =>
    items.length ? tag(name, { count: items.length }, items.join("")) : "";
  part.write(
    xmlPart(
      tag(
        "worksheet",
        { xmlns: MAIN, "xmlns:r": RELATIONS },
        properties(sheet) +
          tag("dimension", { ref: dimension }) +
          view(sheet) +
          (writeKept(sheet, "sheetFormatPr") || tag("sheetFormatPr", { defaultRowHeight: 15 })) +
          columns(sheet) +
          tag("sheetData", {}, rows) +
          (sheet.protected
            ? writeKept(sheet, "sheetProtection") ||
              tag("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 })
            : "") +
          writeKept(sheet, "protectedRanges", "autoFilter", "sortState") +
          list(
            "mergeCells",
            sheet.merges.map((ref) => tag("mergeCell", { ref })),
          ) +
          writeConditionalFormats(sheet.conditionalFormats, target.styles) +
          writeValidations(sheet.validations) +
          links +
          writeKept(sheet, "printOptions") +
          (writeKept(sheet, "pageMargins") || USUAL_MARGINS) +
          writeKept(sheet, "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "ignoredErrors") +
          drawing +
          notes +
          list("tableParts", tables),
      ),
    ),
  );
  return arrays;
}
