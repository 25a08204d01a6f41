import type { CellAddress } from "../../core/cellAddress";
import { modelFields, modelTablesFor } from "../../core/planner/modelFields";
import { proposeAround, proposeFields } from "../../core/planner/proposeFields";
import type { Dimension, Field } from "../../core/planner/request";
import type { Part } from "../../core/planner/selectedBlock";
import { addressOf } from "../../workbook/addresses";
import { modelOf } from "../../workbook/model/modelData";
import { readModel } from "../../workbook/model/readModel";
import { readLinks } from "../../workbook/planner/readLinks";
import { readSelection, type Selected } from "../../workbook/planner/selection";
import { readSheetCells } from "../../workbook/planner/sheetInFront";
import { readTableColumns } from "../../workbook/planner/tableColumns";

/** Cells that a plan's fields can be filled with. */
export type Proposal = Readonly<Partial<Record<Field, CellAddress>>>;

/** The most selected cells that are looked at; more are hardly meant. */
const most = 20_000;

/** So far down and right is a sheet looked at for its lists. */
const within = "A1:T2000";
/** Tables of ours are no list of anybody's. */
const ours = /^st[A-Z]/;

/**
 * The cells of the selection's parts, three syncs; none where it is no single block.
 *
 * @param partsOf tells the parts by what the selected cells hold
 */
export async function cellsOfSelection<Key extends string>(
  partsOf: (values: readonly (readonly unknown[])[]) => Readonly<Partial<Record<Key, Part>>>,
): Promise<Readonly<Partial<Record<Key, CellAddress>>>> {
  return cellsOf(await readSelection(), partsOf);
}

async function cellsOf<Key extends string>(
  selected: Selected | null,
  partsOf: (values: readonly (readonly unknown[])[]) => Readonly<Partial<Record<Key, Part>>>,
): Promise<Readonly<Partial<Record<Key, CellAddress>>>> {
  const none: Partial<Record<Key, CellAddress>> = {};
  if (!selected || selected.block.rows * selected.block.columns > most) return none;
  const { sheet } = selected.block;
  const { held } = await readLinks(new Map([["selection", { sheet, address: selected.address }]]));
  const found = held.get("selection");
  if (!found) return none;
  return placed(partsOf(found.values), found);
}

/** Parts of cells that begin somewhere, by their addresses. */
function placed<Key extends string>(
  parts: Readonly<Partial<Record<Key, Part>>>,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): Readonly<Partial<Record<Key, CellAddress>>> {
  return Object.fromEntries(
    (Object.entries(parts) as [Key, Part][]).map(([key, part]): [Key, CellAddress] => [
      key,
      { sheet, address: addressOf({ ...part, row: row + part.row, column: column + part.column }) },
    ]),
  ) as Partial<Record<Key, CellAddress>>;
}

/**
 * What the selected cells can fill; a single one, or a title across several, stands for what is around it. Three syncs at
 * most.
 */
export async function proposeFromSelection(): Promise<Proposal> {
  const selected = await readSelection();
  if (!selected) return {};
  const { row, column, rows, columns } = selected.block;
  if (rows > 1 || (columns > 1 && typeof selected.value === "number"))
    return cellsOf(selected, proposeFields);
  const there = await readSheetCells(within);
  if (there.tables.some((name) => ours.test(name))) return cellsOf(selected, proposeFields);
  return placed(proposeAround(there.values, row - there.row, column - there.column, there.goesOn), there);
}

/** What the list on a sheet can fill; one sync. */
export async function proposeFromSheet(sheet: string): Promise<Proposal> {
  const there = await readSheetCells(within, sheet);
  return placed(proposeAround(there.values, -1, -1, there.goesOn), there);
}

/** What the model's tables can fill, on their own sheets or linked; two syncs. */
export async function proposeFromModel(dimension: Dimension): Promise<Proposal> {
  const tables = modelTablesFor(dimension);
  return tables.length === 0 ? {} : modelFields(dimension, modelOf(await readModel(tables)));
}

/** A table's columns as a plan's names and weights; one sync. */
export async function proposeFromTable(table: string, names: string, weights: string): Promise<Proposal> {
  const [namesAt, weightsAt] = await readTableColumns(table, [names, weights]);
  return { names: namesAt, weights: weightsAt };
}
