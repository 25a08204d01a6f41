import type { CellValue } from "../../core/cellValue";
import { writing } from "../batch";
import { isNotFound, type Aftermath } from "../errors";
import { canBeFound, cellsByKey } from "../model/rows";
import { lineOf, type RowWrite } from "../model/writeRow";

/**
 * Writes into many rows of one table in one sync, each addressed by its key at the moment when Excel carries it out.
 *
 * @returns whether all were found; where one was not, those before it are written and no other
 */
export function writeRowsByKey(
  writes: readonly RowWrite[],
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> {
  return writing(
    writes[0]?.sheet ?? null,
    async (context) => {
      for (const write of writes) {
        const { value, place } = write.key;
        if (!canBeFound(value)) continue;
        const { columns, values } = lineOf(write);
        const key = { place, header: write.headers?.[place] ?? "", value };
        cellsByKey(context, write.rows, key, columns).values = [values as CellValue[]];
      }
      try {
        await context.sync();
      } catch (caught) {
        if (isNotFound(caught)) return false;
        throw caught;
      }
      return true;
    },
    aftermath,
  );
}
