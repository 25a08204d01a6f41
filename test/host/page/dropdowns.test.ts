import { InterceptorEffectEnum, WrapStrategy } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { drawDropdowns } from "workbench/page/dropdowns";
import { bookOf, sheet } from "xlsx-book/makeBook";

/** What the grid draws of a dropdown: a pill with an arrow, its text broken into lines. */
const pill = { drawWith: () => undefined };
const other = { drawWith: () => undefined };

let grid: Grid;
beforeAll(async () => {
  grid = headlessGrid();
  grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 9,
    handler: (cell, _place, next) =>
      next({
        ...cell,
        customRender: [pill, other],
        interceptorStyle: { tb: WrapStrategy.WRAP },
        fontRenderExtension: { isSkip: true },
      }),
  });
  // Ten pixels a sign.
  drawDropdowns(grid, (text) => text.length * 10);
  const list = { type: "list" as const, list: ["March", "September"], allowBlank: true };
  const cells = [["March", "September", "March", "March", "September", "March"].map((value) => ({ value }))];
  const validations = [
    { ...list, range: "A1:B1" },
    { ...list, range: "C1", withoutArrow: true as const },
    { ...list, range: "E1" },
  ];
  const columnWidths = { 0: 80, 1: 80, 2: 80, 4: 80, 5: 80 };
  await loadBook(grid, bookOf(sheet("Plan", { cells, validations, columnWidths, merges: ["E1:F1"] })));
  grid.injector.get(SheetDataValidationModel).getValidator("list")!.canvasRender = pill as never;
});
afterAll(() => grid.dispose());

test.each([
  [0, 14, "a short text has the arrow beside it"],
  [1, 0, "a long one has all the room"],
  [2, 0, "an arrow that the rule doesn't want"],
  [4, 14, "merged cells have the room of all"],
])("column %d leaves %d pixels to the arrow: %s", (column, room) => {
  const cell = grid.workbook.getActiveSheet().getCell(0, column);
  expect(cell).toMatchObject({
    fontRenderExtension: { isSkip: false, rightOffset: room },
    customRender: room > 0 ? [pill, other] : [other],
  });
  expect(cell).not.toMatchObject({ interceptorStyle: { tb: WrapStrategy.WRAP } });
});

test("a cell without a list is left alone", () => {
  expect(grid.workbook.getActiveSheet().getCell(0, 3)?.fontRenderExtension).toEqual({ isSkip: true });
});
