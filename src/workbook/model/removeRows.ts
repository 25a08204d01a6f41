import type { CellValue } from "../../core/cellValue";
import type { ModelTableName } from "../../core/model/tables";
import { columnsOf } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { writing } from "../batch";
import { isNotFound, type Aftermath } from "../errors";
import { formulaIn } from "./cells";
import type { FoundTable } from "./foundTable";
import { readHeaders } from "./headers";
import { modelTable } from "./modelTable";

/** Rows of one table, by their places in its body from 0. */
export interface RowsToRemove {
  readonly name: ModelTableName;
  readonly table: FoundTable;
  readonly rows: readonly number[];
}

/** A blank row, but for what follows from its other cells: a table keeps one. */
function blankRow({ name, table: found }: RowsToRemove): string[] {
  const of = modelTable(name) as WordedTable;
  const { places } = readHeaders(of, found.headers);
  const at = { row: found.row + 1, column: found.column };
  const formulas = new Map(columnsOf(of.table).map((id) => [places[id], formulaIn(of, id, places, at)]));
  return found.headers.map((_, place) => formulas.get(place) ?? "");
}

/**
 * Removes rows by their places, and looks in the same sync what stood there. Where somebody moved the rows meanwhile,
 * all that was removed is put back below the others.
 *
 * @returns whether the rows stood where the look found them
 */
export const removeRows = (
  tables: readonly RowsToRemove[],
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> =>
  writing(
    null,
    async (context) => {
      const asked = tables.map((given) => {
        const table = context.workbook.tables.getItem(given.table.name);
        const before = table.getDataBodyRange().load("values,formulas");
        const isAll = given.rows.length === given.table.body.length;
        const gone = [...given.rows].sort((a, b) => b - a);
        for (const row of isAll ? gone.slice(0, -1) : gone) table.rows.getItemAt(row).delete();
        if (isAll) table.getDataBodyRange().getRow(0).formulas = [blankRow(given)];
        return { given, table, before };
      });
      try {
        await context.sync();
      } catch (caught) {
        // Rows or the table are gone; the next look will tell.
        if (isNotFound(caught)) return false;
        throw caught;
      }
      let stood = true;
      for (const { given, table, before } of asked) {
        const values = before.values as CellValue[][];
        const isSame = (row: number): boolean =>
          given.table.body[row].every((value, place) => value === values[row]?.[place]);
        if (given.rows.every(isSame)) continue;
        stood = false;
        table.rows.add(
          undefined,
          given.rows.map((row) => before.formulas[row] as CellValue[]).filter((line) => line !== undefined),
        );
      }
      if (!stood) await context.sync();
      return stood;
    },
    aftermath,
  );
