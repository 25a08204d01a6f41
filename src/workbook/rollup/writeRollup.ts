import type { CellValue } from "../../core/cellValue";
import type { Palette } from "../../core/palette";
import { isTrouble } from "../../core/trouble";
import { letters } from "../addresses";
import { fitOnPages } from "../fitOnPages";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { freeName, sameName } from "../names";
import { askPalette, dressChart } from "../palette";
import { asText } from "../text";
import { figureWidth, lengthOf } from "../textWidth";

/** What a sheet of its own is to hold. */
export interface NewSheet {
  /** Its name, or the first free one like it. */
  readonly name: string;
  /** A block at the top with its headers in the first row; its first two columns are drawn. */
  readonly areas: readonly (readonly (CellValue | null)[])[];
  /** What stands over the drawing; null for none. */
  readonly chart: string | null;
  /** A table below, with its headers in the first row. */
  readonly table: readonly (readonly (CellValue | null)[])[];
  /** What the figures of the areas and of the table's columns are shown by; null as Excel does by itself. */
  readonly formats: {
    readonly areas: readonly (string | null)[];
    readonly table: readonly (string | null)[];
  };
}

/** Rows that the drawing takes between the two. */
const chartRows = 18;

const cellsOf = (rows: readonly (readonly (CellValue | null)[])[]): CellValue[][] =>
  rows.map((row) => row.map((value) => (typeof value === "string" ? asText(value) : (value ?? ""))));

/** The setting that names a sheet whose writing was begun and not ended. */
const begunSetting = "SplitTarget.newSheet";

interface SheetsNow {
  readonly names: readonly string[];
  readonly inFront: string;
  /** The sheet that a stopped writing has left; null for none. */
  readonly begun: string | null;
  readonly palette: Palette;
}

const sheetsNow = (): Promise<SheetsNow> =>
  reading(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheets = worksheets.load("items/name");
    const inFront = worksheets.getActiveWorksheet().load("name");
    const setting = settings.getItemOrNullObject(begunSetting).load("value");
    const palette = askPalette(context);
    await context.sync();
    const names = sheets.items.map(({ name }) => name);
    const begun = setting.isNullObject ? null : String(setting.value);
    return {
      names,
      palette: palette(),
      inFront: inFront.name,
      begun: begun !== null && names.some((name) => sameName(name, begun)) ? begun : null,
    };
  });

async function takeBack(name: string): Promise<Aftermath> {
  const { inFront, begun } = await sheetsNow();
  // It is brought to the front last of all.
  if (inFront === name && begun === null) return { written: "all", present: null };
  await reading(async (context) => {
    const { worksheets, settings } = context.workbook;
    if (begun !== null) worksheets.getItem(begun).delete();
    settings.getItemOrNullObject(begunSetting).delete();
    await context.sync();
  });
  return { written: "nothing", present: null };
}

/** Headers as on every sheet of ours. */
function dressHead({ format }: Excel.Range, { ink }: Palette): void {
  format.font.bold = true;
  format.font.color = "#FFFFFF";
  format.fill.color = ink;
  format.wrapText = true;
  format.verticalAlignment = "Center";
}

/** At both sides of a cell and for a header's button, in points. */
const room = 28;
/** So many figures fit side by side; what is longer is wrapped. */
const longest = { word: 16, text: 30, line: 96 };

/** As wide as the words of its headers and its texts, so far as they are not wrapped. */
function widthOf(texts: readonly (CellValue | null | undefined)[], limit: number): number {
  const lengths = texts.map((text) => {
    const words = String(text ?? "").split(/\s+/);
    const word = Math.max(...words.map((one) => Math.min(longest.word, lengthOf(one))));
    return Math.max(word, Math.min(limit, lengthOf(String(text ?? ""))));
  });
  return Math.ceil(Math.max(...lengths) * figureWidth + room);
}

