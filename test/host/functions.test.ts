import { Direction } from "@univerjs/core";
import { InsertRowCommand } from "@univerjs/sheets";
import type { FunctionMetadata, Implementation } from "office-host/grid/functionMetadata";
import { reasonIn } from "office-host/grid/reason";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

const matrix = (name: string) => ({ name, dimensionality: "matrix" as const });
const scalar = (name: string, optional = false) => ({ name, dimensionality: "scalar" as const, optional });
const metadata: FunctionMetadata[] = [
  { id: "TWICE", name: "TWICE", parameters: [scalar("x")] },
  {
    id: "SHOW",
    name: "SHOW",
    parameters: [matrix("range"), { ...matrix("more"), optional: true }, scalar("last", true)],
  },
  { id: "ROWSOF", name: "ROWSOF", parameters: [scalar("count")] },
  { id: "REFUSE", name: "REFUSE", parameters: [scalar("code")] },
  { id: "BREAK", name: "BREAK", parameters: [] },
  { id: "JOINED", name: "JOINED", parameters: [{ ...scalar("words"), repeating: true }] },
];

let excel: StartedExcel;
const refuse = (code: unknown) => new excel.CustomFunctions.Error(String(code), `no: ${String(code)}`);
const shownAs = (value: unknown): string => {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return `[${value.map(shownAs).join(" ")}]`;
  return value instanceof excel.CustomFunctions.Error ? `error ${value.code}` : JSON.stringify(value);
};
const implementations: Record<string, Implementation> = {
  TWICE: (x) => Number(x) * 2,
  SHOW: (range, more, last) => `${shownAs(range)} ${shownAs(more)} ${shownAs(last)}`,
  ROWSOF: (count) => Array.from({ length: Number(count) }, (_row, row) => [row + 1, "", row % 2 === 0]),
  REFUSE: (code) => {
    throw refuse(code);
  },
  BREAK: () => {
    throw new TypeError("a bug");
  },
  JOINED: (words) => (words as unknown[]).join("+"),
};

/** The value of a formula in A1 of a sheet whose D1:E2 holds 1, a blank, "x" and an error. */
async function valueOf(formula: string) {
  await excel.open(
    bookOf(
      sheet("S", {
        cells: cells([
          [formula, null, null, 1, null],
          [null, null, null, "x", "=NA()"],
        ]),
      }),
    ),
  );
  const id = excel.grid.workbook.getSheets()[0]?.getSheetId() ?? "";
  return { value: excel.grid.value(id, 0, 0), refusal: excel.grid.functions.refusal(id, 0, 0), id };
}

beforeAll(async () => {
  excel = await startExcel({ functions: { metadata, implementations } });
});
afterAll(() => excel.stop());

test.each([
  ["=TWICE(21)", 42, "a value in, a value out"],
  ["=twice(21)", 42, "names in any case"],
  ["=TWICE(D1)", 2, "a cell for a value"],
  ["=SUM(TWICE({1,2,3}))", 12, "a list for a value: once for each"],
  [
    "=SHOW(D1:E2)",
    '[[1 nothing] ["x" error #N/A]] nothing nothing',
    "blanks, text and errors come as they are",
  ],
  ["=SHOW(D1)", "[[1]] nothing nothing", "one cell for a range is a range"],
  ["=SHOW(D1,,5)", "[[1]] nothing 5", "what is left out comes as nothing"],
  ["=JOINED(1,2,3)", "1+2+3", "as many as one likes"],
])("%s is %p: %s", async (formula, expected, _reason) => {
  expect((await valueOf(formula)).value).toBe(expected);
});

test("an array spills with its blanks and truth values", async () => {
  const { id } = await valueOf("=ROWSOF(2)");
  expect([0, 1].map((row) => [0, 1, 2].map((column) => excel.grid.value(id, row, column)))).toEqual([
    [1, "", true],
    [2, "", false],
  ]);
});

test.each([
  ['=REFUSE("#VALUE!")', "#VALUE!", "no: #VALUE!", "a refusal keeps its sentence"],
  ['=REFUSE("#N/A")', "#N/A", "no: #N/A", "of either kind"],
  ["=BREAK()", "#VALUE!", "a bug", "an exception ends in the cell"],
])("%s shows %s and says «%s»: %s", async (formula, error, message, _reason) => {
  const { value, refusal } = await valueOf(formula);
  expect(value).toEqual({ error });
  expect(refusal).toEqual({ error, message });
});

test("a refusal is forgotten when the cell is well again", async () => {
  const { id } = await valueOf('=REFUSE("#N/A")');
  await excel.grid.type(id, 0, 0, [["=TWICE(1)"]]);
  expect(excel.grid.functions.refusal(id, 0, 0)).toBeUndefined();
});

test.each([
  ['=REFUSE("#N/A")', "no: #N/A", "it refused"],
  ['=SUM(1,REFUSE("#N/A"))', "no: #N/A", "the error went through another function"],
  ['=REFUSE("#N/A")+TWICE(1)', "no: #N/A", "one that was called after it answered"],
  ['=TWICE(1)+REFUSE("#N/A")', "no: #N/A", "one that was called before it answered"],
  ['=JOINED(REFUSE("#N/A"),TWICE(2),ROWSOF(1))', undefined, "the error was dealt with"],
  ['=IFERROR(REFUSE("#N/A"),0)', undefined, "and so it was here"],
  ["=1/0", undefined, "nobody refused"],
])("%s is explained with %p: %s", async (formula, message, _reason) => {
  const { id } = await valueOf(formula);
  expect(reasonIn(excel.grid, id, 0, 0)?.message).toBe(message);
});

test.each([
  ['="a"+1', undefined, "the error is the grid's own"],
  ['=REFUSE("#VALUE!")+TWICE(1)', "no: #VALUE!", "it refused again, and the last call did not"],
  ["5", undefined, "a figure"],
  ["", undefined, "nothing"],
])("over a refusal is typed %s, explained with %p: %s", async (typed, message, _reason) => {
  const { id } = await valueOf('=REFUSE("#VALUE!")');
  await excel.grid.type(id, 0, 0, [[typed]]);
  await excel.grid.calculation.calculated();
  expect(reasonIn(excel.grid, id, 0, 0)?.message).toBe(message);
});

test("a refusal moves with its cell", async () => {
  const { id } = await valueOf('=REFUSE("#VALUE!")');
  await excel.grid.commands.executeCommand(InsertRowCommand.id, {
    unitId: excel.grid.unitId,
    subUnitId: id,
    direction: Direction.UP,
    range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
  });
  await excel.grid.calculation.calculated();
  expect(excel.grid.value(id, 1, 0)).toEqual({ error: "#VALUE!" });
  expect(reasonIn(excel.grid, id, 1, 0)?.message).toBe("no: #VALUE!");
  expect(reasonIn(excel.grid, id, 0, 0)).toBeUndefined();
});

test("too few arguments are the grid's own error", async () => {
  expect((await valueOf("=TWICE()")).value).toEqual({ error: "#N/A" });
});
