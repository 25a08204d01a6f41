import { Trouble } from "../../core/trouble";
import type { CellAddress } from "../../core/cellAddress";
import { addressOf } from "../../workbook/addresses";
import { readLinks } from "../../workbook/planner/readLinks";
import { readSelection } from "../../workbook/planner/selection";

/** Selected cells, for a field to be linked to. */
export interface Picked {
  readonly sheet: string;
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  /** How a single cell shows itself; empty for a blank one. */
  readonly text: string;
}

/** What is selected now; one sync. */
export async function pickSelection(): Promise<Picked> {
  const selected = await readSelection();
  if (!selected) throw new Trouble("no-single-area", {});
  const { block, address, text } = selected;
  return { sheet: block.sheet, address, rows: block.rows, columns: block.columns, text };
}

/** What stands in cells that were typed; a link that leads nowhere is refused. */
export async function lookAt(link: CellAddress): Promise<Picked> {
  const { held, shown } = await readLinks(new Map([["link", link]]));
  const found = held.get("link");
  if (!found) throw new Trouble("gone", { field: null, address: `${link.sheet}!${link.address}` });
  const { sheet, rows, columns } = found;
  return { sheet, address: addressOf(found), rows, columns, text: shown.get("link") ?? "" };
}
