import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { calculateFormulas, installFormulaEngine } from "@cj-tech-master/excelts/formula";
import { Workbook } from "@cj-tech-master/excelts";
import type { Cell } from "xlsx-book/book";
import { findLibreOffice, recalculate, WITHOUT } from "../host/file/libreoffice";
import { answerOf } from "../../src/entry/files";
import { folder, type } from "./commandLine";
import { plan, readBook, withParts, writeBook } from "./workbooks";

const { path, put, read } = folder();
/** What no formula of the readiness sheet gives: whoever calculates gets rid of it. */
const WRONG = 999999;

/** A shared plan in which some items are done, with a wrong figure wherever the readiness sheet shows one. */
async function halfDone(): Promise<Uint8Array> {
  const from = put("plan.xlsx", await writeBook(plan));
  await type(["share", from, "--embed", "--out", path("shared.xlsx"), "--overwrite"]);
  return withParts(read("shared.xlsx"), (parts) => {
    const [checklist, readiness] = [2, 3].map((number) => `xl/worksheets/sheet${number}.xml`);
    let row = 0;
    return {
      [checklist]: parts[checklist].replaceAll(
        "<t>Not started</t>",
        () =>
          ["<t>Done</t>", "<t>In progress</t>", "<t>进行中</t>", "<t>Not applicable</t>"][row++ % 5] ??
          "<t>Not started</t>",
      ),
      [readiness]: parts[readiness].replaceAll(/(<\/f>)<v>[\d.]+<\/v>/g, `$1<v>${WRONG}</v>`),
    };
  });
}

const figures = (cells: (Cell | undefined)[][]): unknown[] =>
  [3, 4, 5, 6, 7].map((row) => cells[row]?.[1]?.value);

let shared: Uint8Array;
let told: {
  score: number;
  pass: number;
  verdictText: string;
  criticalOpen: unknown[];
  sections: { score: number }[];
};
beforeAll(async () => {
  shared = await halfDone();
  told = JSON.parse((await type(["check", put("half.xlsx", shared), "--json"])).out);
});

test("check takes the figures from the items, whatever the readiness sheet shows", async () => {
  const { cells } = (await readBook(shared)).sheets[2];
  expect(cells[4][1]?.value).toBe(WRONG);
  expect(told.score).toBeGreaterThan(30);
  expect(told.score).toBeLessThan(80);
});

test("an engine of another author reads the file and calculates the same figures", async () => {
  installFormulaEngine();
  installChartSupport();
  const workbook = new Workbook();
  await workbook.xlsx.load(shared);
  calculateFormulas(workbook);
  const cell = (address: string) => workbook.getWorksheet("Readiness")!.getCell(address).result;
  expect([cell("B4"), cell("B5"), cell("B8")]).toEqual([
    told.verdictText,
    told.score,
    told.criticalOpen.length,
  ]);
  expect(told.sections.map((_, i) => cell(`B${12 + i}`))).toEqual(told.sections.map(({ score }) => score));
});

const program = findLibreOffice();
const withLibreOffice = program ? test : test.skip;
/** A copy as the pane makes it, in one of its ways. */
async function copyOf(file: Uint8Array, way: "live" | "portable"): Promise<Uint8Array> {
  const answer = await answerOf({ what: "copy", file, wish: { way, withoutPeople: true }, language: "en" });
  if (!("file" in answer)) throw new Error(JSON.stringify(answer));
  return answer.file;
}

withLibreOffice.each([
  ["that the command line shared", (file: Uint8Array) => Promise.resolve(file)],
  ["that the pane copied", (file: Uint8Array) => copyOf(file, "live")],
  ["that the pane copied in plain Excel", (file: Uint8Array) => copyOf(file, "portable")],
])(program ? "LibreOffice opens the file %s and calculates the same figures" : WITHOUT, async (_, made) => {
  const wrong = await made(shared);
  expect((await readBook(wrong)).sheets[2].cells[4][1]?.value).toBe(WRONG);
  const saved = await readBook(recalculate(program!, wrong));
  expect(saved.sheets.map(({ name }) => name)).toEqual(["Plan", "Checklist", "Readiness"]);
  const { cells } = saved.sheets[2];
  const [verdict, score, pass, , open] = figures(cells);
  expect([verdict, score, pass, open]).toEqual([
    told.verdictText,
    told.score,
    told.pass,
    told.criticalOpen.length,
  ]);
  expect(told.sections.map((_, i) => cells[11 + i][1]?.value)).toEqual(
    told.sections.map(({ score: points }) => points),
  );
  expect(saved.sheets[1].tables.map((table) => table.name)).toEqual(["stChecklist"]);
  expect(saved.sheets[0].cells[1][1]?.value).toBe(1200000);
});
