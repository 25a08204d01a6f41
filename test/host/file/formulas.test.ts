import fc from "fast-check";
import { isArrayFormula } from "xlsx-book/arrayFormula";
import { fromFile, toFile } from "xlsx-book/fileFormula";
import { tokenize, untokenize } from "xlsx-book/formulaTokens";
import { asText, formulaInText, namesInCycles } from "xlsx-book/nameCycles";
import { shiftFormula } from "xlsx-book/shiftFormula";

test.each([
  ["XLOOKUP(1,A1:A3,B1:B3)", "_xlfn.XLOOKUP(1,A1:A3,B1:B3)", "a newer function"],
  [
    "SORT(FILTER(A:A,A:A>0))",
    "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,A:A>0))",
    "two in their own namespace",
  ],
  ["SUM(filter(A1:A3,1))", "SUM(_xlfn._xlws.filter(A1:A3,1))", "whatever the case"],
  ['"XLOOKUP("&A1', '"XLOOKUP("&A1', "a text is no call"],
  ["'LET(x'!A1+LET!B2", "'LET(x'!A1+LET!B2", "nor is a sheet's name"],
  ["SPLITTARGET(100,A1:A3)", "SPLITTARGET(100,A1:A3)", "custom functions are bare"],
  ["LET(x,1,x+1)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)", "LET's name wherever it is seen"],
  ["LET(x,1,y,x,x+y)+x", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x,_xlpm.x+_xlpm.y)+x", "but not outside"],
  ['LET(率,A1,"率"&率)', '_xlfn.LET(_xlpm.率,A1,"率"&_xlpm.率)', "a Chinese name; not in text"],
  [
    "LET(f,LAMBDA(a,a*2),f(3))",
    "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlpm.a*2),_xlpm.f(3))",
    "one that is called",
  ],
  [
    "LAMBDA(a,[b],IF(ISOMITTED(b),a,b))",
    "_xlfn.LAMBDA(_xlpm.a,_xlop.b,IF(_xlfn.ISOMITTED(_xlpm.b),_xlpm.a,_xlpm.b))",
    "an optional parameter",
  ],
  [
    "REDUCE(0,A1:A3,LAMBDA(acc,v,acc+v))",
    "_xlfn.REDUCE(0,A1:A3,_xlfn.LAMBDA(_xlpm.acc,_xlpm.v,_xlpm.acc+_xlpm.v))",
    "inside another call",
  ],
  [
    "LET(t,1,t+Table1[t]+Sheet1!t)",
    "_xlfn.LET(_xlpm.t,1,_xlpm.t+Table1[t]+Sheet1!t)",
    "a column and a sheet's name are not it",
  ],
  ["A1#", "_xlfn.ANCHORARRAY(A1)", "a spill's whole range"],
  ["SUM('目标 表'!$B$2#)", "SUM(_xlfn.ANCHORARRAY('目标 表'!$B$2))", "on another sheet"],
  ["@A1:A9", "_xlfn.SINGLE(A1:A9)", "one of a range"],
  ["@INDEX(A1:A9,2)+1", "_xlfn.SINGLE(INDEX(A1:A9,2))+1", "one of what a call gives"],
  ["stPlan[[#This Row],[额]]", "stPlan[[#This Row],[额]]", "a table's row in the long form"],
  ["_xlfn.CONCAT(A1)", "_xlfn.CONCAT(A1)", "a prefix that is there already", "CONCAT(A1)"],
])("%s is stored as %s: %s", (formula, stored, _, read = formula) => {
  expect(toFile(formula)).toBe(stored);
  expect(fromFile(stored)).toBe(read);
});

test.each([
  ["[@额]*2", "stPlan[[#This Row],[额]]*2", "the row's cell of this table"],
  ["[@[a b]]", "stPlan[[#This Row],[a b]]", "a name with a blank"],
  ["[@[a]:[c]]", "stPlan[[#This Row],[a]:[c]]", "several columns"],
  ["SUM([额])", "SUM(stPlan[额])", "a whole column"],
  ["ROW()-ROW([#Headers])", "ROW()-ROW(stPlan[#Headers])", "the headers"],
  ["stOther[@额]", "stOther[[#This Row],[额]]", "another table keeps its name"],
  ["[@['[x'#]]", "stPlan[[#This Row],['[x'#]]", "escaped brackets"],
])("inside a table %s is stored as %s: %s", (formula, stored) => {
  expect(toFile(formula, "stPlan")).toBe(stored);
});

test.each([
  [
    "_xldudf_SPLITTARGET(1,A1:A3)",
    "SPLITTARGET(1,A1:A3)",
    "a custom function saved where the add-in was absent",
  ],
  ["_xlfn.XLOOKUP(_xlfn.SINGLE(A1:A3),B:B,C:C)", "XLOOKUP(@A1:A3,B:B,C:C)", "an implicit intersection"],
  ["_xlfn.SINGLE(A1+A2)", "@(A1+A2)", "of a calculation, with its brackets"],
])("%s reads as %s: %s", (stored, formula) => expect(fromFile(stored)).toBe(formula));

