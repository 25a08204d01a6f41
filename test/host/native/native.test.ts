import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import { readXlsx } from "xlsx-book/readXlsx";
import { natives } from "../../../src/functions/natives";
import { sheets } from "./compareAll";
import type { Call } from "./calls";
import { differences, goldenCalls, isTaken, lambdas } from "./compare";
import { type } from "../../cli/commandLine";
import { handMade } from "../file/handMade";
import { gridEngine, secondEngine } from "./engines";
import { generatedCalls } from "./generated";

const ids = Object.keys(natives);
/** A few here; `npm run laws -- native` takes 2,000 a function, other ones in every run. */
const isSlow = (id: string): boolean => /^FUNNEL(FOR|ODDS)$/.test(id);
const calls = (id: string) => generatedCalls(id, isSlow(id) ? 1 : 3, 2);

test("an engine of another author answers what the functions do, on the golden cases and on generated ones", async () => {
  const engine = secondEngine(lambdas);
  for (const some of sheets(ids.flatMap((id) => [...goldenCalls(id), ...calls(id)])))
    expect(await differences(engine, some)).toEqual([]);
});

test("the grid answers the same", async () => {
  const engine = gridEngine(lambdas);
  // The search of FUNNELFOR takes the grid seconds: only the laws ask for it.
  const some = ids
    .filter((id) => id !== "FUNNELFOR")
    .flatMap((id) => [...goldenCalls(id).slice(0, 1), ...calls(id).slice(-1)]);
  for (const one of sheets(some)) expect(await differences(engine, one)).toEqual([]);
});

test("remainders that lie closer than fifteen digits tell give both engines the function's parts", async () => {
  const weights = [0.07264843420125544, 0.8860439753625542, 0.9943317354191095, 0.1602401400450617, null];
  weights.push(0.19075332232750952, 0.5296675150748342, 0.11479477910324931, 0.7520728635136038);
  const column = weights.map((weight) => [weight]);
  const holds = weights.map((_, at) => [at === 0 ? 50_720_833_118 : null]);
  const call = { id: "SPLITTARGET", arguments: [996_213_131_005, column, null, null, null, holds] };
  for (const engine of [gridEngine(lambdas), secondEngine(lambdas)])
    expect(await differences(engine, [call])).toEqual([]);
});

test("a mark that can't be read is refused by both, though its item is done and the mark changes no figure", async () => {
  const call = { id: "READINESS", arguments: [[["Done"], ["Done"]], null, [["1,000"], [true]]] };
  for (const engine of [gridEngine(lambdas), secondEngine(lambdas)])
    expect(await differences(engine, [call])).toEqual([]);
});

/** A golden case with every text of one of its arguments in full width, as a Chinese keyboard types it. */
const inFullWidth = ({ id, arguments: given }: Call): Call[] =>
  given.flatMap((argument, at) => {
    const wide = JSON.parse(JSON.stringify(argument ?? null), (_key, value: unknown) =>
      typeof value === "string"
        ? value.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        : value,
    ) as unknown;
    const isSame = JSON.stringify(wide) === JSON.stringify(argument ?? null);
    return isSame ? [] : [{ id, arguments: given.map((one, other) => (other === at ? wide : one)) }];
  });

test("what functions read in full width and their forms don't becomes a value, or comes to the same", async () => {
  const asked = ids.flatMap((id) => goldenCalls(id).flatMap(inFullWidth)).filter(isTaken);
  expect(asked.length).toBeGreaterThan(10);
  for (const some of sheets(asked)) expect(await differences(secondEngine(lambdas), some)).toEqual([]);
});

test.each([
  [
    "FUNNELFOR",
    [0.9, 800, 1, [[0.07]], 2000],
    false,
    "more cases than the search with an uncertain rate reaches",
  ],
  ["FUNNELFOR", [0.9, 200, 1, [[0.07]], 2000], true, "as many as it reaches"],
  ["FUNNELFOR", [0.9, 800, 1, [[0.07]]], true, "certain rates reach further"],
  [
    "FUNNELODDS",
    [100, 20, 1, [[0.5]], null, null, [[9000], [500]]],
    true,
    "what is in hand at the top is no matter",
  ],
  [
    "FUNNELODDS",
    [100, 20, 1, [[0.5], [0.5]], null, null, [[0], [300], [201]]],
    false,
    "too much in hand below it",
  ],
  ["SPLITTREE", [10, [["a"]], [[1]], 1, null, [[2.5]]], false, "a hold of no whole units"],
  [
    "SPLITTREE",
    [
      1.68,
      [
        ["a", "b"],
        ["a", "c"],
      ],
      [[1], [1]],
      1,
      [[0], [0.2]],
      null,
      [[0.5], [0.5]],
    ],
    false,
    "raised to its floors",
  ],
])("%s of %j is written by its form: %p, %s", (id, given, taken) => {
  expect(isTaken({ id, arguments: given })).toBe(taken);
});

test.each([
  [10.5, [["a"], ["b"]], [[5.2], [5.5]], null, "the cap of one takes it"],
  [10.5, [["a"], ["b"]], [[5.2], [5.3]], null, "no cap does"],
  [
    10.5,
    [
      ["n", "a"],
      ["n", "b"],
      ["s", "c"],
    ],
    [[3.1], [4.6], [3.4]],
    null,
    "one two levels down",
  ],
  [
    -10.5,
    [
      ["n", "a"],
      ["n", "b"],
      ["s", "c"],
    ],
    [[-3.1], [-4.2], [-3.6]],
    null,
    "below 0",
  ],
  [
    10.5,
    [
      ["n", "a"],
      ["n", "b"],
      ["s", "c"],
    ],
    [[5], [5], [3]],
    [[0], [0.3]],
    "raised below the topmost",
  ],
])(
  "SPLITTREE finds who takes what is over whole units: %p %j %j %j, %s",
  async (target, paths, caps, rates, _why) => {
    const weights = paths.map(() => [1]);
    const call = { id: "SPLITTREE", arguments: [target, paths, weights, 1, rates, null, null, caps] };
    for (const engine of [gridEngine(lambdas), secondEngine(lambdas)])
      expect(await differences(engine, [call])).toEqual([]);
  },
);

test("the grid opens a portable file and calculates it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "splittarget-"));
  try {
    const content =
      '<sheetData><row r="1"><c r="A1"><v>100</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><f>_xldudf_SPLITTARGET(A1,B1:B3)</f><v>999</v></c><c r="B2"><v>1</v></c></row><row r="3"><c r="B3"><v>1</v></c><c r="C3"><f>SUM(_xldudf_POOLSHARE(A1,0.5,B1:B3,,1))</f><v>999</v></c><c r="D3"><f>_xldudf_WORKDAYSIN(46054,46081,"CN")</f><v>999</v></c><c r="E3"><f>_xldudf_WORKDAYSIN(F3,46081,"CN")</f><v>999</v></c><c r="F3"><v>46054</v></c></row></sheetData>';
    const [from, to] = ["from.xlsx", "to.xlsx"].map((name) => join(folder, name));
    writeFileSync(from, handMade({ sheet: content }));
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
