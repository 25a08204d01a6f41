import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { calculateBeforeSaving } from "office-host/grid/calculationMode";
import type { Book, Cell } from "xlsx-book/book";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { openPackage } from "xlsx-book/zip";
import { builtFunctions } from "./builtFunctions";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({ functions: builtFunctions() });
});
afterAll(() => excel.stop());

/** Figures that no formula here would answer: whatever calculates shows itself. */
const stale = (): Cell[][] => [
  [{ value: 2 }, { formula: "=A1*10", value: 777 }, { formula: "=B1+1", value: 888 }],
  [
    { value: 3 },
    { formula: "=SORT(A1:A3)", value: 91, spill: "B2:B4" },
    { formula: "=SUM(B2#)", value: 555 },
  ],
  [{ value: 1 }, { value: 92 }, { formula: "=RAND()", value: 0.25 }],
  [{ value: 4 }, { value: 93 }, { formula: "=SPLITTARGET(10,A1:A2)", value: 66, spill: "C4:C5" }],
  [{ formula: '=""&A1', value: "" }, {}, { value: 67 }],
];
const bookBy = (calculation: Record<string, string>, cells = stale()): Book => ({
  ...bookOf(sheet("S", { cells })),
  kept: { calculation },
});
const open = (calculation: Record<string, string> = { calcMode: "manual" }, cells = stale()) =>
  excel.open(bookBy(calculation, cells));
const values = (address: string): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange(address).load({ values: true });
    await context.sync();
    return range.values;
  });
const enter = (address: string, contents: unknown[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").getRange(address).formulas = contents;
    await context.sync();
  });
const calculate = (kind: "Recalculate" | "Full" | "FullRebuild" = "Recalculate") =>
  Excel.run(async (context) => {
    context.workbook.application.calculate(kind);
    await context.sync();
  });
const application = () =>
  Excel.run(async (context) => {
    const { application: own } = context.workbook;
    own.load({ calculationMode: true, calculationState: true });
    await context.sync();
    return [own.calculationMode, own.calculationState];
  });
const setMode = (mode: "Automatic" | "AutomaticExceptTables" | "Manual") =>
  Excel.run(async (context) => {
    context.workbook.application.calculationMode = mode;
    await context.sync();
  });
const sum = "=SUM(B2#)";

type Said = Record<string, string>;

test.each<[Said, boolean, string]>([
  [{ calcMode: "manual" }, false, "by hand: as it was saved"],
  [
    { calcMode: "manual", calcCompleted: "0" },
    false,
    "by hand, saved before it was calculated: so it was shown",
  ],
  [{ calcMode: "manual", fullCalcOnLoad: "1" }, true, "by hand, but told to begin anew"],
  [{ calcMode: "autoNoTable" }, true, "tables of what-ifs aside, which are not here"],
  [{}, true, "by itself"],
])("a file that says %j is calculated on opening: %j (%s)", async (said: Said, isCalculated: boolean) => {
  await open(said);
  const shown = await values("B1:C4");
  if (isCalculated)
    expect(shown.slice(0, 2)).toEqual([
      [20, 21],
      [1, 6],
    ]);
  else
    expect(shown).toEqual([
      [777, 888],
      [91, 555],
      [92, 0.25],
      [93, 66],
    ]);
  expect(await application()).toEqual([
    said["calcMode"] === "manual" ? "Manual" : said["calcMode"] ? "AutomaticExceptTables" : "Automatic",
    "calcCompleted" in said ? "Pending" : "Done",
  ]);
});

test("an edit calculates the formula that is entered, and nothing that reads it", async () => {
  await open();
  await enter("A1", [[5]]);
  await enter("D1:D2", [["=A1*2"], ["=D1+B1"]]);
  await excel.settled();
  expect(await values("A1:D1")).toEqual([[5, 777, 888, 10]]);
  expect(await values("D2")).toEqual([[787]]);
  expect(await values("B2:C4")).toEqual([
    [91, 555],
    [92, 0.25],
    [93, 66],
  ]);
  await enter("E1", [["=SORT(A1:A3,,-1)"]]);
  expect(await values("E1:E4")).toEqual([[5], [3], [1], [""]]);
  await enter("A1", [[6]]);
  expect(await values("D1:E1")).toEqual([[10, 5]]);
  expect(await application()).toEqual(["Manual", "Pending"]);
  await excel.grid.type(excel.grid.workbook.getActiveSheet().getSheetId(), 5, 0, [["=A1+1"]]);
  expect(await values("A6:B6")).toEqual([[7, ""]]);
});

