import { shareForms } from "../../../src/entry/shareForms";
import { shareTasks } from "../../../src/tasks/share/shareTasks";
import type { StartedExcel } from "office-host/startedExcel";
import { cellName, columnIndex } from "xlsx-book/a1";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { openPackage } from "xlsx-book/zip";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { ADD_IN_ID } from "../../../packages/cli/src/share/addInId";
import { folder, type } from "../../cli/commandLine";
import { differences, wholeState } from "../faults/wholeState";
import { startPlanner } from "../planner/plan";
import { filesHere } from "./filesHere";

const tasks = shareTasks(() => Promise.resolve(shareForms), filesHere);
const { put, path, read } = folder();

/** What is split stands on sheets of its own, one of them with an apostrophe in its name; a total reads the spill. */
const book = () =>
  bookOf(
    sheet("Plan", {
      cells: cells([
        ["=SPLITTARGET(Inputs!$B$1,Inputs!B2:B$4)", "=SUM(A1#)", "=SUM(ROUNDTOTAL(Own[Parts],1))", 80],
        [null, "=SUM(ROUNDTOTAL('Ann''s data'!A:A,1))", "=SUM(POOLSHARE(target,0.5,Inputs!B2:B4,,1))", 1],
        [null, "=SUM(SPLITTARGET(D1,D2:D3))", "Parts", 3],
        [null, null, 1.5],
        [null, null, 2.5],
      ]),
      tables: [
        { name: "Own", range: "C3:C5", columns: ["Parts"], style: "TableStyleMedium2", totals: false },
      ],
    }),
    sheet("Inputs", {
      cells: cells([
        ["Target", 100, 7],
        ["A", 1, 7],
        ["B", 1, 7],
        ["C", 2, 7],
      ]),
    }),
    sheet("Ann's data", { cells: cells([[10.5], [20.5]]) }),
    sheet("Report", { cells: cells([["=SUM(Plan!A1:A3)+Plan!B2"]]) }),
  );

let excel: StartedExcel;
const open = async (): Promise<void> => {
  const own = book();
  own.names = [{ name: "target", refersTo: "Inputs!$B$1" }];
  await excel.open(own);
  await excel.settled();
};

beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());
beforeEach(() => open());

const act = async (work: (sheets: Excel.WorksheetCollection) => void): Promise<void> => {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  });
  await excel.settled();
};
const names = () => excel.book().names.map(({ name }) => name);

/** All that stands in the workbook's cells, formulas with what they show; quotes around a plain name never harm. */
const all = () =>
  excel.book().sheets.map(({ name, cells: lines }) => [
    name,
    ...lines.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const text = cell?.formula?.replace(/'(\w+)'!/g, "$1!");
        return cell?.value === undefined && !text ? [] : [`${cellName(row, column)} ${text} ${cell?.value}`];
      }),
    ),
  ]);

const range = (sheets: Excel.WorksheetCollection, name: string, address: string): Excel.Range =>
  sheets.getItem(name).getRange(address);

/** What somebody does between freezing and thawing. */
const moves: [what: string, move: (sheets: Excel.WorksheetCollection) => void][] = [
  ["rows above", (sheets) => range(sheets, "Inputs", "1:2").insert("Down")],
  ["rows within", (sheets) => range(sheets, "Inputs", "3:3").insert("Down")],
  ["rows below", (sheets) => range(sheets, "Inputs", "9:9").insert("Down")],
  ["a column before", (sheets) => range(sheets, "Inputs", "A:B").insert("Right")],
  ["a column before whole columns", (sheets) => range(sheets, "Ann's data", "A:A").insert("Right")],
  ["a row deleted within", (sheets) => range(sheets, "Inputs", "3:3").delete("Up")],
  ["a column deleted beside", (sheets) => range(sheets, "Inputs", "A:A").delete("Left")],
  ["a sheet with another name", (sheets) => void (sheets.getItem("Inputs").name = "Bob's 2027")],
  ["the own sheet with another name", (sheets) => void (sheets.getItem("Plan").name = "Plan 2")],
  ["the quoted sheet with a plain name", (sheets) => void (sheets.getItem("Ann's data").name = "Data")],
  ["a sheet moved", (sheets) => void (sheets.getItem("Inputs").position = 0)],
  ["rows above the cells themselves", (sheets) => range(sheets, "Plan", "1:3").insert("Down")],
  ["columns before the cells themselves", (sheets) => range(sheets, "Plan", "A:A").insert("Right")],
  ["references cut to elsewhere", (sheets) => range(sheets, "Inputs", "B1").moveTo("F9")],
  ["rows sorted", (sheets) => range(sheets, "Inputs", "A2:B4").sort.apply([{ key: 0, ascending: false }])],
];

/** As it is where the formulas were never put aside. */
const expected = async (move: (sheets: Excel.WorksheetCollection) => void) => {
  await act(move);
  const state = all();
  await open();
  return state;
};

