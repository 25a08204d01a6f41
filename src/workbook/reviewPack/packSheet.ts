import { ExcelUtilities } from "@microsoft/office-js-helpers";
import type { CellValue } from "../../core/cellValue";
import { packColumns, type Pack, type PackLine, type PackLineKind } from "../../core/reviewPack/pack";
import type { Palette } from "../../core/palette";
import { askPalette } from "../palette";
import { addressOf, reference, withSheet } from "../addresses";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { freeName, sameName, setName } from "../names";
import { asText } from "../text";

/** Marks the sheet as ours, whatever it is called now: only such a sheet is ever cleared. */
const mark = "_st.ReviewPack";
const wished = "Review pack";

export interface FoundPack {
  readonly sheet: string;
  readonly isMarked: boolean;
  /** Null where the sheet is not there yet. */
  readonly values: readonly (readonly CellValue[])[] | null;
  readonly isProtected: boolean;
  readonly palette: Palette;
}

/** Our sheet, or the one that a new pack is to stand on; two syncs. */
export const findPack = (): Promise<FoundPack> =>
  reading(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheets = worksheets.load("items/name");
    const marks = names.getItemOrNullObject(mark).load("formula");
    const palette = askPalette(context);
    await context.sync();
    const inUse = sheets.items.map(({ name }) => name);
    const isMarked = !marks.isNullObject;
    const at = isMarked ? reference(String(marks.formula)) : null;
    const ours = at && inUse.find((name) => sameName(name, at.sheet));
    const named = ours ?? inUse.find((name) => sameName(name, wished));
    if (named === undefined)
      return { sheet: wished, isMarked, values: null, isProtected: false, palette: palette() };
    const sheet = worksheets.getItem(named);
    const used = sheet.getUsedRangeOrNullObject(true).load("values");
    const protection = sheet.protection.load("protected");
    await context.sync();
    const values = used.isNullObject ? [] : (used.values as CellValue[][]);
    const isProtected = protection.protected;
    // A sheet of the user's keeps its name; one that a stopped writing left is blank.
    if (!ours && values.length > 0)
      return {
        sheet: freeName(wished, inUse, " "),
        isMarked,
        values: null,
        isProtected: false,
        palette: palette(),
      };
    return { sheet: named, isMarked, values, isProtected, palette: palette() };
  });

/** The cells of a pack; what is a text stays one. */
export const packCells = ({ lines }: Pack): (string | number)[][] =>
  lines.map(({ cells }) =>
    Array.from({ length: packColumns }, (_, at) => {
      const cell = cells[at] ?? "";
      return typeof cell === "string" ? asText(cell) : cell;
    }),
  );

/** In points. */
const widths = [190, 84, 84, 70, 92];
const lineHeight = 15;
/** So many letters of ours fit side by side; a Chinese sign takes two. */
const lettersAcross = 88;
const formats = ["@", "#,##0", "#,##0", "0.0%", "@"];

const across = (row: number): string => addressOf({ row, column: 0, rows: 1, columns: packColumns });
const lengthOf = (text: string): number =>
  [...text].reduce((length, sign) => length + (/[\u2E80-\uFFFF]/.test(sign) ? 2 : 1), 0);

const looks: Readonly<Partial<Record<PackLineKind, (range: Excel.Range, palette: Palette) => void>>> = {
  title: ({ format }) => {
    format.font.bold = true;
    format.font.size = 16;
  },
  note: ({ format }) => {
    format.font.color = "#595959";
  },
  heading: ({ format }, { ink }) => {
    format.font.bold = true;
    format.font.color = ink;
  },
  head: ({ format }, { ink }) => {
    format.font.bold = true;
    format.font.color = "#FFFFFF";
    format.fill.color = ink;
    format.wrapText = true;
  },
};

function dress(sheet: Excel.Worksheet, lines: readonly PackLine[], palette: Palette): void {
  const all = sheet.getRange(addressOf({ row: 0, column: 0, rows: lines.length, columns: packColumns }));
  all.format.verticalAlignment = "Top";
  widths.forEach((width, at) => {
    all.getColumn(at).format.columnWidth = width;
  });
  lines.forEach(({ kind, cells }, row) => {
    const line = sheet.getRange(across(row));
    looks[kind]?.(line, palette);
    if (kind === "row")
      line.numberFormat = [formats.map((format, at) => (typeof cells[at] === "number" ? format : "@"))];
    if (kind === "row" || kind === "head")
      line.getCell(0, 1).getResizedRange(0, 2).format.horizontalAlignment = "Right";
    if (kind === "row") line.getCell(0, 0).format.wrapText = true;
    if (kind !== "text" && kind !== "note") return;
    line.merge(true);
    line.format.wrapText = true;
    const rows = Math.max(1, Math.ceil(lengthOf(String(cells[0] ?? "")) / lettersAcross));
    line.format.rowHeight = lineHeight * rows;
  });
}

/** One page, upright, whatever is on it. */
function layOut(sheet: Excel.Worksheet, rows: number): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.setPrintArea(addressOf({ row: 0, column: 0, rows, columns: packColumns }));
}

/**
 * Makes the sheet anew and writes the pack onto it, the cells last, so that a sheet that shows them is whole. Three
 * syncs, two of which are those of `forceCreateSheet`.
 */
export const writePackSheet = (
  found: FoundPack,
  pack: Pack,
  aftermath: () => Promise<Aftermath>,
): Promise<void> =>
  writing(
    found.sheet,
    async (context) => {
      const { workbook } = context;
      const sheet = await ExcelUtilities.forceCreateSheet(workbook, found.sheet, true);
      const home = { sheet: found.sheet, address: "$A$1" };
      setName(context, mark, `=${withSheet(home)}`, found.isMarked);
      const cells = packCells(pack);
      const before = found.values?.length ?? 0;
      const rows = Math.max(cells.length, before);
      sheet.getRange(addressOf({ row: 0, column: 0, rows, columns: packColumns })).unmerge();
      sheet.showGridlines = false;
      dress(sheet, pack.lines, found.palette);
      layOut(sheet, cells.length);
      sheet.getRange(addressOf({ row: 0, column: 0, rows: cells.length, columns: packColumns })).values =
        cells;
      await context.sync();
    },
    aftermath,
  );
