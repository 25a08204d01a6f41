import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import type { Cell } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

/** What stands in A1:C3 of the sheet, in A1:A3 of the next; Z is blank. */
const given = [
  [1, 45322, null],
  [2, 0.255, "b"],
  [3, "1,234.5", null],
];

/** What stands in the next sheet: words, a number as text and as a number, a blank, and what belongs to each. */
const beside = [
  [10, null, "East", 1, "=1/0"],
  [20, null, "east", 2],
  [30, null, "2", 4],
  [null, null, 2, 8],
  [null, null, null, 16],
  [null, null, true, 32],
];

// prettier-ignore
const cases: [formula: string, value: unknown, why: string][] = [
  ["=DATE(2024,1,1)+Date",                  45294,        "a name that is called like a function"],
  ["=SUM($B$1:$B$2)+B",                     45325.255,    "or like a column"],
  ["=Twice(21)",                            42,           "a name for a LAMBDA"],
  ["=LET(Date,2,Date*3)",                   6,            "a variable that is called like a name"],
  ["=@A:A",                                 5,            "the cell of a column in the formula's own row"],
  ["=@INDEX(A1:A3,2)",                      2,            "of a calculated range of one cell"],
  ["=SUM(A1:B3 A2:A3)",                     5,            "cells that two ranges share"],
  ["=IFERROR(A1:A2 B1:B2,7)",               7,            "none: #NULL!"],
  ["=SUM(Given:Next!A1:A3)",                66,           "a range through sheets"],
  ["=IF(TRUE,Z1)",                          0,            "a blank is 0"],
  ["=XLOOKUP(1,A1:A3,Z1:Z3)",               0,            "found by XLOOKUP"],
  ["=VLOOKUP(1,A1:C3,3,FALSE)",             0,            "by VLOOKUP"],
  ["=INDEX(Z1:Z3,1)",                       0,            "by INDEX"],
  ["=CHOOSE(1,Z1)",                         0,            "by CHOOSE"],
  ["=SWITCH(1,1,Z1)",                       0,            "by SWITCH"],
  ["=FILTER(Z1:Z3,A1:A3=1)",                0,            "and left by FILTER"],
  ['=IF(TRUE,Z1)&"x"',                      "x",          "but in a text it is nothing"],
  ["=ISBLANK(INDEX(Z1:Z3,1))",              true,         "and stays blank for who asks"],
  ["=EDATE(DATE(2024,1,31),1)",             45351,        "a month has no 31st: its last day"],
  ["=EDATE(DATE(2023,3,31),-1)",            44985,        "backwards too"],
  ["=EDATE(DATE(2023,12,15),14)",           45703,        "over years"],
  ["=EDATE(-1,1)",                          "#NUM!",      "no date"],
  ["=EOMONTH(DATE(2024,1,31),1)",           45351,        "the end of the month"],
  ["=LEFT(B1,2)",                           "45",         "of the number, not of the date it looks like"],
  ["=LEN(B2)",                              5,            "of 0.255, not of 26%"],
  ["=MID(B1,2,2)",                          "53",         "in the middle"],
  ["=RIGHT(B1,2)",                          "22",         "at the end"],
  ['=FIND("3",B1)',                         3,            "found in the number"],
  ["=REPLACE(B1,1,1,\"\")",                 "5322",       "replaced in it"],
  ["=LEN(1/3)",                             17,           "fifteen digits"],
  ['=SEARCH("b?d","abcd")',                 2,            "one sign"],
  ['=SEARCH("B*","abcd")',                  2,            "any signs, in any case"],
  ['=SEARCH("~*","ab*d")',                  3,            "a star itself"],
  ['=SEARCH("c","abcabc",4)',               6,            "from the fourth on"],
  ['=SEARCH("x","abc")',                    "#VALUE!",    "not there"],
  ["=ROWS(A:A)",                            1048576,      "a whole column is as long as Excel's"],
  ["=COLUMNS(1:1)",                         16384,        "a whole row as wide"],
  ["=ROWS(A1:C3)+COLUMNS(A1:C3)",           6,            "a range has its own size"],
  ["=COUNTIFS(A1:A3,A2)",                   1,            "a criterion in a cell"],
  ["=SUMIFS(A1:A3,A1:A3,\">\"&A1)",         5,            "and beside a sign"],
  ["=SUBTOTAL(9,A1:A3)",                    6,            "a hidden row counts"],
  ["=SUBTOTAL(109,A1:A3)",                  4,            "unless it is not to"],
  ["=AGGREGATE(9,4,A1:A3)",                 6,            "nor does AGGREGATE leave it out"],
  ["=AGGREGATE(9,5,A1:A3)",                 4,            "unless it is told to"],
  ["=SUBTOTAL(9,Next!A1:A3)",               40,           "a row that a filter hides never counts"],
  ["=SUBTOTAL(109,Next!A1:A3)",             40,           "whatever is said of hidden ones"],
  ["=AGGREGATE(9,4,Next!A1:A3)",            40,           "in AGGREGATE too"],
  ['=SUMIFS(Next!D1:D6,Next!C1:C6,"EAST")', 3,            "a word, in capitals or not"],
  ["=COUNTIF(Next!C1:C6,2)",                2,            "a number, and the text that reads as it"],
  ['=SUMIF(Next!C1:C6,">1",Next!D1:D6)',    8,            "more than a number: numbers only"],
  ['=COUNTIFS(Next!C1:C6,"east",Next!D1:D6,">1")', 1,     "both conditions"],
  ['=AVERAGEIFS(Next!D1:D6,Next!C1:C6,"east")', 1.5,      "the mean of what fits"],
  ['=AVERAGEIFS(Next!D1:D6,Next!C1:C6,"west")', "#DIV/0!", "where nothing fits there is none"],
  ['=SUMIFS(Next!D1:D5,Next!C1:C6,"east")', "#VALUE!",    "ranges of two sizes"],
  ['=SUMIFS(Next!E1:E6,Next!C1:C6,"east")', "#DIV/0!",    "an error among what is added up"],
  ['=SUMIFS(Next!E1:E6,Next!C1:C6,2)',      0,            "and one that is not"],
  ['=SUMIF(Next!C:C,"east",Next!D:D)',      3,            "in whole columns"],
  ['=VLOOKUP("EAST",Next!C1:D6,2,FALSE)',   1,            "the first that is the same word"],
  ['=VLOOKUP("?as*",Next!C1:D6,2,FALSE)',   1,            "or looks like it"],
  ['=XLOOKUP("east",Next!C1:C6,Next!D1:D6,,0,-1)', 2,     "the last one"],
  ["=MATCH(2,Next!C1:C6,0)",                4,            "a number, which its text is not"],
  ['=MATCH("west",Next!C1:C6,0)',           "#N/A",       "what is not there is not found"],
];

