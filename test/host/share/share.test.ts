import { shareForms } from "../../../src/entry/shareForms";
import { shareTasks } from "../../../src/tasks/share/shareTasks";
import type { StartedExcel } from "office-host/startedExcel";
import type { Sheet } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { ADD_IN_ID } from "../../../packages/cli/src/share/addInId";
import { folder, type } from "../../cli/commandLine";
import { differences, wholeState } from "../faults/wholeState";
import { rows, tasks as rollup } from "../faults/rollupDoings";
import { filesHere } from "./filesHere";
import { cellsAt, requestFor, startPlanner, tasks as planTasks, value } from "../planner/plan";

const tasks = shareTasks(() => Promise.resolve(shareForms), filesHere);
const { put, path, read } = folder();

/** A split that spills, a sum over ours, a country's calendar, what has no native form, an error, a foreign formula. */
const book = () =>
  bookOf(
    sheet("Plan", {
      cells: cells([
        ["Target", 100, null, "=SPLITTARGET(B1,B2:B4)"],
        ["A", 1, 2.5],
        ["B", 1, 3.5],
        ["C", 2, 4],
        ["=SUM(ROUNDTOTAL(C2:C4,1))+$B$1"],
        ['=WORKDAYSIN(46054,46081,"CN")'],
        ["=SUM(ROUNDTOTAL(C2:C4,1,10,TRUE))"],
        ["=SPLITTARGET(B1,A2:A4)"],
        ["=SUM(D1:D3)"],
        ["=SUM($D$1#)"],
        ["=MMULT(TRANSPOSE(ROW(D1#)^0),Plan!D1#)"],
      ]),
    }),
    sheet("Kept", { cells: cells([["=POOLSHARE(100,0.5,Plan!B2:B4,,1)"]]), protected: true }),
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

const formulas = async (address: string, name = "Plan"): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load("formulas");
    await context.sync();
    return range.formulas;
  });
const values = async (address: string, name = "Plan"): Promise<unknown[][]> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(name).getRange(address).load("values");
    await context.sync();
    return range.values;
  });
/** How many syncs something takes. */
const syncs = async (work: () => Promise<unknown>): Promise<number> => {
  const before = excel.requests().length;
  await work();
  await excel.settled();
  return excel.requests().length - before;
};

test("every cell that depends on the add-in is told, by sheet, in two syncs and one for what arguments hold", async () => {
  expect(await syncs(() => tasks.open())).toBe(3);
  const look = await tasks.open();
  expect(
    look.sheets.map(({ sheet, isProtected, cells }) => [
      sheet,
      isProtected,
      cells
        .map(({ address, functions, state, portable }) =>
          [address, functions, state, ...(portable === "formula" ? [] : [portable])].join(" "),
        )
        .sort(),
    ]),
  ).toEqual([
    [
      "Plan",
      false,
      [
        "A5 ROUNDTOTAL live",
        "A6 WORKDAYSIN live",
        "A7 ROUNDTOTAL live value",
        "A8 SPLITTARGET live",
        "D1 SPLITTARGET live",
      ],
    ],
    ["Kept", true, ["A1 POOLSHARE live"]],
  ]);
});

/** Without a form of plain Excel, showing figures and errors; with one, showing an error. */
const formlessCells = () =>
  bookOf(
    sheet("Plan", {
      cells: cells([
        ["=SUM(ROUNDTOTAL(B1:B3,1,10,TRUE))", 2.5],
        ["=SUM(ROUNDTOTAL(B1:B3,1,99,TRUE))", 3.5],
        ["=SPLITTARGET(B1,A5:A6)", 4],
        ['=WORKDAYSIN(1,B3,"CN")'],
        ['=INDEX(SMARTCHECK("x"),1,1)'],
      ]),
    }),
    sheet("Kept", { cells: cells([["=SUM(ROUNDTOTAL(Plan!B1:B3,1,10,TRUE))"]]), protected: true }),
  );

