import fc from "fast-check";
import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

/** Formulas over D!A2:B5, numbers, each with a place of its own to spill. */
const formulas = [
  "=LET(a,TRANSPOSE(D!A2:A5),a+1)",
  "=LET(a,D!A2:A5,b,FILTER(a,a>4,-1),SUM(b)*COUNT(a))",
  "=LET(a,D!A2:B5,b,TAKE(a,,1),c,TAKE(a,,-1),b*c)",
  "=LET(n,ROWS(D!A2:A5),s,SEQUENCE(n,,D!A2),s/n)",
  "=LET(a,SORT(D!A2:A5),t,SUM(a),LET(p,a/MAX(1,t),p*t))",
  "=LAMBDA(x,y,x*10+y)(D!A2:A5,D!B2:B5)",
  "=MAP(D!A2:A5,D!B2:B5,LAMBDA(x,y,IF(x>y,x,y)))",
  "=REDUCE(D!A2,D!B2:B5,LAMBDA(a,b,a+b))",
  "=SCAN(0,D!A2:A5,LAMBDA(a,b,a+b))",
  "=BYROW(D!A2:B5,LAMBDA(r,LET(m,MAX(r),m*2)))",
  "=MAKEARRAY(2,3,LAMBDA(r,c,r*c*D!A2))",
  "=TRANSPOSE(D!A2:B5)",
  "=SORTBY(D!A2:A5,D!B2:B5)",
  "=FILTER(D!A2:A5,D!B2:B5>D!A2:A5,0)",
  "=SUM(D!A2:A5)-SUMPRODUCT(D!A2:A5,D!B2:B5)",
  "=XLOOKUP(MAX(D!A2:A5),D!A2:A5,D!B2:B5)",
];
const room = 6;

const book = (data: readonly number[], standing: ReadonlySet<number>) => {
  const rows: (string | number)[][] = formulas.flatMap((formula, at) => [
    [standing.has(at) ? formula : 7],
    ...Array.from({ length: room - 1 }, () => []),
  ]);
  const pairs = [0, 2, 4, 6].map((at) => data.slice(at, at + 2));
  const table = { name: "Data", range: "A1:B5", columns: ["one", "two"], style: "", totals: false };
  return bookOf(
    sheet("T", { cells: cells(rows) }),
    sheet("D", { cells: cells([["one", "two"], ...pairs]), tables: [table] }),
  );
};
const answers = (grid: Grid): unknown[][] => {
  const id = grid.sheetNamed("T")!.getSheetId();
  return Array.from({ length: formulas.length * room }, (_row, row) =>
    Array.from({ length: room }, (_column, column) => grid.value(id, row, column)),
  );
};

let grid: Grid;
let fresh: Grid;
beforeAll(() => {
  grid = headlessGrid();
  fresh = headlessGrid();
});
afterAll(() => {
  grid?.dispose();
  fresh?.dispose();
});

const some = fc.uniqueArray(fc.nat(formulas.length - 1), { minLength: 1 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("write" as const), at: some }),
  fc.record({ kind: fc.constant("value" as const), at: some }),
  fc.record({ kind: fc.constant("data" as const), at: fc.nat(7), number: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ kind: fc.constant("rename" as const) }),
);

test("formulas that were replaced by values and come back answer as in a fresh workbook", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
      fc.array(step, { minLength: 3, maxLength: 10 }),
      async (given, steps) => {
        const data = [...given];
        const standing = new Set(formulas.keys());
        await loadBook(grid, book(data, standing));
        const [onT, onD] = ["T", "D"].map((name) => grid.sheetNamed(name)!.getSheetId());
        const put = async (at: readonly number[], content: (at: number) => unknown) => {
          for (const each of at) await grid.type(onT!, each * room, 0, [[content(each)]]);
        };
        for (const [index, each] of steps.entries()) {
          if (each.kind === "write") await put(each.at, (at) => formulas[at]);
          if (each.kind === "value") await put(each.at, () => 7);
          if (each.kind === "rename") grid.tables.rename(grid.tables.list()[0]!, `Data${index}`);
          if (each.kind === "data") {
            data[each.at] = each.number;
            await grid.type(onD!, 1 + Math.floor(each.at / 2), each.at % 2, [[each.number]]);
          }
          if (each.kind === "write") each.at.forEach((at) => standing.add(at));
          if (each.kind === "value") each.at.forEach((at) => standing.delete(at));
        }
        await grid.calculated();
        await loadBook(fresh, book(data, standing));
        expect(answers(grid)).toEqual(answers(fresh));
      },
    ),
    { numRuns: 25 },
  );
});

test("a LET over an array is right when it comes back after the tables have changed", async () => {
  await loadBook(grid, book([1, 0, 2, 0, 3, 0, 4, 0], new Set([0])));
  expect(answers(grid)[0]).toEqual([2, 3, 4, 5, null, null]);
  const [onT, onD] = ["T", "D"].map((name) => grid.sheetNamed(name)!.getSheetId());
  await grid.type(onT!, 0, 0, [[7]]);
  grid.tables.rename(grid.tables.list()[0]!, "Other");
  await grid.type(onD!, 1, 0, [[10]]);
  await grid.type(onT!, 0, 0, [[formulas[0]]]);
  expect(answers(grid)[0]).toEqual([11, 3, 4, 5, null, null]);
});

test("SHEETS and SHEET count the sheets of now", async () => {
  await loadBook(grid, bookOf(sheet("T", { cells: cells([["=SHEETS()"], ['=IFERROR(SHEET("New"),0)']]) })));
  const id = grid.sheetNamed("T")!.getSheetId();
  const both = () => [0, 1].map((row) => grid.value(id, row, 0));
  expect(both()).toEqual([1, 0]);
  await grid.commands.executeCommand("sheet.command.insert-sheet", {
    unitId: grid.unitId,
    index: 1,
    sheet: { id: "new", name: "New" },
  });
  for (const [row, formula] of ["=SHEETS()", '=IFERROR(SHEET("New"),0)'].entries()) {
    await grid.type(id, row, 0, [[null]]);
    await grid.type(id, row, 0, [[formula]]);
  }
  expect(both()).toEqual([2, 2]);
});
