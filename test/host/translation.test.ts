import { plainOperators } from "office-host/grid/referenceOperators";
import { plainReferences, type TableShape } from "office-host/grid/structured";
import { withIntersections, withoutIntersections } from "xlsx-book/arrayFormula";

const place = { sheet: "Second", row: 4, column: 1 };
const table: TableShape = {
  name: "Sales",
  sheet: "Data",
  area: { startRow: 0, startColumn: 0, endRow: 9, endColumn: 1 },
  columns: ["Rate", "Date"],
  totals: false,
  headers: true,
};
const names = new Map([
  ["date", "Data!$B$2"],
  ["rate", "0.05"],
  ["b", "Data!$A$1"],
  ["wide", "Data!$A:$A"],
  ["net", "Rate*2"],
  ["loop", "Loop+1"],
  ["add", "LAMBDA(x,x+Rate)"],
  ["first!own", "First!$A$1"],
  ["own", "Second!$A$1"],
]);

// prettier-ignore
test.each([
  ["SUM(Costs[Rent ])",             "SUM(Data!$A$2:$A$10)",                    "a header that ends in a space"],
  ["SUM(Costs[[Rent ]])",           "SUM(Data!$A$2:$A$10)",                    "in brackets of its own"],
  ["Costs[@[Rent ]]+Costs[@Rent ]", "Data!$A$5+Data!$A$5",                     "of a row"],
  ["SUM(Costs[Rent])",              "SUM(Data!$B$2:$B$10)",                    "and another without"],
  ["SUM(Costs[ Rent])",             "SUM(Data!$B$2:$B$10)",                    "spaces that are no header's"],
])("%s becomes %s: %s", (typed, plain) =>
  expect(plainReferences(typed, [{ ...table, name: "Costs", columns: ["Rent ", "Rent"] }], place)).toBe(plain));

// prettier-ignore
test.each([
  ["DATE(2024,1,1)+Date",           "DATE(2024,1,1)+Data!$B$2",                "a name that is a function's too"],
  ["SUM($B$1:$B$2,B:B,B1)+B",       "SUM($B$1:$B$2,B:B,B1)+Data!$A$1",         "a name that is a column's letter"],
  ["SUM(Wide)",                     "SUM(Data!$A:$A)",                         "a whole column needs no brackets"],
  ["Net+1",                         "((0.05)*2)+1",                            "a name of names"],
  ["Loop",                          "(Loop+1)",                                "a name of itself, once"],
  ["LET(Rate,2,Rate*3)+Rate",       "LET(Rate,2,Rate*3)+(0.05)",               "a variable of LET, inside only"],
  ["LAMBDA(rate,Rate+B)(1)",        "LAMBDA(rate,Rate+Data!$A$1)(1)",          "a variable of LAMBDA, in any case"],
  ["LET(a,LET(Rate,2,Rate),Rate+a)", "LET(a,LET(Rate,2,Rate),(0.05)+a)",       "a variable within, and the name around it"],
  ["LET(Rate,1,LAMBDA(B,B+Rate)(B))", "LET(Rate,1,LAMBDA(B,B+Rate)(Data!$A$1))", "variables of two scopes"],
  ["Add(4)",                        "LAMBDA(x,x+(0.05))(4)",                   "a name that is called"],
  ["First!Own+Own+Third!Own",       "First!$A$1+Second!$A$1+Second!$A$1",      "a sheet's own name, the workbook's elsewhere"],
  ['"Rate "&\'Rate\'!A1&Rate!A1',   '"Rate "&\'Rate\'!A1&Rate!A1',             "in text and before an exclamation mark it is no name"],
  ["SUM(Sales[Rate])",              "SUM(Data!$A$2:$A$10)",                    "a column that is called like a name"],
  ["Sales[@Rate]*2",                "Data!$A$5*2",                             "from another sheet, the row of the same number"],
  ["Sales[[#This Row],[Rate]]",     "Data!$A$5",                               "in the long form"],
  ["SUM(Sales[@[Rate]:[Date]])",    "SUM(Data!$A$5:$B$5)",                     "several columns of it"],
  ["COUNTA(Sales[@])",              "COUNTA(Data!$A$5:$B$5)",                  "all of them"],
  ["Sales[@None]",                  "#REF!",                                   "a column that is not there"],
  ["[@Rate]",                       "[@Rate]",                                 "no table around it: it means nothing"],
])("%s becomes %s: %s", (typed, plain) =>
  expect(plainReferences(typed, [table], place, names)).toBe(plain));

test("hundreds of scopes within each other cost no more than their length", () => {
  const [open, close] = [(at: number) => `LET(v${at},1,`, ")"];
  const nested = (word: string): string =>
    Array.from({ length: 800 }, (_, at) => open(at)).join("") + word + close.repeat(800);
  expect(plainReferences(nested("v0+Rate"), [table], place, names)).toBe(nested("v0+(0.05)"));
});

