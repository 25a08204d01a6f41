import fc from "fast-check";
import { fromR1C1, toR1C1 } from "office-host/grid/r1c1";
import { startExcel } from "office-host/startExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

/** In E3. */
const cell = { row: 2, column: 4 };

test.each<[r1c1: string, a1: string, why: string]>([
  ["=RC[-2]*RC[-1]", "=C3*D3", "relative"],
  ["=R1C1+R[1]C2", "=$A$1+$B4", "absolute and mixed"],
  ["=SUM(R[-2]C:R[-1]C)", "=SUM(E1:E2)", "a range"],
  ["=SUM(C[-1])", "=SUM(D:D)", "a column"],
  ["=SUM(C1:C[-1])", "=SUM($A:D)", "columns"],
  ["=SUM(R)+SUM(R1:R2)", "=SUM(3:3)+SUM($1:$2)", "rows"],
  ["='R1C1'!RC&\"RC R1C1\"", "='R1C1'!E3&\"RC R1C1\"", "sheets and texts stay"],
  ["=ROUND(RC[1],2)+CODE(R1C)", "=ROUND(F3,2)+CODE(E$1)", "functions stay"],
  ["=SUM(Sales[R1],Sales[[#This Row],[RC]])", "=SUM(Sales[R1],Sales[[#This Row],[RC]])", "tables stay"],
  ["=RATE1+_C1", "=RATE1+_C1", "names stay"],
])("R1C1: %s is %s", (r1c1, a1) => {
  expect([fromR1C1(r1c1, cell), toR1C1(a1, cell)]).toEqual([a1, r1c1]);
});

test.each<[r1c1: string, a1: string, why: string]>([
  ["=r[0]c[-2]", "=C3", "small letters, and no way at all"],
  ["=R[-3]C", "=E1048576", "over the edge it comes in at the other"],
  ["=R0C1", "=R0C1", "no reference, no change"],
  ["=R1C16385", "=R1C16385", "beyond the sheet"],
])("R1C1 as it is written: %s is %s", (r1c1, a1) => {
  expect(fromR1C1(r1c1, cell)).toBe(a1);
});

test("a reference is the same after R1C1 and back, wherever it stands", () => {
  const letters = fc.constantFrom("A", "$B", "Z", "$AA", "XFD");
  const rows = fc.constantFrom("1", "$2", "99", "$1048576");
  const one = fc.tuple(letters, rows).map(([column, row]) => column + row);
  const line = (end: fc.Arbitrary<string>) => fc.tuple(end, end).map(([from, to]) => `${from}:${to}`);
  const reference = fc.oneof(one, line(one), line(letters), line(rows));
  const place = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
  fc.assert(
    fc.property(reference, place, (text, at) => {
      const formula = `=SUM('A C'!${text})`;
      expect(fromR1C1(toR1C1(formula, at), at)).toBe(formula);
    }),
  );
});

test("formulas are set and read in R1C1; other values are as they are", async () => {
  const excel = await startExcel({
    book: bookOf(
      sheet("Plan", {
        cells: cells([
          [2, 3],
          [4, 5],
        ]),
      }),
    ),
  });
  try {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Plan").getRange("C1:C3");
      range.formulasR1C1 = [["=RC[-2]*RC[-1]"], ["=RC[-2]*RC[-1]"], ["RC"]];
      range.load("values,formulas,formulasR1C1");
      await context.sync();
      expect(range.values).toEqual([[6], [20], ["RC"]]);
      expect(range.formulas).toEqual([["=A1*B1"], ["=A2*B2"], ["RC"]]);
      expect(range.formulasR1C1).toEqual([["=RC[-2]*RC[-1]"], ["=RC[-2]*RC[-1]"], ["RC"]]);
    });
  } finally {
    excel.stop();
  }
});