test.each([["Recalculate"], ["Full"], ["FullRebuild"]] as const)(
  "calculate(%s) calculates what waits",
  async (kind) => {
    await open();
    await enter("A1", [[5]]);
    await calculate(kind);
    const shown = await values("A1:C5");
    expect(shown.map((row) => row.slice(0, 2))).toEqual([
      [5, 50],
      [3, 1],
      [1, 3],
      [4, 5],
      ["5", ""],
    ]);
    expect([shown[0]![2], shown[1]![2], shown[3]![2], shown[4]![2]]).toEqual([51, 9, 6, 4]);
    expect(shown[2]![2]).not.toBe(0.25);
    expect(await application()).toEqual(["Manual", "Done"]);
    await enter("A1", [[6]]);
    expect(await values("B1")).toEqual([[50]]);
  },
);

test("what waits is found after rows have come and gone", async () => {
  await open();
  await calculate();
  await enter("A1", [[5]]);
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("S");
    own.getRange("F1").formulas = [["=A1"]];
    own.getRange("1:1").insert("Down");
    await context.sync();
  });
  expect(await values("A2:F2")).toEqual([[5, 20, 21, "", "", 5]]);
  await calculate();
  expect(await values("A2:C2")).toEqual([[5, 50, 51]]);
});

test("a calculation by itself begins when it is switched on, and undo leaves the mode alone", async () => {
  await open();
  await setMode("Automatic");
  expect(await values("B1")).toEqual([[777]]);
  await setMode("Manual");
  await enter("A1", [[5]]);
  await setMode("AutomaticExceptTables");
  expect(await values("B1:C2")).toEqual([
    [50, 51],
    [1, 9],
  ]);
  expect(await application()).toEqual(["AutomaticExceptTables", "Done"]);
  await setMode("Manual");
  await excel.grid.edits.undo();
  expect(await application()).toEqual(["Manual", "Pending"]);
  await expect(setMode("Sometimes" as never)).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a formula without a figure in its file gets one", async () => {
  await open({ calcMode: "manual" }, [[{ value: 2 }, { formula: "=A1*10" }, { formula: "=B1", value: 888 }]]);
  expect(await values("B1:C1")).toEqual([[20, 888]]);
});

const calculationIn = (bytes: Uint8Array): Record<string, string | undefined> => {
  const xml = openPackage(bytes).text("xl/workbook.xml") ?? "";
  const [, attributes = ""] = /<calcPr([^>]*)\/>/.exec(xml) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
  );
};

test.each([
  [{ calcMode: "manual" }, "as it is", { calcMode: "manual" }, 777],
  [{ calcMode: "manual", iterate: "1" }, "edited", { calcMode: "manual", iterate: "1" }, 50],
  [
    { calcMode: "manual", calcOnSave: "0" },
    "edited",
    { calcMode: "manual", calcOnSave: "0", calcCompleted: "0" },
    777,
  ],
  [{ calcMode: "autoNoTable" }, "edited", { calcMode: "autoNoTable", fullCalcOnLoad: "1" }, 50],
  [{}, "edited", { fullCalcOnLoad: "1" }, 50],
])("%j, saved %s, is saved as %j", async (said, state, saved, figure) => {
  await open(said);
  if (state === "edited") await enter("A1", [[5]]);
  await calculateBeforeSaving(excel.grid);
  const bytes = await writeXlsx(excel.book());
  expect(calculationIn(bytes)).toEqual({ calcId: "191029", ...saved });
  const { left, ...again } = await readXlsx(bytes);
  expect(left).toEqual([]);
  expect(again.sheets[0]!.cells[0]![1]).toEqual({ formula: "=A1*10", value: figure });
  expect(again.sheets[0]!.cells[1]![2]!.formula).toBe(sum);
});

test("in a calculation by itself calculate() has what answers anew each time answer", async () => {
  await open({});
  const [[before], [, untouched]] = [(await values("C3"))[0]!, await values("B1:B2")] as [
    unknown[],
    unknown[][],
  ];
  await calculate();
  expect((await values("C3"))[0]![0]).not.toBe(before);
  expect((await values("B2"))[0]).toEqual(untouched);
});
