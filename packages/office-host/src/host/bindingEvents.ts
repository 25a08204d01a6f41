import { columnCount, intersection, rowCount, type Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import { eventType, type Happening } from "./happening";
import { bindingsAt } from "./objects/bindings";

type Event = Omit<Happening, "actor">;

/** What add-ins are told of bindings where cells have changed. */
export const bindingsChanged = (grid: Grid, sheetId: string, area: Area): Event[] =>
  bindingsAt(grid, sheetId, area).map(({ id }) => ({
    type: eventType.bindingDataChanged,
    targets: [id],
    message: {},
  }));

/** What they are told where the selection lies in one: rows and columns count from its first cell. */
export const bindingsSelected = (grid: Grid, sheetId: string, area: Area): Event[] =>
  bindingsAt(grid, sheetId, area).map(({ id, range }) => {
    const inside = intersection(range.area, area)!;
    return {
      type: eventType.bindingSelectionChanged,
      targets: [id],
      message: {
        startRow: inside.startRow - range.area.startRow,
        startColumn: inside.startColumn - range.area.startColumn,
        rowCount: rowCount(inside),
        columnCount: columnCount(inside),
      },
    };
  });