test("what is told to become of cells without a form is what becomes of them", async () => {
  await excel.open(formlessCells());
  await excel.settled();
  const told = (await tasks.open()).sheets.flatMap(({ sheet, isProtected, cells }) =>
    cells.map(({ address, portable }) => `${sheet}!${address} ${isProtected ? "stays" : portable}`),
  );
  expect(told.sort()).toEqual([
    "Kept!A1 stays",
    "Plan!A1 value",
    "Plan!A2 stays",
    "Plan!A3 formula",
    "Plan!A4 stays",
    "Plan!A5 value",
  ]);
  const formless = told.filter((one) => !one.endsWith("formula")).map((one) => one.split(" ")[0]);
  const native = await tasks.setNative(true, "en");
  expect(native.left.map(({ sheet, address }) => `${sheet}!${address}`).sort()).toEqual(formless);
  await tasks.setNative(false, "en");
  const { left } = await tasks.share("portable", "en");
  const stays = new Set(left.map(({ sheet, address }) => `${sheet}!${address}`));
  const fateOf = (place: string, formula: unknown): string =>
    stays.has(place) ? "stays" : String(formula).includes("ST.") ? "formula" : "value";
  const held = [...(await formulas("A1:A5")), ...(await formulas("A1", "Kept"))].flat();
  const places = ["Plan!A1", "Plan!A2", "Plan!A3", "Plan!A4", "Plan!A5", "Kept!A1"];
  expect(places.map((place, at) => `${place} ${fateOf(place, held[at])}`).sort()).toEqual(told);
});

test("days that are counted from 1904 are told, on home and before sharing", async () => {
  const told = async () => [(await tasks.open()).since1904, (await tasks.findTroubles()).since1904];
  expect(await told()).toEqual([false, false]);
  // Of an older day, DATE gives the number that Excel gives of this one where it counts from 1904.
  const { date } = Excel.Functions.prototype;
  const older = jest.spyOn(Excel.Functions.prototype, "date").mockImplementation(function (
    this: Excel.Functions,
  ) {
    return date.call(this, 1900, 1, 1);
  });
  try {
    expect(await told()).toEqual([true, true]);
  } finally {
    older.mockRestore();
  }
});

test("portable: native forms calculate the same, what has none is a value, and live brings all back", async () => {
  const before = wholeState(excel);
  const shown = await values("A5:D9");
  let shared: Awaited<ReturnType<typeof tasks.share>>;
  expect(
    await syncs(async () => {
      shared = await tasks.share("portable", "en");
    }),
  ).toBe(4);
  expect(shared!.left.map(({ sheet, address, why }) => [sheet, address, why])).toEqual([
    ["Kept", "A1", "protected"],
  ]);
  expect([shared!.cells, shared!.values]).toEqual([5, 1]);
  expect((await formulas("D1"))[0][0]).toBe('=ST.SPLITTARGET(B1,B2:B4,"","","","","")');
  expect((await formulas("A6"))[0][0]).toBe('=ST.WORKDAYSIN(46054,46081,ST.CN(46054,46081),"")');
  expect(String((await formulas("A7"))[0][0])).not.toMatch(/^=/);
  expect(await values("A5:D7")).toEqual(shown.slice(0, 3));
  expect(await values("D1:D3")).toEqual([[25], [25], [50]]);
  expect(
    excel
      .book()
      .names.map(({ name, hidden }) => (hidden ? name.replace(/[0-9a-f]+\.1$/, "…") : name))
      .sort(),
  ).toEqual(["ST.CN", "ST.ROUNDTOTAL", "ST.SPLITTARGET", "ST.WORKDAYSIN", "_st.Frozen.…"]);
  await tasks.share("live", "en");
  await excel.settled();
  const { "setting Office.AutoShowTaskpaneWithDocument": opens, ...after } = wholeState(excel);
  expect(opens).toBe(true);
  expect(differences(before, after)).toEqual([]);
});

