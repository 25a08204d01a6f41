import fc from "fast-check";
import { IDependencyManagerService } from "@univerjs/engine-formula";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel?.stop());

/** How many ranges and single cells the engine knows to be read, each as often as it is known. */
function known(): number {
  const { _dependencyRTreeCache: index } = excel.grid.injector.get(IDependencyManagerService) as unknown as {
    _dependencyRTreeCache: {
      _tree: Map<string, Map<string, { all(): unknown[] }>>;
      _oneCellCache: Map<string, Map<string, Map<number, Map<number, Set<number>>>>>;
    };
  };
  const ranges = [...index._tree.values()].flatMap((sheets) => [...sheets.values()]);
  const single = [...index._oneCellCache.values()]
    .flatMap((sheets) => [...sheets.values()])
    .flatMap((rows) => [...rows.values()])
    .flatMap((columns) => [...columns.values()]);
  return [...ranges.map((tree) => tree.all().length), ...single.map(({ size }) => size)].reduce(
    (sum, one) => sum + one,
    0,
  );
}

type Doing = (context: Excel.RequestContext) => void;

/** Does something, and waits until it is calculated. */
async function done(doing: Doing): Promise<void> {
  await Excel.run(async (context) => {
    doing(context);
    await context.sync();
  });
  await excel.settled();
}

const book = () =>
  bookOf(
    sheet("S", {
      cells: cells([
        ["a", "b", "sum", "more"],
        [1, 2, "=SUM(A2:B2)", "=SUM(C:C)"],
        [3, 4, "=SUM(A3:B3)+S!A2", "=Two+T!A1"],
        [5, 6, "=SUM(A4:OFFSET(A4,0,1))", '=SUM(INDIRECT("A2:A4"))'],
        [7, 8, "=SUM(Pairs[b])", "=SEQUENCE(A2)"],
      ]),
      tables: [{ name: "Pairs", range: "A1:B5", columns: ["a", "b"], style: "", totals: false }],
      conditionalFormats: [
        {
          range: "A2:A5",
          priority: 1,
          stopIfTrue: false,
          type: "expression",
          formula: "=SUM($A$2:$A$5)>T!$A$1",
          format: { bold: true },
        },
      ],
    }),
    sheet("T", { cells: cells([["=SUM(S!A2:B5)"], ["=S!A2"], ["=COUNT(S!B:B)"], ["=A1:A3"]]) }),
  );

test("what is read is known once, however often something is edited", async () => {
  await excel.open({ ...book(), names: [{ name: "Two", refersTo: "S!$A$2:$A$3", hidden: false }] });
  const before = known();
  expect(before).toBeGreaterThan(10);
  for (let edit = 0; edit < 5; edit += 1)
    await done((context) => {
      context.workbook.worksheets.getItem("S").getRange("A2").values = [[edit + 2]];
    });
  expect(known()).toBe(before);
});

test("formulas that are cleared, or whose rows are deleted, are known no more", async () => {
  await excel.open(bookOf(sheet("S", { cells: cells([[1, 2]]) }), sheet("T", {})));
  const write = (address: string, formula: string): Promise<void> =>
    done((context) => {
      context.workbook.worksheets.getItem("S").getRange(address).formulas = [[formula]];
    });
  const before = known();
  for (const formula of ["=SUM(A1:B1)", "=A1+B1", "=SUM(A:B)", "=SUM(T!1:2)", ""]) await write("D5", formula);
  expect(known()).toBe(before);
  await write("D5", "=SUM(A1:B1,A:A,T!A1:B2,T!C3)");
  await done((context) => context.workbook.worksheets.getItem("S").getRange("5:5").delete("Up"));
  await write("A2", "7");
  expect(known()).toBe(before);
});

const doings = {
  value: (cell: string) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("S").getRange(cell).values = [[cell.charCodeAt(1) % 7]];
  },
  formula: (cell: string, formula: string) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("S").getRange(cell).formulas = [[formula]];
  },
  insert: (row: number) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("S").getRange(`${row}:${row}`).insert("Down");
  },
  remove: (row: number) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("S").getRange(`${row}:${row}`).delete("Up");
  },
  rename: (name: string) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.getItem("T").name = name;
    context.workbook.worksheets.getItem(name).name = "T";
  },
  sheet: (name: string) => (context: Excel.RequestContext) => {
    context.workbook.worksheets.add(name).getRange("A1").formulas = [["=SUM(S!A2:B3)"]];
    context.workbook.worksheets.getItem(name).delete();
  },
};
const cell = fc.constantFrom("A2", "A3", "A4", "B2", "B5", "F2", "F7");
const formula = fc.constantFrom("=SUM(A2:B4)", "=T!A1", "=A2", "=SUM(Pairs[a])", "=SUM(Two)", "=SUM(B:B)");
const doing = fc.oneof(
  cell.map((at) => doings.value(at)),
  fc.tuple(fc.constantFrom("F2", "F3", "G7"), formula).map(([at, text]) => doings.formula(at, text)),
  fc.integer({ min: 2, max: 6 }).map((row) => doings.insert(row)),
  fc.integer({ min: 6, max: 8 }).map((row) => doings.remove(row)),
  fc.constantFrom("U", "V").map((name) => doings.rename(name)),
  fc.constantFrom("U", "V").map((name) => doings.sheet(name)),
);

/** All that the two sheets show. */
function shown(): unknown[] {
  return ["S", "T"].flatMap((name) => {
    const id = excel.grid.sheetNamed(name)!.getSheetId();
    return Array.from({ length: 14 }, (_, row) =>
      Array.from({ length: 8 }, (_none, column) => excel.grid.value(id, row, column)),
    );
  });
}

test("whatever is done, the cells show what they show when all is calculated anew", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 5 }), async (some) => {
      await excel.open({ ...book(), names: [{ name: "Two", refersTo: "S!$A$2:$A$3", hidden: false }] });
      for (const one of some) await done(one);
      const before = shown();
      await excel.grid.calculation.calculateAll();
      expect(before).toEqual(shown());
    }),
    { numRuns: 25 },
  );
});
