import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import { readXlsx } from "xlsx-book/readXlsx";
import { natives } from "../../../src/functions/natives";
import { sheets } from "./compareAll";
import { differences, goldenCalls, lambdas } from "./compare";
import { type } from "../../cli/commandLine";
import { handMade } from "../file/handMade";
import { gridEngine, secondEngine } from "./engines";
import { generatedCalls } from "./generated";

const ids = Object.keys(natives);
/** A few in the tests; `npm run laws -- native` takes 2,000 a function, other ones in every run. */
const { NATIVE_CASES, NATIVE_SEED = "2" } = process.env;
const cases = Number(NATIVE_CASES ?? 3);
const isSlow = (id: string): boolean => !NATIVE_CASES && /^FUNNEL(FOR|ODDS)$/.test(id);
const calls = (id: string) => generatedCalls(id, isSlow(id) ? 1 : cases, Number(NATIVE_SEED));

test("an engine of another author answers what the functions do, on the golden cases and on generated ones", async () => {
  const engine = secondEngine(lambdas);
  for (const some of sheets(ids.flatMap((id) => [...goldenCalls(id), ...calls(id)])))
    expect(await differences(engine, some)).toEqual([]);
});

test("the grid answers the same", async () => {
  const engine = gridEngine(lambdas);
  // The search of FUNNELFOR takes the grid seconds: only the laws ask for it.
  const some = NATIVE_CASES
    ? ids.flatMap((id) => [...goldenCalls(id), ...calls(id)])
    : ids
        .filter((id) => id !== "FUNNELFOR")
        .flatMap((id) => [...goldenCalls(id).slice(0, 1), ...calls(id).slice(-1)]);
  for (const one of sheets(some)) expect(await differences(engine, one)).toEqual([]);
});

test("the grid opens a portable file and calculates it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
  try {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><f>_xldudf_SPLITTARGET(A1,B1:B3)</f><v>999</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c><c r="C3"><f>SUM(_xldudf_POOLSHARE(A1,0.5,B1:B3,,1))</f><v>999</v></c><c r="D3"><f>_xldudf_WORKDAYSIN(46054,46081,"CN")</f><v>999</v></c><c r="E3"><f>_xldudf_WORKDAYSIN(F3,46081,"CN")</f><v>999</v></c><c r="F3"><v>46054</v></c></row></sheetData>';
    const [from, to] = ["from.xlsx", "to.xlsx"].map((name) => join(folder, name));
    writeFileSync(from, handMade({ sheet }));
    expect((await type(["share", from, "--portable", "--out", to])).code).toBe(0);
    const grid = headlessGrid();
    await loadBook(grid, await readXlsx(new Uint8Array(readFileSync(to))));
    const [{ cells }] = readBook(grid).sheets;
    expect([1, 2, 3].map((row) => cells[row][0]?.value)).toEqual([34, 33, 33]);
    expect(cells[2].slice(2, 5).map((cell) => cell?.value)).toEqual([50, 16, 16]);
    grid.dispose();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a form that answers otherwise is found", async () => {
  const call = { id: "POOLSHARE", arguments: [10, 1, [[1], [1]]] };
  const lambda = lambdas.POOLSHARE.replace("INT(ROUND(", "INT(1+ROUND(");
  expect(await differences(secondEngine({ POOLSHARE: lambda }), [call])).toHaveLength(1);
});

test("extreme cells are among the generated calls: empty ones, texts, zeros, negatives, fifteen digits", () => {
  const cells = ids.flatMap((id) => generatedCalls(id, 60, 1)).flatMap((call) => call.arguments.flat(2));
  for (const one of [null, "", " ", "12", true, 0, -5, 123_456_789_012_345]) expect(cells).toContain(one);
});
