import { mkdirSync, rmSync } from "node:fs";
import type { Book } from "xlsx-book/book";
import { template } from "../../packages/cli/src/share/template";
import { sinceSnapshot } from "../../packages/cli/src/readiness/rollupRow";
import { csvLine } from "../../packages/cli/src/readiness/rollupTable";
import { sheet } from "../host/file/samples";
import { score, shownScore } from "../../src/core/checklist/score";
import { coverOf } from "../../src/core/checklist/cover";
import { type Checklist, equalWeights, type Item, type Status } from "../../src/core/checklist/checklist";
import { signoffWords } from "../../src/locale/sheets/tables";
import { freshItems } from "../../src/workbook/checklist/checklistCells";
import { sheetWords } from "../../src/locale/sheets/words";
import { folder, type } from "./commandLine";
import { readBook, writeBook } from "./workbooks";

const { path, put, read } = folder();
const NOVEMBER_1 = 46327;

type Row = Partial<Record<"status" | "owner" | "due" | "note", string | number>>;
const places = { status: 5, owner: 6, due: 7, note: 9 };

/** A workbook with a checklist whose items say what `row` says of them. */
function checklist(row: (index: number) => Row, more: Partial<Book> = {}): Promise<Uint8Array> {
  const book = structuredClone(template.checklists.en);
  book.sheets[0].cells.slice(1).forEach((cells, index) => {
    for (const [field, value] of Object.entries(row(index)))
      cells[places[field as keyof Row]] = { ...cells[places[field as keyof Row]], value };
  });
  return writeBook({
    ...book,
    ...more,
    sheets: [...book.sheets, ...(more.sheets ?? [])],
    names: [...book.names, ...(more.names ?? [])],
  });
}

const history = sheet("Readiness history", {
  cells: [
    ["Date", "Score", "Pass line"].map((value) => ({ value })),
    [NOVEMBER_1 + 9, 40.5, 85].map((value) => ({ value })),
    [NOVEMBER_1, 12, 85].map((value) => ({ value })),
    [46355, 99, 85].map((value) => ({ value })),
  ],
  tables: [
    { name: "stHistory", range: "A1:C4", columns: ["Date", "Score", "Pass line"], style: "", totals: false },
  ],
});

beforeAll(async () => {
  put(
    "a ready.xlsx",
    await checklist(() => ({ status: "Done" }), {
      sheets: [history],
      names: [{ name: "_st.History", refersTo: "'Readiness history'!$A$1", hidden: true }],
    }),
  );
  put(
    "b half.xlsx",
    await checklist((index) => ({
      status: index % 2 ? "进行中" : "Done",
      owner: index < 3 ? '=Ann, "A"' : "",
      due: NOVEMBER_1,
    })),
  );
  put("c damaged.xlsx", (await checklist(() => ({}))).subarray(0, 4000));
  put("d none.xlsx", await writeBook({ sheets: [sheet("Plan")], names: [], settings: {} }));
  put("~$b half.xlsx", "who has it open");
  put("notes.txt", "no workbook");
});

const statuses: readonly Status[] = ["done", "in-progress"];
/** What core says of the second workbook. */
const half = score({
  items: freshItems.map((item, index): Item => ({ ...item, status: statuses[index % 2] })),
  pass: 85,
  sectionWeights: equalWeights,
});