test("frozen: values without a formula of ours, through portable and back", async () => {
  const before = wholeState(excel);
  await tasks.share("frozen", "en");
  expect(await formulas("D1:D3")).toEqual([[25], [25], [50]]);
  expect((await formulas("A9"))[0][0]).toBe("=SUM(D1:D3)");
  // What read the spill reads the cells that it filled.
  expect(await formulas("A10:A11")).toEqual([
    ["=SUM($D$1:$D$3)"],
    ["=MMULT(TRANSPOSE(ROW(D1:D3)^0),Plan!D1:D3)"],
  ]);
  expect(await values("A10:A11")).toEqual([[100], [100]]);
  // An error is no figure to pass on.
  expect((await formulas("A8"))[0][0]).toBe("=SPLITTARGET(B1,A2:A4)");
  await tasks.share("portable", "en");
  await excel.settled();
  expect((await formulas("D1"))[0][0]).toBe('=ST.SPLITTARGET(B1,B2:B4,"","","","","")');
  expect(await values("D1:D3")).toEqual([[25], [25], [50]]);
  expect([await formulas("A10"), await values("A10:A11")]).toEqual([[["=SUM($D$1#)"]], [[100], [100]]]);
  await tasks.share("frozen", "en");
  await tasks.share("live", "en");
  await excel.settled();
  const { "setting Office.AutoShowTaskpaneWithDocument": _, ...after } = wholeState(excel);
  expect(differences(before, after)).toEqual([]);
});

test.each([
  ["portable", ["E1 formula"], []],
  ["frozen", ["E1 formula"], []],
] as const)(
  "%s: where columns came before a spill, nothing is written where it stood",
  async (way, there, told) => {
    await excel.open(
      bookOf(
        sheet("Plan", {
          cells: cells([
            ["Target", 100, null, "=SPLITTARGET(B1,B2:B4)"],
            ["A", 1],
            ["B", 1],
            ["C", 2],
          ]),
        }),
      ),
    );
    await excel.settled();
    await tasks.share(way, "en");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Plan").getRange("A:A").insert("Right");
      await context.sync();
    });
    await excel.settled();
    const { left } = await tasks.share("live", "en");
    expect(left.map(({ sheet, address, why }) => `${sheet}!${address} ${why}`)).toEqual(told);
    expect(await formulas("D1:D3")).toEqual([[""], [""], [""]]);
    const [[formula]] = await formulas("E1");
    expect([`E1 ${String(formula).startsWith("=") ? "formula" : "value"}`]).toEqual(there);
    expect(await values("E1:E3")).toEqual([[25], [25], [50]]);
  },
);

test("each step can be undone as a whole; where somebody has typed since, nothing is", async () => {
  const before = wholeState(excel);
  for (const way of ["portable", "frozen"] as const) {
    const { change } = await tasks.share(way, "en");
    await tasks.undo(change);
    await excel.settled();
    expect(differences(before, wholeState(excel))).toEqual([]);
  }
  const { change } = await tasks.share("frozen", "en");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange("D2").values = [[7]];
    await context.sync();
  });
  await expect(tasks.undo(change)).rejects.toMatchObject({ code: "changed-since" });
  const { left } = await tasks.share("live", "en");
  expect(left).toEqual(
    [
      { sheet: "Kept", address: "A1", why: "protected", shows: "25" },
      { sheet: "Plan", address: "D1", why: "changed", shows: "25" },
    ].slice(1),
  );
  expect(await formulas("D1:D3")).toEqual([[25], [7], [50]]);
});

test("the command line thaws what the pane froze, and the pane what the command line froze", async () => {
  const plain = await writeXlsx(excel.book(), { addIn: ADD_IN_ID });
  await tasks.share("frozen", "en");
  put("frozen.xlsx", await writeXlsx(excel.book(), { addIn: ADD_IN_ID }));
  expect((await type(["thaw", path("frozen.xlsx"), "--out", path("thawed.xlsx")])).code).toBe(0);
  const thawed = await readXlsx(read("thawed.xlsx"));
  expect(thawed.sheets[0].cells[0][3]?.formula).toBe("=SPLITTARGET(B1,B2:B4)");
  expect(thawed.sheets[0].cells[9][0]?.formula).toBe("=SUM($D$1#)");

  put("plain.xlsx", plain);
  const { code } = await type(["share", path("plain.xlsx"), "--portable", "--out", path("portable.xlsx")]);
  expect(code).toBe(0);
  await excel.open(await readXlsx(read("portable.xlsx"), { addIn: ADD_IN_ID }));
  await excel.settled();
  await tasks.share("live", "en");
  await excel.settled();
  expect((await formulas("D1"))[0][0]).toBe("=SPLITTARGET(B1,B2:B4)");
  expect((await formulas("A7"))[0][0]).toBe("=SUM(ROUNDTOTAL(C2:C4,1,10,TRUE))");
  expect((await formulas("A6"))[0][0]).toBe('=WORKDAYSIN(46054,46081,"CN")');
  expect(excel.book().names.map(({ name }) => name)).toEqual(["ST.POOLSHARE"]);
});

