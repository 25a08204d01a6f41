import type { Sheet } from "./book";
import { cellName, LAST_COLUMN } from "./a1";
import { fileColor } from "./colors";
import { writeDrawing } from "./drawings";
import { deepest, groupAttributes, groupedLines } from "./groups";
import { keptAttributes, keptInView, usualSizes, writeKept } from "./kept";
import { writeLinks } from "./links";
import { writeNotes } from "./notes";
import { writeValidations } from "./validations";
import type { PackageWriter, PartWriter } from "./packageWriter";
import { DIGIT } from "./readSheet";
import { writeTable } from "./tables";
import type { PeopleWriter } from "./threads";
import { type CellTarget, writeCells } from "./writeCells";
import { writeConditionalFormats, writeExtendedFormats } from "./writeConditionalFormats";
import { tag, xmlPart } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetTarget extends CellTarget {
  file: PackageWriter;
  /** Tables written so far: their numbers are unique in the file. */
  tables: number;
  isNumeric: (reference: string) => boolean;
  /** The sheet that is shown. */
  inFront: number;
  /** Who takes part in conversations, of all sheets. */
  people: PeopleWriter;
}

function view(sheet: Sheet, isInFront: boolean): string {
  const { frozen, gridlines, kept } = sheet;
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
    tabSelected: isInFront ? 1 : undefined,
    workbookViewId: 0,
  };
  return tag("sheetViews", {}, tag("sheetView", attributes, keptInView(sheet) ?? pane));
}

/** Columns of their own width, hidden and grouped ones; equal neighbours of the usual width are one element. */
function columns(sheet: Sheet): string {
  const hidden = new Set(sheet.hiddenColumns);
  const groups = groupAttributes(sheet.columnGroups);
  const sized = Object.keys(sheet.columnWidths).map(Number);
  const usual = usualSizes(sheet).width;
  const all = new Set([...sized, ...hidden, ...groupedLines(sheet.columnGroups)]);
  const spans: { min: number; max: number; pixels: number | undefined; look: object }[] = [];
  for (const column of [...all].sort((a, b) => a - b)) {
    if (column > LAST_COLUMN) continue;
    const pixels = sheet.columnWidths[column];
    const look = { ...(hidden.has(column) && { hidden: 1 }), ...groups(column) };
    const last = spans.at(-1);
    const isMore =
      pixels === undefined &&
      last?.pixels === undefined &&
      JSON.stringify(last?.look) === JSON.stringify(look);
    if (last?.max === column && isMore) last.max = column + 1;
    else spans.push({ min: column + 1, max: column + 1, pixels, look });
  }
  const elements = spans.map(({ min, max, pixels, look }) =>
    tag("col", {
      min,
      max,
      width: Math.round(((pixels ?? usual) / DIGIT) * 1e8) / 1e8,
      ...look,
      customWidth: pixels === undefined ? undefined : 1,
    }),
  );
  return elements.length ? tag("cols", {}, elements.join("")) : "";
}

/** Usual sizes, and how deep groups go: Excel leaves room for their bars by it. */
const usualFormat = ({ kept, rowGroups, columnGroups }: Sheet): string =>
  tag("sheetFormatPr", {
    ...(keptAttributes(kept, "sheetFormatPr") ?? { defaultRowHeight: 15 }),
    outlineLevelRow: deepest(rowGroups),
    outlineLevelCol: deepest(columnGroups),
  });

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
  const drawing = writeDrawing(sheet, number, part, target.isNumeric);
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
          view(sheet, number - 1 === target.inFront) +
          usualFormat(sheet) +
          columns(sheet) +
          tag("sheetData", {}, rows) +
          (sheet.protected
            ? writeKept(sheet, "sheetProtection") ||
              tag("sheetProtection", { sheet: 1, objects: 1, scenarios: 1 })
            : "") +
          writeKept(sheet, "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate") +
          list(
            "mergeCells",
            sheet.merges.map((ref) => tag("mergeCell", { ref })),
          ) +
          writeConditionalFormats(sheet.conditionalFormats, target.styles) +
          writeValidations(sheet.validations) +
          links +
          writeKept(sheet, "printOptions") +
          (writeKept(sheet, "pageMargins") || USUAL_MARGINS) +
          writeKept(
            sheet,
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "cellWatches",
            "ignoredErrors",
          ) +
          drawing +
          notes +
          list("tableParts", tables) +
          writeExtendedFormats(sheet.conditionalFormats),
      ),
    ),
  );
  return arrays;
}
