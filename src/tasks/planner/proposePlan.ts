import type { CellAddress } from "../../core/cellAddress";
import { proposeFields } from "../../core/planner/proposeFields";
import type { Field } from "../../core/planner/request";
import { addressOf } from "../../workbook/addresses";
import { readLinks } from "../../workbook/planner/readLinks";
import { readSelection } from "../../workbook/planner/selection";
import { readTableColumns } from "../../workbook/planner/tableColumns";

/** Cells that a plan's fields can be filled with. */
export type Proposal = Readonly<Partial<Record<Field, CellAddress>>>;

/** The most selected cells that are looked at; more are hardly meant. */
const most = 20_000;

/** What the selected cells can fill, three syncs; nothing where they are no single block. */
export async function proposeFromSelection(): Promise<Proposal> {
  const selected = await readSelection();
  if (!selected || selected.block.rows * selected.block.columns > most) return {};
  const { sheet } = selected.block;
  const { held } = await readLinks(new Map([["selection", { sheet, address: selected.address }]]));
  const found = held.get("selection");
  if (!found) return {};
  return Object.fromEntries(
    Object.entries(proposeFields(found.values)).map(([field, part]) => [
      field,
      {
        sheet,
        address: addressOf({ ...part, row: found.row + part.row, column: found.column + part.column }),
      },
    ]),
  );
}

/** A table's columns as a plan's names and weights; one sync. */
export async function proposeFromTable(table: string, names: string, weights: string): Promise<Proposal> {
  const [namesAt, weightsAt] = await readTableColumns(table, [names, weights]);
  return { names: namesAt, weights: weightsAt };
}