test("native at once: the workbook's formulas in native forms and back; what has none stays live", async () => {
  const before = wholeState(excel);
  const { left, change } = await tasks.setNative(true, "en");
  expect(left.map(({ address, why }) => `${address} ${why}`).sort()).toEqual(["A1 protected", "A7 no-form"]);
  expect((await tasks.open()).isNative).toBe(true);
  await tasks.undo(change);
  await excel.settled();
  expect(differences(before, wholeState(excel))).toEqual([]);
  await tasks.setNative(true, "en");
  await tasks.setNative(false, "en");
  await excel.settled();
  expect(differences(before, wholeState(excel))).toEqual([]);
});

test("native at once: builders insert what needs no add-in, in one writing sync, and it can be undone", async () => {
  await tasks.setNative(true, "en");
  const before = wholeState(excel);
  const request = requestFor({
    dimension: "periods",
    basis: "workdays",
    given: {
      target: cellsAt("B1", "Plan"),
      start: { from: "day", value: 46023 },
      end: { from: "day", value: 46112 },
      calendar: value("CN"),
    },
  });
  const inserted = await planTasks.insert(request, { sheet: "Plan", address: "F1" });
  await excel.settled();
  const written = (await formulas("F1:I3")).flat().filter((one) => String(one).includes("ST.")) as string[];
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^=ST\.SPLITPERIODS\(.*ST\.CN\(/);
  expect(excel.book().names.map(({ name }) => name)).toContain("ST.SPLITPERIODS");
  const amounts = (await values(inserted.address)).slice(2).map((line) => Number(line.at(-1)));
  expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(100);
  await planTasks.undo(inserted);
  await excel.settled();
  expect(
    differences(before, wholeState(excel)).filter((one) => !one.startsWith("name  ST.SPLITPERIODS")),
  ).toEqual([]);
});

/** The notes of a sheet's cells, by their address. */
const notes = (): Record<string, string> =>
  Object.fromEntries(
    excel
      .book()
      .sheets[0].cells.flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell?.note === undefined ? [] : [[`${"ABCD"[column]}${row + 1}`, cell.note] as const],
        ),
      ),
  );

describe("notes that keep formulas", () => {
  beforeEach(async () => {
    const own = book();
    Object.assign(own.sheets[0].cells[4][0]!, { note: "mine", noteLook: { author: "Ann" } });
    await excel.open(own);
    await excel.settled();
    await Excel.run(async (context) => {
      context.workbook.comments.add("Plan!A6", "why 16?");
      await context.sync();
    });
  });

  test("stand at every cell that is a value now; one that has a note or a comment keeps that", async () => {
    const before = wholeState(excel);
    expect(await syncs(() => tasks.share("frozen", "zh"))).toBe(4);
    expect(notes()).toMatchObject({
      A5: "mine",
      A7: "SplitTarget：此值由以下公式算出\n=SUM(ROUNDTOTAL(C2:C4,1,10,TRUE))",
      D1: "SplitTarget：此值由以下公式算出\n=SPLITTARGET(B1,B2:B4)",
    });
    expect(notes().A6).toBeUndefined();
    // What is portable needs no note, and what only reads a spill has none.
    await tasks.share("portable", "en");
    expect(Object.keys(notes()).sort()).toEqual(["A5", "A7"]);
    await tasks.share("live", "en");
    await excel.settled();
    const { "setting Office.AutoShowTaskpaneWithDocument": _, ...after } = wholeState(excel);
    expect(differences(before, after)).toEqual([]);
  });

  test("go with an undo, but for one that somebody wrote in", async () => {
    const before = notes();
    const { change } = await tasks.share("frozen", "en");
    await Excel.run(async (context) => {
      context.workbook.notes.getItem("Plan!D1").content = "ask Ann";
      await context.sync();
    });
    await tasks.undo(change);
    await excel.settled();
    expect(notes()).toEqual({ ...before, D1: "ask Ann" });
    expect((await formulas("D1"))[0][0]).toBe("=SPLITTARGET(B1,B2:B4)");
  });

  test("the command line takes away what the pane wrote", async () => {
    const before = notes();
    await tasks.share("frozen", "en");
    put("noted.xlsx", await writeXlsx(excel.book(), { addIn: ADD_IN_ID }));
    await type(["thaw", path("noted.xlsx"), "--out", path("unnoted.xlsx")]);
    await excel.open(await readXlsx(read("unnoted.xlsx"), { addIn: ADD_IN_ID }));
    expect(notes()).toEqual(before);
  });

  test("are not written where Excel knows none", async () => {
    const before = notes();
    const isSupported = jest
      .spyOn(Office.context.requirements, "isSetSupported")
      .mockImplementation((_set, version) => String(version) !== "1.18");
    try {
      await tasks.share("frozen", "en");
      expect(notes()).toEqual(before);
      await tasks.share("live", "en");
      expect((await formulas("D1"))[0][0]).toBe("=SPLITTARGET(B1,B2:B4)");
    } finally {
      isSupported.mockRestore();
    }
  });
});

