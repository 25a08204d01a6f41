import { evaluate } from "../../../src/core/formula/evaluate";
import { findCall, readFormula, referencesIn } from "../../../src/core/formula/formula";

const held: Record<string, (number | string | boolean)[][]> = {
  A1: [[10]],
  "A1:A3": [[1], [2], [3]],
  "B1:B3": [["x"], ["y"], ["X"]],
  Rate: [[0.5]],
  "t[a]": [[1], [""], ["#N/A"]],
};
const worth = (text: string) => {
  const node = readFormula(text);
  return node && evaluate(node, (reference) => held[reference]);
};

test.each([
  ["=1+2*3", [[7]], "products first"],
  ["=-2^2", [[4]], "a sign binds tighter than a power, as in Excel"],
  ["=50%*A1", [[5]], "per cent"],
  ["=A1*Rate", [[5]], "a name"],
  ["=A1:A3*2", [[2], [4], [6]], "cell by cell"],
  ['=(B1:B3="x")*A1:A3', [[1], [0], [3]], "texts compare in any case"],
  ['=SUMIFS(A1:A3,B1:B3,"x")', [[4]], "sums by a criterion"],
  ["=DATE(2026,1,1)", [[46023]], "a day"],
  ["=SEQUENCE(ROWS(A1:A3),1,2)", [[2], [3], [4]], "as many as a list has rows"],
  ["=DATE(2025,{12;13},31)", [[46_022], [46_053]], "days in a list"],
  ["=SIGN(LEN(B1:B3))", [[1], [1], [1]], "one for whoever has a name"],
  [
    "={1,2;3,-4}",
    [
      [1, 2],
      [3, -4],
    ],
    "an array",
  ],
  ["=1/0", [["#DIV/0!"]], "an error as Excel has it"],
  ["=t[a]+1", [[2], [1], ["#N/A"]], "errors stay, a blank is 0"],
  ['="a""b"&A1', [['a"b10']], "text"],
  [
    "=A1:A3*{1,10}",
    [
      [1, 10],
      [2, 20],
      [3, 30],
    ],
    "a column and a row make a block",
  ],
  ['=SUMIFS(A1:A3,B1:B3,">x")', null, "a criterion with a sign is Excel's"],
  ["=VLOOKUP(1,A1:A3,1)", null, "an unknown function"],
  ["=B9", null, "a reference that nobody read"],
])("%s is %j", (text, value, _why) => expect(worth(text)).toEqual(value));

test.each([
  [
    "=SPLITTARGET('It''s'!A1:B2,t[[#This Row],[a]],Sheet2!$C$1)",
    ["'It''s'!A1:B2", "t[[#This Row],[a]]", "Sheet2!$C$1"],
  ],
  ["=SUM(目标,Q1Target,A:A,B1#)", ["目标", "Q1Target", "A:A", "B1#"]],
  ["=t['#a]+[@b]", ["t['#a]", "[@b]"]],
])("%s refers to %j", (text, references) => expect(referencesIn(readFormula(text)!)).toEqual(references));

test.each(["=1+", "=(1", "={1,", "=A1 B1 C1)", '="open'])("%s is not read", (text) =>
  expect(readFormula(text)).toBeNull(),
);

test("a call is found inside others, with a prefix, and keeps its own text", () => {
  const node = readFormula('=ROUND(INDEX(SALES.SPLITTARGET(A1,{1,2},,,"a,)"),1),0)')!;
  const call = findCall(node, new Set(["SPLITTARGET"]));
  expect(call?.text).toBe('SALES.SPLITTARGET(A1,{1,2},,,"a,)")');
  expect(call?.args.length).toBe(5);
});
