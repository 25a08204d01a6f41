import { SheetsSortService, SortType } from "@univerjs/preset-sheets-sort";
import type { Grid } from "office-host/grid/grid";
import { sortOrder } from "office-host/grid/sortOrder";
import { valueOf } from "office-host/grid/typed";

/** Has the grid's own menus sort as Excel does; by themselves they take texts by their signs' numbers. */
export function sortAsExcel(grid: Grid): void {
  // To make an order takes as long as a hundred comparisons by it.
  const orders = new Map<string, ReturnType<typeof sortOrder>>();
  grid.injector.get(SheetsSortService).registerCompareFn((type, one, other) => {
    const order = orders.get(grid.language) ?? sortOrder(grid.language);
    orders.set(grid.language, order);
    return order(valueOf(one), valueOf(other), type === SortType.ASC);
  });
}