/** Heads, widths and the formats of figures. */
function dress(
  sheet: Excel.Worksheet,
  blocks: readonly {
    readonly range: Excel.Range;
    readonly rows: NewSheet["table"];
    readonly formats: readonly (string | null)[];
  }[],
  palette: Palette,
): void {
  const columns = Math.max(...blocks.map(({ rows }) => rows[0].length));
  const limit = columns === 1 ? longest.line : longest.text;
  for (let column = 0; column < columns; column += 1) {
    const heads = blocks.flatMap(({ rows }) => String(rows[0][column] ?? "").split(/\s+/));
    const texts = blocks.flatMap(({ rows }) => rows.slice(1).map((row) => row[column]));
    const { format } = sheet.getRange(`${letters(column)}:${letters(column)}`);
    format.columnWidth = widthOf([...heads, ...texts], limit);
  }
  for (const { range, rows, formats } of blocks) {
    dressHead(range.getRow(0), palette);
    if (rows.length > 1) {
      const body = range.getOffsetRange(1, 0).getResizedRange(-1, 0);
      body.format.verticalAlignment = "Top";
      if (columns > 1) body.format.wrapText = true;
      formats.forEach((format, column) => {
        if (format !== null) body.getColumn(column).numberFormat = [[format]];
      });
    }
    range.format.autofitRows();
  }
}

function queue(
  context: Excel.RequestContext,
  name: string,
  { areas, chart, table, formats }: NewSheet,
  palette: Palette,
): void {
  const { worksheets, settings } = context.workbook;
  settings.add(begunSetting, name);
  const sheet = worksheets.add(name);
  sheet.tabColor = palette.ink;
  const put = (row: number, rows: readonly (readonly (CellValue | null)[])[]): Excel.Range => {
    const range = sheet.getRange(`A${row}:${letters(rows[0].length - 1)}${row + rows.length - 1}`);
    range.values = cellsOf(rows);
    return range;
  };
  const blocks = areas.length > 0 ? [{ range: put(1, areas), rows: areas, formats: formats.areas }] : [];
  if (chart !== null) {
    const drawn = sheet.charts.add("BarClustered", sheet.getRange(`A1:B${areas.length}`), "Columns");
    drawn.title.text = chart;
    dressChart(drawn, palette);
    drawn.legend.visible = false;
    drawn.axes.valueAxis.minimum = 0;
    drawn.axes.valueAxis.maximum = 100;
    drawn.axes.categoryAxis.reversePlotOrder = true;
    drawn.setPosition(`A${areas.length + 2}`, `F${areas.length + chartRows}`);
  }
  if (table.length > 0) {
    const range = put(areas.length + (chart === null ? 2 : chartRows + 2), table);
    if (table.length > 1) {
      const made = sheet.tables.add(range, true);
      made.style = "TableStyleLight1";
      made.showBandedRows = false;
      made.showFilterButton = table[0].length > 1;
    }
    blocks.push({ range, rows: table, formats: formats.table });
  }
  dress(sheet, blocks, palette);
  fitOnPages(sheet, "Landscape");
  sheet.activate();
  settings.getItem(begunSetting).delete();
}

/** What was asked for when no answer came and no look told what had become of it. */
let unsure: { readonly name: string; readonly content: string } | null = null;

/**
 * Writes a sheet of its own and shows it; two syncs, one of them writing. What Excel stops half-way is taken away again,
 * at the latest by the next try. What stands whole, though nobody could tell, is not written a second time.
 *
 * @returns the sheet's name
 */
export async function writeNewSheet(content: NewSheet): Promise<string> {
  const { names, begun, palette } = await sheetsNow();
  const [asked, text] = [unsure, JSON.stringify(content)];
  unsure = null;
  if (asked?.content === text && begun === null && names.some((one) => sameName(one, asked.name)))
    return asked.name;
  const name = freeName(
    content.name,
    names.filter((one) => one !== begun),
    " ",
  );
  try {
    await writing(
      name,
      async (context) => {
        if (begun !== null) context.workbook.worksheets.getItem(begun).delete();
        queue(context, name, content, palette);
        await context.sync();
      },
      () => takeBack(name),
    );
  } catch (caught) {
    if (!isTrouble(caught, "sync-failed")) throw caught;
    if (caught.facts.written === "unknown") unsure = { name, content: text };
    // Only Excel's answer was lost.
    if (caught.facts.written !== "all") throw caught;
  }
  return name;
}

/** Takes a sheet away that was written; one sync. */
export const removeSheet = (name: string): Promise<void> =>
  writing(
    name,
    async (context) => {
      context.workbook.worksheets.getItemOrNullObject(name).delete();
      await context.sync();
    },
    async () => {
      const { names } = await sheetsNow();
      return { written: names.some((one) => sameName(one, name)) ? "nothing" : "all", present: null };
    },
  );