test("every workbook of a folder is a row, a damaged one with its reason, and the run goes on", async () => {
  const { code, out, error } = await type(["rollup", path("")]);
  const lines = out
    .trimEnd()
    .split("\r\n")
    .map((line) => line.replaceAll(`${path("")}/`, ""));
  expect(code).toBe(0);
  expect(lines[0]).toMatch(
    /^File,Ready,Verdict,Score,Pass line,Critical items open,Which,Overdue,Last snapshot,Change since then,Sign-offs that hold,Stale sign-offs,Goal and consensus,.*,Not read because$/,
  );
  expect(lines[1]).toBe(
    "a ready.xlsx,yes,Ready,100,85,0,,0,2026-11-29,1,0,0,100,100,100,100,100,100,100,100,".replace(
      "2026-11-29,1",
      "2026-11-10,59.5",
    ),
  );
  const open = half.criticalOpen.length;
  const figures = [shownScore(half.score!), 85, open, `"${half.criticalOpen.join(", ")}"`, 26, "", "", 0, 0];
  const areas = half.sections.map(({ score: points }) => shownScore(points!));
  expect(lines[2]).toBe(
    ["b half.xlsx", "no", `Not ready: ${open} critical open`, ...figures, ...areas, ""].join(","),
  );
  expect(lines[3]).toMatch(/^c damaged\.xlsx,{20}c damaged\.xlsx is damaged and can't be read\./);
  expect(lines[4]).toMatch(/^d none\.xlsx,{20}no readiness checklist$/);
  expect(lines).toHaveLength(5);
  expect(error).toBe("4 files: 1 ready, 2 not read.\n");
});

test.each([
  ["none.xlsx", "is a folder", "a folder that is called like a workbook, as a pattern of the shell finds it"],
  ["none-*.xlsx", "is not there", "a pattern that fits nothing"],
])("%s is a row beside others and no end of the run: it %s (%s)", async (name, told) => {
  mkdirSync(path("none.xlsx"), { recursive: true });
  const { code, out } = await type(["rollup", path(name), path("a ready.xlsx")]);
  const lines = out.trim().split("\r\n");
  expect([code, lines.length]).toEqual([0, 3]);
  expect(lines[1]).toContain(told);
  expect(lines[2]).toContain("a ready.xlsx");
  rmSync(path("none.xlsx"), { recursive: true });
});

test.each([
  ["--csv", "c damaged.xlsx", "d none.xlsx"],
  ["--json", "c damaged.xlsx"],
  ["--csv --out none.csv", "c damaged.xlsx"],
])("where not one plan could be read, a script hears of it: %s", async (options, ...files) => {
  const asked = options.split(" ").map((word) => (word.startsWith("-") ? word : path(word)));
  expect((await type(["rollup", ...files.map(path), ...asked])).code).toBe(2);
  expect((await type(["rollup", ...files.map(path), path("a ready.xlsx")])).code).toBe(0);
});

test("the same as JSON, and as a workbook with one table", async () => {
  const files = ["b half.xlsx", "c damaged.xlsx"].map(path);
  const told = JSON.parse((await type(["rollup", ...files, "--json"])).out);
  expect(told).toMatchObject([
    {
      file: files[0],
      score: shownScore(half.score!),
      ready: false,
      sinceSnapshot: null,
      overdue: { length: 26 },
    },
    { file: files[1], reason: expect.stringContaining("is damaged") },
  ]);
  await type(["rollup", ...files, "--xlsx", "--out", path("table.xlsx"), "--language", "zh"]);
  const [table] = (await readBook(read("table.xlsx"))).sheets;
  expect(table.tables[0].range).toBe("A1:U3");
  expect(table.cells.map((row) => row[3]?.value)).toEqual(["得分", shownScore(half.score!), undefined]);
  expect(table.cells[2][20]?.value).toContain("已损坏");
});

test("written to a file, Excel knows that the letters are UTF-8", async () => {
  await type(["rollup", path("b*.xlsx"), "--out", path("table.csv")]);
  expect(Buffer.from(read("table.csv")).toString()).toMatch(/^\uFEFFFile,/);
});

test("text that a spreadsheet would calculate is marked as text", () => {
  expect(csvLine(["=1+1", "+1", "@a", "-a", 'say "x"', "a,b", -5, null, "plain"])).toBe(
    `'=1+1,'+1,'@a,'-a,"say ""x""","a,b",-5,,plain\r\n`,
  );
});

type Days = { day: string; score: number | null }[];
type Since = ReturnType<typeof sinceSnapshot>;
// prettier-ignore
const moves: [days: Days, score: number | null, since: Since, why: string][] = [
  [[],                                                              80,   undefined,                               "no snapshot"],
  [[{ day: "2026-11-01", score: 70.3 }],                            80,   { day: "2026-11-01", change: 9.7 },      "one"],
  [[{ day: "2026-11-01", score: 70 }, { day: "2026-11-29", score: 80 }], 80, { day: "2026-11-01", change: 10 },    "today's own doesn't count"],
  [[{ day: "2026-11-01", score: null }],                            80,   { day: "2026-11-01", change: null },     "nothing applied then"],
  [[{ day: "2026-11-01", score: 70 }],                              null, { day: "2026-11-01", change: null },     "nothing applies now"],
];
test.each(moves)("%j and a score of %j: %j (%s)", (days, points, expected) => {
  expect(sinceSnapshot({ history: days, score: points }, "2026-11-29")).toEqual(expected);
});

test("check says what is open and overdue, by whom, and ends with 1; with a lower pass line too", async () => {
  const { code, out } = await type(["check", path("b half.xlsx")]);
  expect(code).toBe(1);
  expect(out).toContain(`Score ${shownScore(half.score!).toFixed(1)}, pass line 85\n`);
  expect(out).toContain("\nOverdue:\n  g2  ");
  expect(out).toContain(', =Ann, "A", due 2026-11-01\n');
  expect((await type(["check", path("b half.xlsx"), "--pass", "10"])).code).toBe(1);
});

test("check ends with 0 where the plan is ready, and the pass line decides", async () => {
  expect(await type(["check", path("a ready.xlsx")])).toMatchObject({ code: 0, error: "" });
  put("nearly.xlsx", await checklist((index) => ({ status: index === 0 ? "In progress" : "Done" })));
  const codes = ["99", "99.5"].map(
    async (pass) => (await type(["check", path("nearly.xlsx"), "--pass", pass])).code,
  );
  expect(await Promise.all(codes)).toEqual([0, 1]);
});

test("check tells who signed, and ends with 1 where what was signed has changed since; so do the rows", async () => {
  const items = freshItems.map((item): Item => ({ ...item, status: "done" }));
  const signed: Checklist = { items, pass: 85, sectionWeights: equalWeights };
  const behind = { sentences: () => [], cells: () => null };
  const columns = Object.values(signoffWords.en.columns);
  const log = sheet("Sign-offs", {
    cells: [
      columns.map((value) => ({ value })),
      ...(["whole", "goal"] as const).map((scope) =>
        [
          NOVEMBER_1,
          signoffWords.en.choices.scope[scope],
          scope === "whole" ? "Ann" : "李雷",
          100,
          "",
          coverOf(signed, scope, behind),
        ].map((value) => ({ value })),
      ),
    ],
    tables: [{ name: "stSignoffs", range: "A1:F3", columns, style: "", totals: false }],
  });
  const more: Partial<Book> = {
    sheets: [log],
    names: [{ name: "_st.Signoffs", refersTo: "'Sign-offs'!$A$1", hidden: true }],
  };
  put("signed.xlsx", await checklist(() => ({ status: "Done" }), more));
  put(
    "changed.xlsx",
    await checklist((index) => ({ status: "Done", owner: index === 20 ? "Bob" : "" }), more),
  );
  const good = await type(["check", path("signed.xlsx")]);
  expect([good.code, good.out]).toEqual([
    0,
    expect.stringContaining(
      "Sign-offs:\n  The whole plan: Ann, 2026-11-01\n  Goal and consensus: 李雷, 2026-11-01\n",
    ),
  ]);
  const stale = await type(["check", path("changed.xlsx")]);
  expect([stale.code, stale.out]).toEqual([
    1,
    expect.stringContaining(
      "Ann, 2026-11-01, stale: what was signed has changed\n  Goal and consensus: 李雷, 2026-11-01\n",
    ),
  ]);
  const rows = (await type(["rollup", path("signed.xlsx"), path("changed.xlsx")])).out.split("\r\n");
  expect(rows.slice(1, 3).map((row) => row.split(",").slice(10, 12))).toEqual([
    ["2", "0"],
    ["1", "1"],
  ]);
  const people = JSON.parse((await type(["share", path("signed.xlsx"), "--report", "--json"])).out).people;
  expect(people).toEqual([
    { kind: "signoff", name: "Ann", count: 1 },
    { kind: "signoff", name: "李雷", count: 1 },
  ]);
  await type(["share", path("signed.xlsx"), "--without-people", "--out", path("unsigned.xlsx")]);
  const { out } = await type(["share", path("unsigned.xlsx"), "--report", "--json"]);
  expect(JSON.parse(out).people).toEqual([]);
});

test("check in Chinese, as JSON", async () => {
  const { out } = await type(["check", path("a ready.xlsx"), "--json", "--language", "zh"]);
  expect(JSON.parse(out)).toMatchObject({
    score: 100,
    ready: true,
    verdict: "ready",
    verdictText: sheetWords.zh.verdicts.ready,
    history: [
      { day: "2026-11-01", score: 12 },
      { day: "2026-11-10", score: 40.5 },
      { day: "2026-11-29", score: 99 },
    ],
  });
});

test("a checklist without its readiness sheet is told as incomplete", async () => {
  const book = structuredClone(template.checklists.en);
  const bytes = await writeBook({ ...book, sheets: book.sheets.slice(0, 1), names: book.names.slice(0, 1) });
  const file = put("part.xlsx", bytes);
  expect(await type(["check", file])).toMatchObject({
    code: 2,
    error: `The readiness checklist in ${file} is incomplete. Open it in Excel: the pane says what is missing and repairs it.\n`,
  });
});
