import type { CellValue } from "../../core/cellValue";
import { letters } from "../addresses";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { freeName, sameName } from "../names";
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

const sheetsNow = (): Promise<{ names: string[]; inFront: string }> =>
  reading(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    const inFront = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return { names: sheets.items.map(({ name }) => name), inFront: inFront.name };
  });

async function takeBack(name: string): Promise<Aftermath> {
  const { names, inFront } = await sheetsNow();
  // It is brought to the front last of all.
  if (inFront === name) return { written: "all", present: null };
  if (names.some((one) => sameName(one, name))) await removeSheet(name);
  return { written: "nothing", present: null };
}

function queue(context: Excel.RequestContext, name: string, { areas, chart, table }: NewSheet): void {
  const sheet = context.workbook.worksheets.add(name);
  const put = (row: number, rows: readonly (readonly (CellValue | null)[])[]): Excel.Range => {
    const range = sheet.getRange(`A${row}:${letters(rows[0].length - 1)}${row + rows.length - 1}`);
    range.values = cellsOf(rows);
    return range;
  };
  if (areas.length > 0) {
    put(1, areas);
    sheet.getRange(`A1:${letters(areas[0].length - 1)}1`).format.font.bold = true;
  }
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
    if (table.length > 1) sheet.tables.add(range, true);
  }
  sheet.getRange("A:A").format.columnWidth = 200;
  sheet.getRange("C:C").format.columnWidth = 160;
  sheet.activate();
}

/**
 * Writes a sheet of its own and shows it; two syncs, one of them writing. What Excel stops half-way is taken away again.
 *
 * @returns the sheet's name
 */
export async function writeNewSheet(content: NewSheet): Promise<string> {
  const { names } = await sheetsNow();
  const name = freeName(content.name, names, " ");
  await writing(
    name,
    async (context) => {
      queue(context, name, content);
      await context.sync();
    },
    () => takeBack(name),
  );
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
