import { writing } from "../batch";
import type { Aftermath } from "../errors";
import type { FoundTable } from "./foundTable";

/** Adds a row below a table's others; one sync. */
export const addRow = (
  { sheet, name }: FoundTable,
  cells: readonly (string | number)[],
  aftermath: () => Promise<Aftermath>,
): Promise<void> =>
  writing(
    sheet,
    async (context) => {
      context.workbook.tables.getItem(name).rows.add(undefined, [[...cells]]);
      await context.sync();
    },
    aftermath,
  );