test.each(["frozen", "portable"] as const)(
  "%s and live again, all stands as it would if nothing had been put aside",
  async (way) => {
    // Names follow the moves alike either way: a few show that portable ones have them.
    for (const [what, move] of way === "frozen" ? moves : moves.slice(0, 4)) {
      const wanted = await expected(move);
      await tasks.share(way, "en");
      await act(move);
      const { left } = await tasks.share("live", "en");
      await excel.settled();
      expect([what, left, ...all()]).toEqual([what, [], ...wanted]);
      expect(names()).toEqual(["target"]);
      await open();
    }
  },
);

const formula = (name: string, row: number, column: number) =>
  excel.book().sheets.find((one) => one.name === name)!.cells[row]?.[column]?.formula;

test.each<[what: string, move: (sheets: Excel.WorksheetCollection) => void, left: string[]]>([
  [
    "the row of the target deleted",
    (sheets) => range(sheets, "Inputs", "1:1").delete("Up"),
    ["Plan!A1 lost 25"],
  ],
  [
    "all that a formula reads deleted",
    (sheets) => range(sheets, "Plan", "D2:D3").delete("Up"),
    ["Plan!B3 lost 80"],
  ],
  [
    "the sheet deleted",
    (sheets) => sheets.getItem("Inputs").delete(),
    ["Plan!A1 lost 25", "Plan!C2 lost 50"],
  ],
  [
    "rows put between what was split",
    (sheets) => range(sheets, "Plan", "A2:A2").insert("Down"),
    ["Plan!A1 changed 25"],
  ],
])("%s: the value stays, and is told, also the next time", async (_what, move, wanted) => {
  await tasks.share("frozen", "en");
  await act(move);
  for (let time = 0; time < 2; time += 1) {
    const { left } = await tasks.share("live", "en");
    await excel.settled();
    expect(left.map(({ sheet: on, address, why, shows }) => `${on}!${address} ${why} ${shows}`)).toEqual(
      wanted,
    );
    for (const [, column, row] of wanted.map((one) => /!([A-C])(\d)/.exec(one)!))
      expect(formula("Plan", Number(row) - 1, columnIndex(column))).toBeUndefined();
  }
  // Where it stands by then.
  await act((sheets) => range(sheets, "Plan", "1:2").insert("Down"));
  const { left } = await tasks.share("live", "en");
  const down = wanted.map((one) => one.replace(/\d+(?= )/, (row) => String(Number(row) + 2)));
  expect(left.map(({ sheet: on, address, why, shows }) => `${on}!${address} ${why} ${shows}`)).toEqual(down);
});

test("what was deleted with its cell is gone, and so is its name", async () => {
  await tasks.share("frozen", "en");
  await act((sheets) => range(sheets, "Plan", "A:B").delete("Left"));
  expect((await tasks.share("live", "en")).left).toEqual([]);
  await excel.settled();
  expect(names()).toEqual(["target"]);
  expect(formula("Plan", 1, 0)).toBe("=SUM(POOLSHARE(target,0.5,Inputs!B2:B4,,1))");
});

test("names that somebody took away: values stay, and are told", async () => {
  await tasks.share("frozen", "en");
  await Excel.run(async (context) => {
    for (const name of names().filter((one) => one.startsWith("_st.")))
      context.workbook.names.getItem(name).delete();
    await context.sync();
  });
  const { left } = await tasks.share("live", "en");
  expect(left.map(({ address, why }) => `${address} ${why}`).sort()).toEqual(
    ["A1", "B2", "B3", "C1", "C2"].map((address) => `${address} lost`),
  );
});

test("a workbook that was frozen without names comes back as it was", async () => {
  await act(() => undefined);
  const before = all();
  await tasks.share("frozen", "en");
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("SplitTarget.frozen").load("value");
    await context.sync();
    const { anchors: _anchors, ...old } = setting.value as Record<string, unknown>;
    context.workbook.settings.add("SplitTarget.frozen", old);
    for (const name of names().filter((one) => one.startsWith("_st.")))
      context.workbook.names.getItem(name).delete();
    await context.sync();
  });
  expect((await tasks.share("live", "en")).left).toEqual([]);
  await excel.settled();
  expect(all()).toEqual(before);
});

test("an undo takes the names away and brings them back; where what they follow has moved, nothing is undone", async () => {
  const before = wholeState(excel);
  const froze = (await tasks.share("frozen", "en")).change;
  const frozen = wholeState(excel);
  expect(excel.book().names.filter(({ hidden }) => hidden)).toHaveLength(1);
  await tasks.undo(froze);
  await excel.settled();
  expect(differences(before, wholeState(excel))).toEqual([]);
  await tasks.share("frozen", "en");
  const thawed = (await tasks.share("live", "en")).change;
  await tasks.undo(thawed);
  await excel.settled();
  expect(differences(frozen, wholeState(excel))).toEqual([]);
  await tasks.share("live", "en");
  const again = (await tasks.share("frozen", "en")).change;
  await act((sheets) => range(sheets, "Inputs", "1:2").insert("Down"));
  await expect(tasks.undo(again)).rejects.toMatchObject({ code: "changed-since" });
});

