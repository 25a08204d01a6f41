import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { shareForms } from "../../../src/entry/shareForms";
import { shareTasks } from "../../../src/tasks/share/shareTasks";
import { differences, wholeState } from "../faults/wholeState";
import { startPlanner } from "../planner/plan";
import { filesHere } from "./filesHere";

/** Forms of which one answers with something else. */
const withForm = (name: string, lambda: string) =>
  shareTasks(
    () =>
      Promise.resolve({
        ...shareForms,
        forms: { ...shareForms.forms, [name]: { ...shareForms.forms[name]!, lambda } },
      }),
    filesHere,
  );

const loads = "target,weights,unit,floors,caps,holds,shares";
const splitBy = (body: string): string => `LAMBDA(${loads},${body})`;

const book = () =>
  bookOf(
    sheet("Plan", {
      cells: cells([
        ["Target", 100, "=SPLITTARGET(B1,B2:B4)", "=SUM(C1#)"],
        ["A", 1],
        ["B", 1],
        ["C", 2, null, "=SUM(ROUNDTOTAL(B2:B4,1))"],
      ]),
    }),
  );

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());
beforeEach(async () => {
  await excel.open(book());
  await excel.settled();
});

const held = async (): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange("C1:D4").load("formulas");
    await context.sync();
    return range.formulas;
  });
/** Those that somebody sees. */
const names = (): string[] =>
  excel
    .book()
    .names.filter(({ hidden }) => !hidden)
    .map(({ name }) => name);

describe.each([
  [splitBy("NA()"), "an error"],
  [splitBy("{25;25;49}"), "another figure"],
  [splitBy("{25;25;50;0}"), "more cells"],
  [splitBy("{25;25}"), "fewer cells"],
  [splitBy('{25;25;"50"}'), "a text"],
])("where a form answers %s, %s", (lambda) => {
  test("its cell becomes the value that it showed, and comes back", async () => {
    const before = wholeState(excel);
    const tasks = withForm("SPLITTARGET", lambda);
    const { cells: changed, values, change } = await tasks.share("portable", "en");
    expect([changed, values]).toEqual([2, 1]);
    expect(await held()).toEqual([
      [25, "=SUM(C1:C3)"],
      [25, ""],
      [50, ""],
      ["", '=SUM(ST.ROUNDTOTAL(B2:B4,1,"",""))'],
    ]);
    expect(names()).toEqual(["ST.ROUNDTOTAL"]);
    await tasks.undo(change);
    await excel.settled();
    expect(differences(before, wholeState(excel))).toEqual([]);
    await tasks.share("portable", "en");
    await tasks.share("live", "en");
    await excel.settled();
    const { "setting Office.AutoShowTaskpaneWithDocument": opens, ...after } = wholeState(excel);
    expect(opens).toBe(true);
    expect(differences(before, after)).toEqual([]);
  });

  test("written at once without the add-in, its cell stays ours, and is told", async () => {
    const { left, values } = await withForm("SPLITTARGET", lambda).setNative(true, "en");
    expect([left.map(({ address, why }) => `${address} ${why}`), values]).toEqual([["C1 other-answer"], 0]);
    expect((await held())[0]).toEqual(["=SPLITTARGET(B1,B2:B4)", "=SUM(C1#)"]);
    expect(names()).toEqual(["ST.ROUNDTOTAL"]);
  });
});

test("where a form answers the same, nothing more is written", async () => {
  const before = excel.requests().length;
  const { values } = await withForm("SPLITTARGET", splitBy("{25;25;50}")).share("portable", "en");
  expect([values, excel.requests().length - before]).toEqual([0, 4]);
});
