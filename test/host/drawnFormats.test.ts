import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { bookOf, sheet } from "xlsx-book/makeBook";

let grid: Grid;
beforeAll(() => {
  grid = headlessGrid();
});
afterAll(() => grid.dispose());

type Value = number | string | boolean;

/** What the grid is handed to draw of a cell with this format, and what the cell still holds. */
async function handed(value: Value, number: string) {
  await loadBook(grid, bookOf(sheet("Drawn", { cells: [[{ value, format: { number } }]] })));
  const front = grid.workbook.getActiveSheet();
  const cell = front.getCell(0, 0)!;
  const pattern = grid.workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "";
  return {
    text: cell.v,
    pattern,
    isHidden: cell.v === " " || pattern === '" ";" "',
    isSigns: /^"#+";"#+"$/.test(pattern),
    color: cell.interceptorStyle?.cl?.rgb,
    held: grid.value(front.getSheetId(), 0, 0),
  };
}

test.each<[Value, string, string]>([
  [5, ";;;", "three semicolons hide a number"],
  ["words", ";;;", "and a text"],
  [0, "0;-0;;@", "a zero that is not to be seen"],
  [-0.2, "0%;;", "what is below zero"],
  [3, '""', "a format of nothing"],
])("%p in the format %s is not drawn: %s", async (value, format) => {
  expect(await handed(value, format)).toMatchObject({ isHidden: true, held: value });
});

test.each<[Value, string, string]>([
  [5, "0;-0;;@", "another part"],
  [0, "0;-0", "a zero without a part of its own"],
  ["words", "0;-0;", "texts have a fourth part"],
  ["#N/A", ";;;", "an error is always seen"],
])("%p in the format %s is drawn: %s", async (value, format) => {
  expect(await handed(value, format)).toMatchObject({ text: value, isHidden: false });
});

test.each<[number, string, boolean, string]>([
  [-1, "yyyy-mm-dd", true, "before the calendar begins"],
  [-1, "[$-409]d\\-mmm\\-yy;@", true, "a second part for texts only"],
  [-1, 'yyyy-mm-dd;"none"', false, "a part of its own"],
  [-0.5, "h:mm", true, "a time below zero"],
  [-0.5, "[h]:mm", true, "and a span of time"],
  [2_958_465.9, "yyyy-mm-dd", false, "the last day of 9999"],
  [2_958_466, "yyyy-mm-dd", true, "the day after"],
  [0, "h:mm", false, "midnight"],
  [-1, "0.00;[Red]-0.00", false, "no day at all"],
])("%d in the format %s gives way to signs: %s", async (value, format, isSigns) => {
  expect(await handed(value, format)).toMatchObject({ isSigns, held: value });
});

test.each<[number, string, string | undefined, string]>([
  [3, "[Magenta]0;[Red]-0", "magenta", "above zero"],
  [0, "0;-0;[Magenta]0", "magenta", "zero"],
  [300, "[Magenta][>100]0;0", "magenta", "by a condition"],
  [3, "[Color10]0", "#008000", "by its number"],
  [3, "0;[Red]-0", undefined, "a part without one"],
  [3, "[$€-2] #,##0", undefined, "a currency is no colour"],
])("%d in the format %s has the colour %s: %s", async (value, format, color) => {
  expect((await handed(value, format)).color).toBe(color);
});

test("a colour of the grid's palette is the same above zero as below", async () => {
  expect((await handed(3, "[Red]0")).color).toMatch(/^#|^rgb/);
});

test.each<[number, string, string, string | undefined, string]>([
  [12345.6, "[DBNum2][$-804]General", "壹万贰仟叁佰肆拾伍.陆", undefined, "as on a cheque"],
  [12, "[DBNum1][$-804]0", "一二", undefined, "digit by digit"],
  [45210, '[DBNum1][$-804]yyyy"年"m"月";@', "二〇二三年十月", undefined, "a day"],
  [-5, "[DBNum2]0;[Color10][DBNum2]-0", "-伍", "#008000", "with the colour of what is below zero"],
])("%d in the format %s is drawn as %s: %s", async (value, format, text, color) => {
  expect(await handed(value, format)).toMatchObject({ pattern: `"${text}";"${text}"`, color, held: value });
});
