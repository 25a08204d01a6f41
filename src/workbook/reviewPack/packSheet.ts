import { ExcelUtilities } from "@microsoft/office-js-helpers";
import type { CellValue } from "../../core/cellValue";
import { packColumns, type Pack, type PackLine, type PackLineKind } from "../../core/reviewPack/pack";
import { languages, type Language } from "../../core/language";
import type { Palette } from "../../core/palette";
import { packSheetNames } from "../../locale/sheets/reviewPack";
import { askPalette } from "../palette";
import { addressOf, reference, withSheet } from "../addresses";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { freeName, sameName, setName } from "../names";
import { asText } from "../text";

/** Marks the sheet as ours, whatever it is called now: only such a sheet is ever cleared. */
const mark = "_st.ReviewPack";

/** Whether we gave a sheet its name, in one language or the other. */
const isOwnName = (name: string, ofLanguage?: Language): boolean =>
  languages.some(
    (one) =>
      (ofLanguage === undefined || one === ofLanguage) &&
      sameName(name.replace(/ \d+$/, ""), packSheetNames[one]),
  );

export interface FoundPack {
  readonly sheet: string;
  /** What it is to be called: a name that we gave follows the language. */
  readonly name: string;
  readonly isMarked: boolean;
  /** Null where the sheet is not there yet. */
  readonly values: readonly (readonly CellValue[])[] | null;
  readonly isProtected: boolean;
  readonly palette: Palette;
}

/** Our sheet, or the one that a new pack is to stand on; two syncs. */
export const findPack = (language: Language): Promise<FoundPack> =>
  reading(async (context) => {
    const { worksheets, names } = context.workbook;
    const sheets = worksheets.load("items/name");
    const marks = names.getItemOrNullObject(mark).load("formula");
    const palette = askPalette(context);
    await context.sync();
    const inUse = sheets.items.map(({ name }) => name);
    const isMarked = !marks.isNullObject;
    const at = isMarked ? reference(String(marks.formula)) : null;
    const ours = at ? inUse.find((name) => sameName(name, at.sheet)) : undefined;
    // A sheet of the user's keeps its name; one that a stopped writing left is blank.
    const named = inUse.filter((name) => isOwnName(name));
    const asked = (ours === undefined ? named : [ours]).map((name) => ({
      name,
      used: worksheets.getItem(name).getUsedRangeOrNullObject(true).load("values"),
      protection: worksheets.getItem(name).protection.load("protected"),
    }));
    await context.sync();
    const blank = asked.find(({ used }) => used.isNullObject);
    const standing = ours ? asked[0] : blank;
    const isOurs =
      standing !== undefined && (!isOwnName(standing.name) || isOwnName(standing.name, language));
    const name = isOurs ? standing.name : freeName(packSheetNames[language], inUse, " ");
    const sheet = standing?.name ?? name;
    const common = { sheet, name, isMarked, palette: palette() };
    if (!standing) return { ...common, values: null, isProtected: false };
    const { used, protection } = standing;
    const values = used.isNullObject ? [] : (used.values as CellValue[][]);
    return { ...common, values, isProtected: protection.protected };
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
const titleHeight = 24;
/** So many letters fit side by side, over all columns and in the first; a Chinese sign takes two. */
const letters = { across: 88, first: 32 };
const formats = ["General", "#,##0", "#,##0", "0.0%", "General"];

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
  sheet.tabColor = palette.ink;
  const all = sheet.getRange(addressOf({ row: 0, column: 0, rows: lines.length, columns: packColumns }));
  all.format.verticalAlignment = "Top";
  widths.forEach((width, at) => {
    all.getColumn(at).format.columnWidth = width;
  });
  lines.forEach(({ kind, cells }, row) => {
    const line = sheet.getRange(across(row));
    looks[kind]?.(line, palette);
    if (kind === "row")
      line.numberFormat = [formats.map((format, at) => (typeof cells[at] === "number" ? format : "General"))];
    // What stands over figures stands as they do; texts beside each other begin where their heads do.
    const figures = lines
      .slice(row)
      .find((one) => one.kind === "row")
      ?.cells.some((cell) => typeof cell === "number");
    if ((kind === "row" || kind === "head") && figures)
      line.getCell(0, 1).getResizedRange(0, 2).format.horizontalAlignment = "Right";
    if (kind === "row" || kind === "head")
      line.getCell(0, packColumns - 1).format.horizontalAlignment = "Center";
    if (kind === "row") line.getCell(0, 0).format.wrapText = true;
    const isWide = kind === "text" || kind === "note";
    if (isWide) {
      line.merge(true);
      line.format.wrapText = true;
    }
    const room = isWide ? letters.across : letters.first;
    const rows = Math.max(1, Math.ceil(lengthOf(String(cells[0] ?? "")) / room));
    line.format.rowHeight = kind === "title" ? titleHeight : lineHeight * rows;
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
      sheet.getRange().unmerge();
      sheet.showGridlines = false;
      dress(sheet, pack.lines, found.palette);
      layOut(sheet, cells.length);
      sheet.getRange(addressOf({ row: 0, column: 0, rows: cells.length, columns: packColumns })).values =
        cells;
      if (found.name !== found.sheet) sheet.name = found.name;
      await context.sync();
    },
    aftermath,
  );
