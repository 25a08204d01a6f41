import type { CellValue } from "../../core/cellValue";
import { writing } from "../batch";
import { isNotFound, type Aftermath } from "../errors";
import type { FoundTable } from "../model/foundTable";
import { canBeFound, cellsByKey } from "../model/rows";

/** What of a checklist's table is to be written; a cell that is null stays as it is. */
export interface ProofWrite {
  readonly table: FoundTable;
  readonly idPlace: number;
  readonly statusPlace: number;
  /** A person may be at work in this column: each by the id of its row. */
  readonly statuses: readonly { readonly id: CellValue; readonly value: CellValue }[];
  /** Columns that only this writes, by their places: what came into a wrong row is put right by the next writing. */
  readonly columns: readonly { readonly place: number; readonly values: readonly (CellValue | null)[] }[];
}

/**
 * Writes proofs and the statuses that follow, in one sync. The statuses are addressed by the items' ids at the moment
 * when Excel carries it out, the proofs' own columns by their headers and rows.
 *
 * @returns whether all rows stood where the look saw them; if not, it is to look and write again
 */
export function writeProofs(write: ProofWrite, aftermath: () => Promise<Aftermath>): Promise<boolean> {
  const { table: seen, idPlace, statusPlace, statuses, columns } = write;
  const header = (place: number): string => String(seen.headers[place]);
  return writing(
    seen.sheet,
    async (context) => {
      const table = context.workbook.tables.getItem(seen.name);
      const bodyOf = (place: number): Excel.Range => table.columns.getItem(header(place)).getDataBodyRange();
      const ids = bodyOf(idPlace).load("values");
      // Where rows are gone the batch ends here: nothing may come below the table.
      ids.getIntersection(ids.getCell(seen.body.length - 1, 0)).load("address");
      for (const { id, value } of statuses) {
        if (!canBeFound(id)) continue;
        const key = { place: idPlace, header: header(idPlace), value: id };
        const status = { place: statusPlace, header: header(statusPlace) };
        cellsByKey(context, { table: seen.name }, key, [status]).values = [[value]];
      }
      for (const { place, values } of columns)
        bodyOf(place)
          .getCell(0, 0)
          .getResizedRange(values.length - 1, 0).values = values.map((value) => [value as CellValue]);
      try {
        await context.sync();
      } catch (caught) {
        if (isNotFound(caught)) return false;
        throw caught;
      }
      return (
        ids.values.length === seen.body.length &&
        seen.body.every((row, index) => ids.values[index][0] === row[idPlace])
      );
    },
    aftermath,
  );
}