test("notes that keep the formulas go with what has moved", async () => {
  await tasks.share("frozen", "en");
  await act((sheets) => range(sheets, "Inputs", "1:2").insert("Down"));
  // Frozen once more, formulas stand otherwise than in their notes.
  await tasks.share("frozen", "en");
  await tasks.share("live", "en");
  await excel.settled();
  expect(
    excel.book().sheets.flatMap(({ cells: lines }) => lines.flat().filter((cell) => cell?.note)),
  ).toEqual([]);
  expect(formula("Plan", 0, 0)).toBe("=SPLITTARGET(Inputs!$B$3,Inputs!B4:B$6)");
});

describe("the command line", () => {
  test.each(["pane", "command line"] as const)("thaws where what the %s froze stands now", async (by) => {
    const saved = () => writeXlsx(excel.book(), { addIn: ADD_IN_ID });
    if (by === "pane") await tasks.share("frozen", "en");
    else {
      put("plain.xlsx", await saved());
      await type(["share", path("plain.xlsx"), "--frozen", "--out", path("frozen.xlsx"), "--overwrite"]);
      await excel.open(await readXlsx(read("frozen.xlsx"), { addIn: ADD_IN_ID }));
      await excel.settled();
      expect(excel.book().names.filter(({ hidden }) => hidden)).toHaveLength(1);
    }
    await act((sheets) => range(sheets, "Inputs", "1:2").insert("Down"));
    await act((sheets) => range(sheets, "Plan", "1:1").insert("Down"));
    await act((sheets) => range(sheets, "Plan", "D3:D4").delete("Up"));
    put("moved.xlsx", await saved());
    const { code, error } = await type([
      "thaw",
      path("moved.xlsx"),
      "--out",
      path("thawed.xlsx"),
      "--overwrite",
    ]);
    expect([code, error]).toEqual([0, expect.stringMatching(/stays a value[^]*Plan[^]*B4/)]);
    const thawed = await readXlsx(read("thawed.xlsx"), { addIn: ADD_IN_ID });
    const plan = thawed.sheets[0].cells;
    expect([plan[1][0]?.formula, plan[1][1]?.formula, plan[3][1]?.formula, plan[2][2]?.formula]).toEqual([
      "=SPLITTARGET(Inputs!$B$3,Inputs!B4:B$6)",
      "=SUM(A2#)",
      undefined,
      "=SUM(POOLSHARE(target,0.5,Inputs!B4:B6,,1))",
    ]);
    // What is left is told by the pane in the same way.
    await excel.open(thawed);
    await excel.settled();
    const { left } = await tasks.share("live", "en");
    expect(left.map(({ address, why }) => `${address} ${why}`)).toEqual(["B4 lost"]);
  });

  test.each([false, true])(
    "brings a table column's own formula back, by the pane before: %p",
    async (isPane) => {
      const formulas = (file: string) =>
        /<calculatedColumnFormula[^>]*>([^<]*)</.exec(
          openPackage(read(file)).text("xl/tables/table1.xml")!,
        )?.[1];
      await act((sheets) => {
        range(sheets, "Plan", "C4:C5").formulas = [
          ["=ROUNDTOTAL(Inputs!$B$1,1)"],
          ["=ROUNDTOTAL(Inputs!$B$1,1)"],
        ];
      });
      put("plain.xlsx", await writeXlsx(excel.book(), { addIn: ADD_IN_ID }));
      await type(["share", path("plain.xlsx"), "--frozen", "--out", path("frozen.xlsx"), "--overwrite"]);
      expect([formulas("plain.xlsx"), formulas("frozen.xlsx")]).toEqual([
        expect.stringContaining("ROUNDTOTAL(Inputs!$B$1,1)"),
        undefined,
      ]);
      await excel.open(await readXlsx(read("frozen.xlsx"), { addIn: ADD_IN_ID }));
      await act((sheets) => range(sheets, "Inputs", "1:2").insert("Down"));
      await act((sheets) => range(sheets, "Plan", "1:1").insert("Down"));
      if (isPane) expect((await tasks.share("live", "en")).left).toEqual([]);
      await excel.settled();
      put("moved.xlsx", await writeXlsx(excel.book(), { addIn: ADD_IN_ID }));
      const { error } = await type(["thaw", path("moved.xlsx"), "--out", path("thawed.xlsx"), "--overwrite"]);
      expect([formulas("thawed.xlsx"), error]).toEqual([
        expect.stringMatching(/ROUNDTOTAL\(Inputs!\$B\$3,1\)/),
        expect.not.stringMatching(/stay|shows/),
      ]);
    },
  );
});