test.each([
  ["A1+$A1+A$1+$A$1", 2, 1, "B3+$A3+B$1+$A$1", "dollars hold"],
  ["SUM(A:A,$B:C,1:2)", 1, 1, "SUM(B:B,$B:D,2:3)", "whole columns and rows"],
  ["A1", -1, 0, "#REF!", "beyond the sheet"],
  ['"A1"&LOG10(A1)', 1, 0, '"A1"&LOG10(A2)', "a text and a function that looks like a cell"],
  ["'A1'!A1+A1!B2", 1, 0, "'A1'!A2+A1!B3", "a sheet that looks like a cell"],
  ["Table1[A1]+q1_sales+1E5", 1, 0, "Table1[A1]+q1_sales+1E5", "a column, a name and a number are none"],
])("%s copied %d down and %d right is %s: %s", (formula, rows, columns, shifted) => {
  expect(shiftFormula(formula, rows, columns)).toBe(shifted);
});

test.each([
  ["1+1", false, "one value"],
  ["A1*2", false, "one cell"],
  ["SUM(A1:A3)", false, "a range taken whole"],
  ["SUM(A1:A3,t[c])/COUNT(A:A)", false, "and what is left is one value"],
  ["IF(A1>0,SUM(A1:A3),MAX(1:2))", false, "inside a choice"],
  ["SUMPRODUCT(A1:A3*(B1:B3>0))", false, "SUMPRODUCT calculates with ranges by itself"],
  ["SUMPRODUCT(--(LEN(A1:A3)>2))", false, "and lets functions of one value do so"],
  ["VLOOKUP(A1,B:C,2,FALSE)", false, "a lookup of one value"],
  ["t[[#This Row],[c]]*2", false, "a table's row"],
  ['ROUND(A1,2)&"A1:A3"', false, "a range in a text"],
  ["rate*2", false, "a name of one cell"],
  ["SUM(wide)", false, "a wide name taken whole"],
  ["wide*2", true, "a wide name in a calculation"],
  ["A1:A3", true, "a range alone"],
  ["SUM(A1:A3*B1:B3)", true, "calculated with inside SUM"],
  ["SUM(IF(A1:A3>0,1))", true, "a choice by range"],
  ["SUMPRODUCT(IF(A1:A3>0,1))", true, "which SUMPRODUCT does not extend to"],
  ["ABS(A1:A3)", true, "a function of one value given a range"],
  ["t[c]*2", true, "a table's column"],
  ["FILTER(A1:A3,B1:B3)", true, "a function that spills"],
  ["SPLITTARGET(1,A1:A3)", true, "a custom function"],
  ["INDEX(A1:A9,2)", true, "one that may give a range"],
  ["SUM(INDEX(A1:B9,0,1))", false, "which is taken whole here"],
  ["COUNTIF(A1:A9,B1:B3)", true, "a criterion that is a range"],
  ["SUM(COUNTIF(A1:A9,B1:B3))", true, "also inside SUM"],
  ["{1,2,3}", true, "an array"],
  ["MATCH(1,{1,2,3},0)", false, "an array taken whole"],
  ["SUM({1,2}*A1)", true, "an array calculated with"],
  ["A1#", true, "another's spill"],
  ["MAP(A1:A3,LAMBDA(x,x+1))", true, "a function of functions"],
])("%s is stored as an array: %s (%s)", (formula, isArray) => {
  expect(isArrayFormula(formula, (name) => name === "wide")).toBe(isArray);
});

test("a formula's pieces add up to it, whatever was typed", () => {
  const pieces = fc.constantFrom(
    ..."A1 $B$2 SUM( ) [ ] [@x] ' \" # ! : , ; { } 'S 1'! 1E5 目标 LET( -".split(" "),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "grapheme" }),
        fc.array(pieces).map((all) => all.join("")),
      ),
      (formula) => {
        expect(untokenize(tokenize(formula))).toBe(formula);
        expect(shiftFormula(formula, 0, 0)).toBe(formula);
      },
    ),
  );
});

test.each<[Record<string, string>, string[], string]>([
  [{ f: "LAMBDA(n,IF(n<1,1,n*f(n-1)))" }, ["f"], "a function that calls itself"],
  [
    { a: "b+1", b: "A*2", c: "b" },
    ["a", "b"],
    "two that lead to each other, whatever the case; one that uses them",
  ],
  [{ f: "LAMBDA(x,x+1)", g: 'f(1)&"g"' }, [], "no cycle; a text is no call"],
])("%j: %j lead back to themselves (%s)", (names, expected) => {
  const list = Object.entries(names).map(([name, refersTo]) => ({ name, refersTo }));
  expect([...namesInCycles(list)].map(({ name }) => name)).toEqual(expected);
});

test("a formula kept as text comes back", () => {
  fc.assert(fc.property(fc.string(), (formula) => expect(formulaInText(asText(formula))).toBe(formula)));
  expect(formulaInText('"plain"')).toBeUndefined();
});
