import type { CellAddress } from "../../core/cellAddress";
import { proposeFields } from "../../core/planner/proposeFields";
import type { Field } from "../../core/planner/request";
import type { Part } from "../../core/planner/selectedBlock";
import { addressOf } from "../../workbook/addresses";
import { readLinks } from "../../workbook/planner/readLinks";
import { readSelection } from "../../workbook/planner/selection";
import { readTableColumns } from "../../workbook/planner/tableColumns";

/** Cells that a plan's fields can be filled with. */
export type Proposal = Readonly<Partial<Record<Field, CellAddress>>>;

/** The most selected cells that are looked at; more are hardly meant. */
const most = 20_000;

/**
 * The cells of the selection's parts, three syncs; none where it is no single block.
 *
 * @param partsOf tells the parts by what the selected cells hold
 */
export async function cellsOfSelection<Key extends string>(
  partsOf: (values: readonly (readonly unknown[])[]) => Readonly<Partial<Record<Key, Part>>>,
): Promise<Readonly<Partial<Record<Key, CellAddress>>>> {
  const selected = await readSelection();
  const none: Partial<Record<Key, CellAddress>> = {};
  if (!selected || selected.block.rows * selected.block.columns > most) return none;
  const { sheet } = selected.block;
  const { held } = await readLinks(new Map([["selection", { sheet, address: selected.address }]]));
  const found = held.get("selection");
  if (!found) return none;
  const parts = Object.entries(partsOf(found.values)) as [Key, Part][];
  return Object.fromEntries(
    parts.map(([key, part]): [Key, CellAddress] => [
      key,
      {
        sheet,
        address: addressOf({ ...part, row: found.row + part.row, column: found.column + part.column }),
      },
    ]),
  ) as Partial<Record<Key, CellAddress>>;
}

/** What the selected cells can fill; three syncs. */
export const proposeFromSelection = (): Promise<Proposal> => cellsOfSelection(proposeFields);

/** A table's columns as a plan's names and weights; one sync. */
export async function proposeFromTable(table: string, names: string, weights: string): Promise<Proposal> {
  const [namesAt, weightsAt] = await readTableColumns(table, [names, weights]);
  return { names: namesAt, weights: weightsAt };
}
