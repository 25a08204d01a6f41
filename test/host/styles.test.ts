import { startExcel } from "office-host/startExcel";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() =>
  excel.open(
    bookOf(
      sheet("Plan", {
        cells: cells([
          ["a", 1],
          ["b", 2],
        ]),
      }),
    ),
  ),
);
afterAll(() => excel.stop());
const reopened = async () => excel.open(await readXlsx(await writeXlsx(excel.book())));

type Case = [given: string, name: string, look: Record<string, unknown>];
const builtIn: Case[] = [
  ["Good", "Good", { fill: "#C6EFCE", color: "#006100" }],
  ["Neutral", "Neutral", { fill: "#FFEB9C" }],
  [
    "Heading1",
    "Heading 1",
    { bold: true, fontSize: 15, borders: { bottom: { style: "thick", color: "#4472C4" } } },
  ],
  ["CheckCell", "Check Cell", { bold: true, fill: "#A5A5A5" }],
  ["Accent2", "Accent2", { color: "#FFFFFF" }],
  ["Accent1_20", "20% - Accent1", { fill: "#DAE3F3" }],
  ["Percent", "Percent", { number: "0%" }],
  ["Total", "Total", { bold: true }],
];

test.each(builtIn)(
  "%s: its look and its name, in a file as well, and back to Normal",
  async (given, name, look) => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B1");
      range.format.font.italic = true;
      range.style = given;
      range.load("style");
      await context.sync();
      expect(range.style).toBe(name);
    });
    const before = excel.book().sheets[0]!.cells[0]![0];
    expect(before?.format).toMatchObject({ style: name, ...look });
    await reopened();
    expect(excel.book().sheets[0]!.cells[0]![0]).toEqual(before);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B2");
      range.load("style");
      await context.sync();
      expect(range.style).toBeNull();
      range.style = "Normal";
      await context.sync();
    });
    expect(excel.book().sheets[0]!.cells[0]![0]).toEqual({ value: "a" });
  },
);

test("a style leaves alone what it does not speak of", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange("B1");
    range.numberFormat = [["0.00"]];
    range.format.horizontalAlignment = "Center";
    range.style = "Good";
    range.style = "Percent";
    await context.sync();
  });
  expect(excel.book().sheets[0]!.cells[0]![1]?.format).toEqual({
    style: "Percent",
    number: "0%",
    horizontal: "center",
    color: "#006100",
    fill: "#C6EFCE",
  });
});

test("one's own: added, changed, given, kept in a file, counted, and taken away", async () => {
  await Excel.run(async (context) => {
    const { styles } = context.workbook;
    styles.add("Team");
    const style = styles.getItem("Team");
    style.font.bold = true;
    style.fill.color = "orange";
    style.wrapText = true;
    style.textOrientation = 45;
    style.includeNumber = false;
    context.workbook.worksheets.getItem("Plan").getRange("A2").style = "Team";
    await context.sync();
  });
  expect(excel.book().sheets[0]!.cells[1]![0]?.format).toEqual({
    style: "Team",
    bold: true,
    fill: "#FFA500",
    wrap: true,
    rotation: 45,
  });
  await reopened();
  await Excel.run(async (context) => {
    const { styles } = context.workbook;
    const style = styles
      .getItem("Team")
      .load("name,builtIn,wrapText,textOrientation,includeNumber,includeFont");
    const font = style.font.load("bold,size");
    styles.load("items/name");
    await context.sync();
    expect(style.toJSON()).toMatchObject({
      name: "Team",
      builtIn: false,
      wrapText: true,
      textOrientation: 45,
      includeNumber: false,
      includeFont: true,
    });
    expect([font.bold, font.size]).toEqual([true, 11]);
    expect(styles.items.filter(({ name }) => name === "Team")).toHaveLength(1);
    style.delete();
    const gone = styles.getItemOrNullObject("Team");
    const cell = context.workbook.worksheets.getItem("Plan").getRange("A2").load("style");
    await context.sync();
    expect([gone.isNullObject, cell.style]).toEqual([true, "Normal"]);
  });
});

test.each<[string, string, (styles: Excel.StyleCollection, range: Excel.Range) => unknown]>([
  ["one that is there already", "ItemAlreadyExists", (styles) => styles.add("good")],
  ["one without a name", "InvalidArgument", (styles) => styles.add("")],
  ["one that nobody knows", "ItemNotFound", (_styles, range) => (range.style = "Nobody's")],
  ["Excel's own taken away", "InvalidOperation", (styles) => styles.getItem("Good").delete()],
  ["Normal changed", "NotImplemented", (styles) => (styles.getItem("Normal").font.bold = true)],
  ["text that rises too far", "InvalidArgument", (styles) => (styles.getItem("Good").textOrientation = 91)],
])("%s is refused", async (_what, code, ask) => {
  await expect(
    Excel.run(async (context) => {
      ask(context.workbook.styles, context.workbook.worksheets.getItem("Plan").getRange("A1"));
      await context.sync();
    }),
  ).rejects.toEqual(expect.objectContaining({ code }));
});

test("text that shrinks to fit does so in a style and in a cell, and is kept in the file", async () => {
  await excel.Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook;
    styles.add("Small");
    Object.assign(styles.getItem("Small"), { shrinkToFit: true, autoIndent: true });
    worksheets.getItem("Plan").getRange("A1").style = "Small";
    worksheets.getItem("Plan").getRange("B2").format.shrinkToFit = true;
    await context.sync();
  });
  await reopened();
  const shrinks = await excel.Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan");
    const style = context.workbook.styles.getItem("Small").load("shrinkToFit");
    const formats = ["A1", "B2", "A2"].map((cell) => plan.getRange(cell).format.load("shrinkToFit"));
    await context.sync();
    return [style.shrinkToFit, ...formats.map(({ shrinkToFit }) => shrinkToFit)];
  });
  expect(shrinks).toEqual([true, true, true, false]);
});
