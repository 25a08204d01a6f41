import type { IMoveRangeMutationParams as Moved } from "@univerjs/sheets";
import { areaText, intersection, lastColumn, lastRow, type Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { GridTable } from "../grid/gridTable";
import { shiftOf } from "../grid/shiftMutations";
import { bindingsChanged } from "./bindingEvents";
import type { CellShift } from "./cellShift";
import { eventType, workbookTarget, type Happening } from "./happening";

type Event = Omit<Happening, "actor">;

interface More {
  more?: Record<string, unknown>;
  /** The tables in which cells came or went, and what that was to them. */
  shifted?: { tables: readonly GridTable[]; changeType: string };
  later?: () => Record<string, unknown>;
}

/** What the sheet, the bindings and the tables are told of cells whose contents have changed. */
export function dataChanged(
  grid: Grid,
  sheetId: string,
  area: Area,
  changeType: string,
  { more, shifted, later }: More = {},
): Event[] {
  const message = {
    worksheetId: sheetId,
    address: areaText(area),
    changeType,
    shiftDirection: "None",
    ...more,
  };
  const inTables = (shifted?.tables ?? grid.tables.at(sheetId, area)).map((table) => {
    const inside = intersection(table.area, area) ?? area;
    return {
      type: eventType.tableDataChanged,
      targets: [table.id, workbookTarget, sheetId],
      message: {
        ...message,
        tableId: table.id,
        address: areaText(inside),
        changeType: shifted?.changeType ?? changeType,
      },
      range: { sheetId, area: inside },
      ...(later && { later }),
    };
  });
  return [
    {
      type: eventType.dataChanged,
      targets: [sheetId, workbookTarget],
      message,
      range: { sheetId, area },
      ...(later && { later }),
    },
    ...bindingsChanged(grid, sheetId, area),
    ...inTables,
  ];
}

/** An area of the grid's without what else the grid says of it. */
export const plainArea = ({ startRow, startColumn, endRow, endColumn }: Area): Area => ({
  startRow,
  startColumn,
  endRow,
  endColumn,
});

/** Cells that were cut and pasted: those that they left are blank now. */
export const cellsMoved = (grid: Grid, { from, to, fromRange, toRange }: Moved): Event[] => [
  ...dataChanged(grid, from.subUnitId, plainArea(fromRange), "RangeEdited"),
  ...dataChanged(grid, to.subUnitId, plainArea(toRange), "RangeEdited"),
];

/** Single cells that came or went, and moved others. */
export function cellsShifted(grid: Grid, { sheetId, area, did, direction, tables }: CellShift): Event[] {
  const what = /Up|Down/.test(direction) ? "Row" : "Column";
  return dataChanged(grid, sheetId, area, `Cell${did}`, {
    more: { shiftDirection: direction },
    shifted: { tables, changeType: `${what}${did}` },
  });
}

/** Whole rows or columns that came or went by one of the grid's mutations. */
export function linesShifted(grid: Grid, sheetId: string, id: string, range: Area): Event[] {
  const { axis, count } = shiftOf(id, range);
  const area =
    axis === "rows"
      ? { ...range, startColumn: 0, endColumn: lastColumn }
      : { ...range, startRow: 0, endRow: lastRow };
  const what = axis === "rows" ? "Row" : "Column";
  return dataChanged(grid, sheetId, area, `${what}${count > 0 ? "Inserted" : "Deleted"}`);
}
