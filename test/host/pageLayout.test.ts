import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() =>
  excel.open(bookOf(sheet("It's", { cells: cells([["item"], ["a"], ["b"]]) }), sheet("Other"))),
);
afterAll(() => excel.stop());

const reopened = async () => {
  const { left, ...book } = await readXlsx(await writeXlsx(excel.book()));
  expect(left).toEqual([]);
  await excel.open(book);
};
const on = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("It's");
const layout = <T>(work: (page: Excel.PageLayout, context: Excel.RequestContext) => Promise<T>) =>
  Excel.run((context) => work(on(context).pageLayout, context));
const refused = (change: (page: Excel.PageLayout) => void) =>
  layout(async (page, context) => {
    change(page);
    await context.sync();
  });

test("a sheet that nobody set up is printed as Excel prints it", async () => {
  await layout(async (page, context) => {
    page.load();
    const area = page.getPrintAreaOrNullObject();
    const rows = page.getPrintTitleRowsOrNullObject();
    await context.sync();
    expect([area.isNullObject, rows.isNullObject]).toEqual([true, true]);
    expect(page.toJSON()).toMatchObject({
      orientation: "Portrait",
      paperSize: "Letter",
      leftMargin: 0.7 * 72,
      topMargin: 54,
      zoom: { scale: 100 },
      printGridlines: false,
      printErrors: "AsDisplayed",
      firstPageNumber: "",
    });
  });
});

test("what is set is kept in the file, under a sheet's new name too, and moves with rows", async () => {
  await layout(async (page, context) => {
    page.set({
      orientation: "Landscape",
      paperSize: "A4",
      centerHorizontally: true,
      printOrder: "OverThenDown",
    });
    page.set({ printErrors: "Dash", firstPageNumber: 3, draftMode: true, printComments: "EndSheet" });
    page.zoom = { horizontalFitToPages: 1 };
    page.setPrintArea("A1:C9,E2:E4");
    page.setPrintTitleRows("$1:$2");
    page.setPrintTitleColumns(on(context).getRange("A:A"));
    page.setPrintMargins("Centimeters", { left: 2.54, header: 1.27 });
    page.headersFooters.defaultForAllPages.leftHeader = "R&&D";
    page.headersFooters.defaultForAllPages.centerFooter = "&P of &N <1>";
    page.headersFooters.state = "FirstAndDefault";
    on(context).horizontalPageBreaks.add("A3");
    on(context).getRange("1:1").insert("Down");
    on(context).name = "Report";
    await context.sync();
  });
  await reopened();
  await Excel.run(async (context) => {
    const report = context.workbook.worksheets.getItem("Report");
    const page = report.pageLayout.load(
      "orientation,paperSize,centerHorizontally,centerVertically,printOrder,printErrors,printComments,firstPageNumber,draftMode,leftMargin,headerMargin,topMargin,zoom",
    );
    const { defaultForAllPages } = page.headersFooters.load("state,defaultForAllPages");
    const area = page.getPrintArea().load("address");
    const rows = page.getPrintTitleRows().load("address");
    const columns = page.getPrintTitleColumns().load("address");
    const breaks = report.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(page.toJSON()).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      centerHorizontally: true,
      centerVertically: false,
      printOrder: "OverThenDown",
      printErrors: "Dash",
      printComments: "EndSheet",
      firstPageNumber: 3,
      draftMode: true,
      leftMargin: 72,
      headerMargin: 36,
      topMargin: 54,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: null, scale: null },
    });
    expect(area.address).toBe("Report!A2:C10,Report!E3:E5");
    expect(rows.address).toBe("Report!2:3");
    expect(columns.address).toBe("Report!A:A");
    expect(page.headersFooters.state).toBe("FirstAndDefault");
    expect(defaultForAllPages.toJSON()).toMatchObject({ leftHeader: "R&&D", centerFooter: "&P of &N <1>" });
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([3]);
  });
});

test("a scale takes the fitting back, and Ctrl+Z the scale", async () => {
  await layout(async (page, context) => {
    page.zoom = { horizontalFitToPages: 2, verticalFitToPages: 3 };
    await context.sync();
    page.zoom = { scale: 80 };
    await context.sync();
    page.load("zoom");
    await context.sync();
    expect(page.zoom).toMatchObject({ scale: 80, horizontalFitToPages: null });
    await excel.grid.edits.undo();
    page.load("zoom");
    await context.sync();
    expect(page.zoom).toMatchObject({ scale: null, horizontalFitToPages: 2, verticalFitToPages: 3 });
  });
});

test.each<[string, (page: Excel.PageLayout) => void]>([
  ["a scale that Excel has not", (page) => (page.zoom = { scale: 9 })],
  ["a scale and a fitting at once", (page) => (page.zoom = { scale: 50, verticalFitToPages: 1 })],
  ["a margin below 0", (page) => (page.leftMargin = -1)],
  ["a paper that there is not", (page) => (page.paperSize = "A9" as Excel.PaperType)],
  ["cells of another sheet", (page) => page.setPrintArea("Other!A1")],
  ["titles that are no whole rows", (page) => page.setPrintTitleRows("A1:B2")],
  ["a header above 255 characters", (page) => (page.headersFooters.oddPages.leftHeader = "x".repeat(254))],
])("%s is refused", async (_what, change) => {
  await expect(refused(change)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("page breaks are found by their place and go one by one or together", async () => {
  await Excel.run(async (context) => {
    const breaks = on(context).verticalPageBreaks;
    breaks.add("D1");
    const second = breaks.add("B1");
    const after = second.getCellAfterBreak().load("address");
    breaks.load("items/columnIndex");
    await context.sync();
    expect(after.address).toBe("'It''s'!B1");
    expect(breaks.items.map(({ columnIndex }) => columnIndex)).toEqual([1, 3]);
    second.delete();
    breaks.load("items/columnIndex");
    await context.sync();
    expect(breaks.items.map(({ columnIndex }) => columnIndex)).toEqual([3]);
    breaks.removePageBreaks();
    breaks.load("items/columnIndex");
    await context.sync();
    expect(breaks.items).toEqual([]);
    breaks.add("A5");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