test("a copy: portable and without people, as a new workbook; the open one stays", async () => {
  const own = book();
  own.sheets[0].cells[1][0] = { value: "A", note: "Ann: why?" };
  await excel.open(own);
  const before = wholeState(excel);
  const copies: Uint8Array[] = [];
  excel.host.openNew = (bytes) => copies.push(bytes);
  expect((await tasks.people("en")).length).toBeGreaterThan(0);
  await tasks.copy({ way: "portable", withoutPeople: true }, "en");
  await tasks.copy({ way: "live", withoutPeople: false }, "en");
  expect(differences(before, wholeState(excel))).toEqual([]);
  const [portable, live] = await Promise.all(copies.map((bytes) => readXlsx(bytes, { addIn: ADD_IN_ID })));
  expect(portable.sheets[0].cells[0][3]?.formula).toMatch(/^=ST\.SPLITTARGET\(/);
  expect(portable.sheets[0].cells[1][0]).toEqual({ value: "A" });
  expect(live.sheets[0].cells[0][3]?.formula).toBe("=SPLITTARGET(B1,B2:B4)");
  expect(live.settings["Office.AutoShowTaskpaneWithDocument"]).toBe(true);
});

test("the roll-up on a sheet of its own: areas, a chart, a row a file, and text from files stays text", async () => {
  expect(await syncs(() => rollup.write(rows, "en"))).toBe(2);
  const sheets = excel.book().sheets;
  const own = sheets.find(({ name }) => name === "Roll-up")!;
  expect(own.cells.slice(0, 2).map((line) => line.slice(0, 3).map((cell) => cell?.value))).toEqual([
    ["Area", "Mean score", "Furthest behind"],
    ["Goal and consensus", 10, undefined],
  ]);
  expect(own.charts).toHaveLength(1);
  expect(own.tables).toHaveLength(1);
  const [top] = own.cells.slice(29).map((line) => line.map((cell) => cell?.value));
  expect(top.slice(0, 13)).toEqual([
    ...["=north.xlsx", "no", "Not ready", 40.5, 85, 2],
    "The goal is within reach, The budget covers the whole cycle",
    ...[2, "2026-10-01", 3.5, 2, 1, 10],
  ]);
  expect(own.cells[30].at(-1)?.value).toBe("The file is damaged.");
  await rollup.remove("Roll-up");
  expect(excel.book().sheets).toHaveLength(sheets.length - 1);
});

test("a name that means something else is not overwritten", async () => {
  const other = book();
  other.names = [{ name: "ST.SPLITTARGET", refersTo: "Plan!$A$1" }];
  await excel.open(other);
  const before = wholeState(excel);
  await expect(tasks.share("portable", "en")).rejects.toMatchObject({
    code: "share-names-taken",
    facts: { names: ["ST.SPLITTARGET"] },
  });
  expect(differences(before, wholeState(excel))).toEqual([]);
});

test("cells that read our functions by names are told, do without them or become values, and all comes back", async () => {
  const names = [
    { name: "halves", refersTo: "SPLITTARGET(Plan!$B$1,{1;1})" },
    { name: "first", refersTo: "INDEX(halves,1)", sheet: "Plan" },
    { name: "goal", refersTo: 'SMARTCHECK("Sell 100 by 2027")' },
  ];
  const rule = { range: "A1:A3", stopIfTrue: false, format: { bold: true } };
  const conditionalFormats: Sheet["conditionalFormats"] = [
    { ...rule, priority: 1, type: "expression", formula: "=$A1>1" },
    { ...rule, priority: 2, type: "cellIs", operator: "greaterThan", formula1: "=INDEX(halves,1)" },
  ];
  const other = sheet("Other", { conditionalFormats: conditionalFormats.slice(0, 1) });
  const plan = sheet("Plan", {
    conditionalFormats,
    cells: cells([["=first*2", 100], ["=COUNTA(goal)"], ["=SUM(halves)+B1"]]),
  });
  await excel.open({ ...bookOf(plan, other), names });
  await excel.settled();
  const { sheets, names: told, formats } = await tasks.open();
  expect(formats).toEqual(["Plan"]);
  expect([...told].sort()).toEqual(["goal", "halves"]);
  expect(sheets[0].cells.map(({ address, state, portable }) => [address, state, portable])).toEqual([
    ["A1", "live", "formula"],
    ["A2", "live", "value"],
    ["A3", "live", "formula"],
  ]);
  const [formed, shown] = [await formulas("A1:A3"), await values("A1:A3")];
  await tasks.share("portable", "en");
  await excel.settled();
  expect((await formulas("A1:A3")).flat()).toEqual([
    expect.stringContaining("ST.SPLITTARGET(Plan!$B$1,"),
    shown[1][0],
    expect.stringContaining("ST.SPLITTARGET(Plan!$B$1,"),
  ]);
  expect(await values("A1:A3")).toEqual(shown);
  await tasks.share("frozen", "en");
  await excel.settled();
  expect(await formulas("A1:A3")).toEqual(shown);
  await tasks.share("live", "en");
  await excel.settled();
  expect([await formulas("A1:A3"), await values("A1:A3")]).toEqual([formed, shown]);
});

test("formulas that Excel didn't know are entered anew, and those on protected sheets told", async () => {
  const late = cells([["=_xldudf_SPLITTARGET(100,B2:B4)"], [null, 1, "=SUM(saved)"], [null, 1], [null, 2]]);
  await excel.open({
    ...bookOf(
      sheet("Late", { cells: late }),
      sheet("Shut", { cells: cells([["=_xldudf_PLAN_POOLSHARE(1,1,{1})"]]), protected: true }),
    ),
    names: [{ name: "saved", refersTo: "_xldudf_SPLITTARGET(100,{1;1})" }],
  });
  await excel.settled();
  expect((await tasks.findTroubles()).nameless).toBeGreaterThanOrEqual(0);
  let repaired: Awaited<ReturnType<typeof tasks.repair>>;
  expect(
    await syncs(async () => {
      repaired = await tasks.repair();
    }),
  ).toBe(3);
  expect(repaired!.cells).toBe(2);
  expect(repaired!.left).toEqual([
    expect.objectContaining({ sheet: "Shut", address: "A1", why: "protected" }),
  ]);
  await excel.settled();
  expect((await formulas("A1", "Late"))[0][0]).toBe("=SPLITTARGET(100,B2:B4)");
  expect(await values("A1:A3", "Late")).toEqual([[25], [25], [50]]);
  expect(await values("C2", "Late")).toEqual([[100]]);
});

test("what a table's column holds tells whether a form answers, as cells do", async () => {
  const risks = (count: number) =>
    sheet("Risks", {
      cells: cells([
        ["p", "cost [€]", "=MAX(RISKRESERVE(Risks[p],Risks[cost '[€']]))"],
        ...Array.from({ length: count }, () => [0.5, 100]),
      ]),
      tables: [
        {
          name: "Risks",
          range: `A1:B${count + 1}`,
          columns: ["p", "cost [€]"],
          style: "TableStyleMedium2",
          totals: false,
        },
      ],
    });
  for (const [count, formula] of [
    [3, /^=MAX\(ST\.RISKRESERVE\(/],
    [13, /^[\d.]+$/],
  ] as const) {
    await excel.open(bookOf(risks(count)));
    await excel.settled();
    await tasks.share("portable", "en");
    expect(String((await formulas("C1", "Risks"))[0][0])).toMatch(formula);
  }
});
