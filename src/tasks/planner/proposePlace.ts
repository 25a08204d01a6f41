import type { CellAddress } from "../../core/cellAddress";
import { addressOf, parsedBlock } from "../../workbook/addresses";
import { besideUsed } from "../../workbook/planner/besideUsed";
import { readSelection } from "../../workbook/planner/selection";

/**
 * Where a plan can go that nobody has placed: beside what its cells stand in, its parts in line with theirs, below its
 * headers and its total, as far as there is room for these; else into the selected cell, where that is blank. One sync.
 *
 * @returns null where nothing offers itself
 */
export async function proposePlace(sources: readonly CellAddress[]): Promise<CellAddress | null> {
  const source = sources.find(({ address }) => address.includes(":")) ?? sources[0];
  const block = source && parsedBlock(source);
  if (block) return besideUsed(source.sheet, Math.max(0, block.row - (block.rows > 1 ? 2 : 1)));
  const selected = await readSelection();
  if (!selected || selected.block.rows * selected.block.columns > 1 || selected.formula !== "") return null;
  return { sheet: selected.block.sheet, address: addressOf(selected.block) };
}
