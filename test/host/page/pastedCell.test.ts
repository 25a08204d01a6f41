import { CellValueType, type ICellData } from "@univerjs/core";
import { typedContent } from "office-host/grid/typed";
import { readPasted, unreadText } from "workbench/page/pastedCell";

const bold = { bl: 1 };
const number = (v: number, pattern?: string): ICellData => ({
  v,
  t: CellValueType.NUMBER,
  s: pattern === undefined ? bold : { ...bold, n: { pattern } },
});

test.each<[string, ICellData, string]>([
  ["2024年2月3日", number(45325, 'yyyy"年"m"月"d"日"'), "a day in Chinese"],
  [" 2024/2/3 ", number(45325, "m/d/yyyy"), "a day with blanks around it"],
  ["1,234.50", number(1234.5, "#,##0.00"), "a number with its format"],
  ["007", number(7), "a bare one"],
  ["TRUE", { v: 1, t: CellValueType.BOOLEAN, s: bold }, "a truth"],
  ["=1+1", { v: "=1+1", s: bold }, "a formula as it came"],
  ["abc", { v: "abc", s: bold }, "a text as it came"],
])("%p that is pasted is %p: %s", (text, cell) => {
  const { content, number: pattern } = typedContent(text.trim(), "General", "zh-CN");
  const read = pattern === undefined ? content : { ...content, s: { n: { pattern } } };
  expect(readPasted({ v: text, s: bold }, read)).toEqual(cell);
});

test("what came as a number, with a number format or with more digits than a number has is left as it is", () => {
  const formatted = { v: "5", s: { n: { pattern: "0" } } };
  expect([{ v: 5 }, formatted, { v: "110101199003071234" }].map(unreadText)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
