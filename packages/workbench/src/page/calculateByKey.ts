import type { Grid } from "office-host/grid/grid";

/** F9 calculates what has changed and what answers anew each time; with Ctrl and Alt everything, as in Excel. */
export function calculateByKey(grid: Grid, isEditing: () => boolean): void {
  window.addEventListener("keydown", (event) => {
    if (event.key !== "F9" || isEditing()) return;
    event.preventDefault();
    const { calculation } = grid;
    grid.tables.settle();
    void (event.ctrlKey && event.altKey ? calculation.calculateAll() : calculation.recalculate());
  });
}