// prettier-ignore
test.each([
  ["SUM(First:Second!A1)",          "SUM(First!A1,Second!A1)",                 "a cell through sheets"],
  ["SUM('First:My third'!A1:B2)",   "SUM(First!A1:B2,Second!A1:B2,'My third'!A1:B2)", "in quotes"],
  ["SUM(First:Nowhere!A1)",         "SUM(#REF!)",                              "to a sheet that is not there"],
  ["SUM(A1:B9 B2:C3)",              "SUM(B2:B3)",                              "cells that two ranges share"],
  ["B:B 5:5",                       "B5",                                      "a column and a row"],
  ["Data!A1:B9 Data!B1",            "Data!B1",                                 "on another sheet"],
  ["A1:A9 Data!A1",                 "#NULL!",                                  "of two sheets they share none"],
  ["IFERROR(A1 B2,0)",              "IFERROR(#NULL!,0)",                       "none"],
  ["IF(A1 > 2, B1 , C1)",           "IF(A1 > 2, B1 , C1)",                     "spaces that mean nothing stay"],
  ["@A:A&@$C$5:$C$9",               "A5&C5",                                   "the cell in the formula's row"],
  ["@A1:C1",                        "B1",                                      "or in its column"],
  ["@A1:A3",                        "#VALUE!",                                 "beside the range"],
  ["@A1:B9",                        "#VALUE!",                                 "of a block"],
  ["@A1#",                          "SINGLE(SPILLED(A1))",                     "of a spill"],
  ["@Data!A:A",                     "Data!A5",                                 "on another sheet"],
  ["@INDEX(A1:A9,(2))*2",           "SINGLE(INDEX(A1:A9,(2)))*2",              "of what is known only when it is calculated"],
  ["@(A1:A9)+1",                    "SINGLE((A1:A9))+1",                       "of brackets"],
  ["SUM((A1:A2,B4))",               "SUM(A1:A2,B4)",                           "a union, where many ranges are taken"],
  ["LARGE((A1:A2,B4),1)",           "LARGE(NUMBERS(A1:A2,B4),1)",              "and where one is"],
  ["LARGE(First:Second!A1,1)",      "LARGE(NUMBERS(First!A1,Second!A1),1)",    "through sheets"],
  ["SUBTOTAL(9,First:Second!A1)",   "SUBTOTAL(9,#VALUE!)",                     "which it does not take"],
  ["AREAS((A1:A2,B4))",             "SUM(1+1)",                                "which are counted"],
  ["(A1,B1)",                       "(A1,B1)",                                 "by itself it is none of the engine's"],
  ["XLOOKUP(1,A:A,B:B):B9",         "INDEX(B:B,XMATCH(1,A:A)):B9",             "a cell that is found ends a range"],
  ["A1:INDEX(B:B,3)",               "A1:INDEX(B:B,3)",                         "half a range stays"],
  ["SUM(A1#)&Data!A1#&\"a@b c#\"",  "SUM(SPILLED(A1))&SPILLED(Data!A1)&\"a@b c#\"", "a spill; text stays"],
])("%s becomes %s: %s", (typed, plain) =>
  expect(plainOperators(typed, place, ["First", "Second", "My third", "Last"])).toBe(plain));

const isWide = (name: string) => name === "Wide";
// prettier-ignore
test.each([
  ['A:A&"/"&B:B',                   '@A:A&"/"&@B:B',                           "one cell of each"],
  ["IF(A1:A9>1,Wide,B1)",           "IF(@A1:A9>1,@Wide,B1)",                   "IF takes one value"],
  ["SUM(A1:A9*B1:B9)",              "SUM(@A1:A9*@B1:B9)",                      "calculated with"],
  ["SUM(A1:A9)",                    "SUM(A1:A9)",                              "taken whole"],
  ["SUMPRODUCT(A1:A9*B1:B9)",       "SUMPRODUCT(A1:A9*B1:B9)",                 "an array inside"],
  ["IF(B1,SUMPRODUCT(A1:A9*B1:B9))", "IF(B1,SUMPRODUCT(A1:A9*B1:B9))",         "an array inside, in what is chosen"],
  ["SUMPRODUCT(IF(A1:A9>1,B1))",    "SUMPRODUCT(IF(@A1:A9>1,B1))",             "a choice inside"],
  ["VLOOKUP(A:A,Data!A:B,2,0)",     "VLOOKUP(@A:A,Data!A:B,2,0)",              "the value that is looked for"],
  ["Data!A:A*2",                    "@Data!A:A*2",                             "before the sheet"],
  ["Sales[Rate]*2",                 "@Sales[Rate]*2",                          "before the table"],
  ["INDEX((A1:A9=1)*B1:B9,0)",      "INDEX((A1:A9=1)*B1:B9,0)",                "arrays as they are"],
  ["A1+B1",                         "A1+B1",                                   "single cells"],
  ["INDEX(A1:A9,1,B1:B9)",          "INDEX(A1:A9,1,@B1:B9)",                   "a place that is looked up"],
  ["OFFSET(A1:F1,0,0)",             "@OFFSET(A1:F1,0,0)",                      "a range that is answered"],
  ["OFFSET(A1,1,0)+SUM(OFFSET(A1:F1,0,0))", "OFFSET(A1,1,0)+SUM(OFFSET(A1:F1,0,0))", "a cell, and one taken whole"],
  ["MMULT(A1:B2,D1:E2)*2",          "@MMULT(A1:B2,D1:E2)*2",                   "an array that is answered"],
  ["ISERR({1,2})",                  "@ISERR({1,2})",                           "a list for one value"],
])("a file's %s shows as %s: %s", (stored, shown) => {
  expect(withIntersections(stored, isWide)).toBe(shown);
  expect(withIntersections(shown, isWide)).toBe(shown);
  expect(withoutIntersections(shown)).toBe(stored);
});