let grid: Grid;
let column: (Cell | undefined)[];
beforeAll(async () => {
  grid = headlessGrid();
  const body = cells(cases.map(([formula], row) => [...(given[row] ?? [null, null, null]), null, formula]));
  // Where a name or a column is looked at from: the fifth row.
  body[4]![0] = { value: 5 };
  body[0]![1]!.format = { number: "yyyy-mm-dd" };
  body[1]![1]!.format = { number: "0%" };
  const filter = {
    name: "autoFilter",
    attributes: { ref: "A1:A3" },
    children: [{ name: "filterColumn", attributes: { colId: "0" } }],
  };
  const next = sheet("Next", { cells: cells(beside), hiddenRows: [1], kept: [filter] });
  const book = bookOf(sheet("Given", { cells: body, hiddenRows: [1] }), next);
  book.names = [
    { name: "Date", refersTo: "2" },
    { name: "B", refersTo: "Given!$A$3" },
    { name: "Twice", refersTo: "LAMBDA(x,x*2)" },
  ];
  await loadBook(grid, book);
  column = readBook(grid).sheets[0]!.cells.map((row) => row[4]);
});
afterAll(() => grid?.dispose());

test.each(cases.map((one, index) => [...one, index] as const))(
  "%s is %p: %s",
  (formula, value, _why, index) => {
    const cell = column[index]!;
    expect(cell.formula).toBe(formula);
    const found = typeof cell.value === "object" ? cell.value?.error : cell.value;
    expect(found).toEqual(typeof value === "number" ? expect.closeTo(value, 9) : value);
  },
);

test("a spill that finds no room is saved as the formula of its own cell", async () => {
  const blocked = bookOf(sheet("S", { cells: cells([["=A3:A5"], ["in its way"], [1], [2], [3]]) }));
  await loadBook(grid, blocked);
  const read = readBook(grid).sheets[0]!.cells;
  expect(read[0]![0]).toEqual({ formula: "=A3:A5", value: { error: "#SPILL!" } });
  expect(read[1]![0]).toEqual({ value: "in its way" });
});
