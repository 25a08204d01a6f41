import type { Sheet } from "./book";
import { cellName, LAST_COLUMN } from "./a1";
import { fileColor } from "./colors";
import { writeConditionalFormats } from "./conditionalFormats";
import { writeDrawing } from "./drawings";
import { writeLinks } from "./links";
import { writeNotes } from "./notes";
import { writeValidations } from "./validations";
import type { PackageWriter, PartWriter } from "./packageWriter";
import { DIGIT } from "./readSheet";
import { writeTable } from "./tables";
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
}

function view({ frozen, gridlines }: Sheet): string {
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
  const attributes = { showGridLines: gridlines ? undefined : 0, workbookViewId: 0 };
  return tag("sheetViews", {}, tag("sheetView", attributes, pane));
}

function columns(widths: Sheet["columnWidths"]): string {
  const elements = Object.entries(widths)
    .map(([column, pixels]) => ({ column: Number(column), pixels }))
    .filter(({ column }) => column <= LAST_COLUMN)
    .sort((a, b) => a.column - b.column)
    .map(({ column, pixels }) =>
      tag("col", {
        min: column + 1,
        max: column + 1,
        width: Math.round((pixels / DIGIT) * 1e8) / 1e8,
        customWidth: 1,
      }),
    );
  return elements.length ? tag("cols", {}, elements.join("")) : "";
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
  const notes = writeNotes(sheet, number, part);
  const list = (name: string, items: string[]): string =>
    items.length ? tag(name, { count: items.length }, items.join("")) : "";
  part.write(
    xmlPart(
      tag(
        "worksheet",
        { xmlns: MAIN, "xmlns:r": RELATIONS },
        (sheet.tabColor ? tag("sheetPr", {}, tag("tabColor", { rgb: fileColor(sheet.tabColor) })) : "") +
          tag("dimension", { ref: dimension }) +
          view(sheet) +
          tag("sheetFormatPr", { defaultRowHeight: 15 }) +
          columns(sheet.columnWidths) +
          tag("sheetData", {}, rows) +
          (sheet.protected ? tag("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 }) : "") +
          list(
            "mergeCells",
            sheet.merges.map((ref) => tag("mergeCell", { ref })),
          ) +
          writeConditionalFormats(sheet.conditionalFormats, target.styles) +
          writeValidations(sheet.validations) +
          links +
          tag("pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }) +
          drawing +
          notes +
          list("tableParts", tables),
      ),
    ),
  );
  return arrays;
}
