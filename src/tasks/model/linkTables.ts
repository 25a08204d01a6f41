import type { ModelTableName } from "../../core/model/tables";
import { Trouble } from "../../core/trouble";
import { structured } from "../../workbook/addresses";
import {
  readLink,
  readSelectedColumn,
  readTableHeaders,
  removeLink,
  writeLink,
} from "../../workbook/model/linkColumn";
import { columnOf } from "../../workbook/model/headers";
import { modelTable } from "../../workbook/model/modelTable";
import { sameName } from "../../workbook/names";

/** The most cells that a link may have: what is more would not fit into one request. */
const mostCells = 100_000;

/** Links a column of the model to the selected cells, which may be a table's column; four syncs, one of them writing. */
export async function linkSelection(table: ModelTableName, column: string): Promise<void> {
  const { cells, rows, source } = await readSelectedColumn();
  if (source === null) throw new Trouble("link-no-column", { cells });
  if (rows > mostCells) throw new Trouble("link-too-large", { cells, limit: mostCells });
  if (sameName(source.note.split("[")[0], table)) throw new Trouble("link-own", { cells });
  await writeLink(table, column, source, await readLink(table, column));
}

/** Links a column of the model to a table's column by its header, which Excel keeps right when it is renamed. */
export async function linkTableColumn(
  table: ModelTableName,
  column: string,
  source: { readonly table: string; readonly header: string },
): Promise<void> {
  if (sameName(source.table, table)) throw new Trouble("link-own", { cells: source.table });
  const found = (await readTableHeaders()).find((one) => sameName(one.table, source.table));
  const header = found?.headers.find((one) => sameName(one, source.header));
  if (!found || header === undefined) throw new Trouble("link-no-source", source);
  const note = structured(found.table, header);
  await writeLink(table, column, { formula: `=${note}`, note }, await readLink(table, column));
}

/** The columns of a table of the user's whose headers say what a table of the model asks for, in either language. */
export async function guessLinks(table: ModelTableName, source: string): Promise<Record<string, string>> {
  const found = (await readTableHeaders()).find((one) => sameName(one.table, source));
  if (!found) throw new Trouble("link-no-source", { table: source, header: "" });
  const of = modelTable(table);
  const guessed: Record<string, string> = {};
  for (const header of found.headers) {
    const column = columnOf(of, header);
    if (column !== undefined) guessed[column] ??= header;
  }
  return guessed;
}

/**
 * Leads a broken link back to what it led to, where a table of that name still has a column of that header.
 *
 * @returns whether it was found again
 */
export async function repairLink(table: ModelTableName, column: string): Promise<boolean> {
  const before = await readLink(table, column);
  if (before === null) return false;
  const sources = (await readTableHeaders()).flatMap((one) =>
    one.headers.map((header) => structured(one.table, header)),
  );
  const note = sources.find((one) => one === before.comment);
  if (note === undefined) return false;
  await writeLink(table, column, { formula: `=${note}`, note }, before);
  return true;
}

/** Takes a link away; the cells that it led to stay as they are. Two syncs, one of them writing. */
export async function unlinkColumn(table: ModelTableName, column: string): Promise<void> {
  if ((await readLink(table, column)) !== null) await removeLink(table, column);
}
