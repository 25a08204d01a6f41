import { reading } from "../batch";
import { addressOf, type Block, shared } from "../addresses";
import { askTables, type TableThere } from "./tablesThere";

/** What stands in an answer's cells. */
export interface SpillCells {
  /** Besides the formula itself, as one reads: row by row. */
  readonly cells: readonly { readonly block: Block; readonly holds: string }[];
  readonly tables: readonly TableThere[];
}

/** Two syncs. */
export const readSpillCells = (block: Block): Promise<SpillCells> =>
  reading(async (context) => {
    const sheet = context.workbook.worksheets.getItem(block.sheet);
    const area = sheet.getRange(addressOf(block)).load("formulas");
    const tables = askTables(context);
    await context.sync();
    const asked = tables.afterFirst();
    await context.sync();
    return {
      cells: area.formulas.flatMap((line, down) =>
        line.flatMap((formula: unknown, right) =>
          formula === "" || (down === 0 && right === 0)
            ? []
            : [
                {
                  block: {
                    ...block,
                    row: block.row + down,
                    column: block.column + right,
                    rows: 1,
                    columns: 1,
                  },
                  holds: String(formula),
                },
              ],
        ),
      ),
      tables: asked.afterSecond().filter(({ whole }) => shared(block, whole) !== null),
    };
  });
