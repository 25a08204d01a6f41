import type { CellValue } from "../../core/cellValue";
import type { Palette } from "../../core/palette";
import { isTrouble } from "../../core/trouble";
import { letters } from "../addresses";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { freeName, sameName } from "../names";
import { askPalette } from "../palette";
import { asText } from "../text";

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
function dressHead(range: Excel.Range, { ink }: Palette): void {
  const { font, fill } = range.format;
  font.bold = true;
  font.color = "#FFFFFF";
  fill.color = ink;
}

function queue(
  context: Excel.RequestContext,
  name: string,
  { areas, chart, table }: NewSheet,
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
  if (areas.length > 0) dressHead(put(1, areas).getRow(0), palette);
  if (chart !== null) {
    const drawn = sheet.charts.add("BarClustered", sheet.getRange(`A1:B${areas.length}`), "Columns");
    drawn.title.text = chart;
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
      dressHead(range.getRow(0), palette);
      range.getRow(0).format.wrapText = true;
    }
  }
  sheet.getRange("A:A").format.columnWidth = 200;
  sheet.getRange("C:C").format.columnWidth = 160;
  sheet.activate();
  settings.getItem(begunSetting).delete();
}

/**
 * Writes a sheet of its own and shows it; two syncs, one of them writing. What Excel stops half-way is taken away again,
 * at the latest by the next try.
 *
 * @returns the sheet's name
 */
export async function writeNewSheet(content: NewSheet): Promise<string> {
  const { names, begun, palette } = await sheetsNow();
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
    // Only Excel's answer was lost.
    if (!isTrouble(caught, "sync-failed") || caught.facts.written !== "all") throw caught;
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
