import { proofOf } from "../../../src/core/model/rules/proofOf";
import { actionsOf } from "../../../src/core/tracking/actions";
import { decisionsOf } from "../../../src/core/tracking/decisions";
import { paceByOwner } from "../../../src/core/tracking/paceByOwner";
import { packOf } from "../../../src/pane/reviewPack/packOf";
import { modelTasks as tasks } from "../../../src/tasks/model/modelTasks";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { modelOfRows, on } from "../../core/model/models";

const today = on(3, 9);
const model = modelOfRows({
  stGoal: [{ goal: "=Grow", target: 600, unit: "USD", start: on(1, 1), end: on(3, 31) }],
  stPlan: [
    { owner: "Ann", target: 300 },
    { owner: "Ben", target: 300 },
  ],
  stPeriods: [1, 2, 3].map((month) => ({
    level: "month",
    start: on(month, 1),
    end: on(month + 1, 1) - 1,
    target: 200,
  })),
  stActuals: [{ day: on(1, 10), owner: "Ann", amount: 190.5 }],
  stReviews: [{ day: on(1, 8), kind: "weekly", action: "=Call", actionOwner: "Ann", actionDue: on(3, 1) }],
  stKpis: [
    { name: "Visits", kind: "leading", owner: "Ann" },
    { name: "Signed", kind: "lagging", owner: "Ben" },
  ],
});
const found = proofOf(paceByOwner(today, "month"), model);
const pace = found.kind === "cannot-tell" ? null : found.figures;
const actions = actionsOf(model.stReviews, today);
const packIn = (language: "en" | "zh") =>
  packOf({
    language,
    kind: "monthly",
    today,
    model,
    pace,
    decisions: decisionsOf(pace, [], actions),
    actions,
  });

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

test("a review's figures as the pane has them, on a sheet that its file prints on one page, made anew each time", async () => {
  await excel.open(bookOf(sheet("Review pack", { cells: cells([["mine"]]) })));
  await expect(tasks.writePack(packIn("en"))).resolves.toBe("Review pack 2");
  // A name that we gave follows the language; one that somebody chose stays.
  await expect(tasks.writePack(packIn("zh"))).resolves.toBe("复盘材料");
  await expect(tasks.writePack(packIn("en"))).resolves.toBe("Review pack 2");
  const rename = (from: string, to: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(from).name = to;
      await context.sync();
    });
  await rename("Review pack 2", "Monday");
  await expect(tasks.writePack(packIn("zh"))).resolves.toBe("Monday");
  await rename("Monday", "Review pack 2");
  const before = excel.requests().length;
  await tasks.writePack(packIn("en"));
  expect(excel.requests().length - before).toBe(5);

  const book = await readXlsx(await writeXlsx(excel.book()));
  expect(book.sheets.map(({ name }) => name)).toEqual(["Review pack", "Review pack 2"]);
  expect(book.sheets[0]!.cells[0]![0]!.value).toBe("mine");
  const rows = book.sheets[1]!.cells.map((row) => row.map((cell) => cell?.value ?? ""));
  expect(rows).toEqual(
    expect.arrayContaining([
      ["Ann", 200, 190.5, 0.9525, "slightly behind"],
      ["Ben", 200, 0, 0, "behind"],
      ["Visits · Ann", "", "Signed · Ben", "", ""],
      ["=Call", "Ann", "2026-03-01", "", ""],
    ]),
  );
  expect(rows.flat().filter((value) => String(value).includes("=Grow"))).toHaveLength(1);
  expect(rows.flat()).toContain("1. Ben is 200 behind (0%): help, re-split or accept?");
  await excel.open(book);
  const layout = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem("Review pack 2");
    const area = pageLayout.getPrintArea().load("address");
    pageLayout.load("zoom,orientation,paperSize");
    await context.sync();
    const { zoom, orientation, paperSize } = pageLayout;
    return { area: area.address, zoom, orientation, paperSize };
  });
  expect(layout).toMatchObject({
    area: `'Review pack 2'!A1:E${rows.length}`,
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
  });
});
