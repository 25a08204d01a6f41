import type { ModelTableName } from "../../core/model/tables";
import { Trouble } from "../../core/trouble";
import { reference, structured } from "../../workbook/addresses";
import {
  isSheet,
  readLinks,
  readSelectedColumn,
  readTableHeaders,
  writeLinks,
  type Links,
  type LinkSource,
} from "../../workbook/model/linkColumn";
import { columnOf } from "../../workbook/model/headers";
import { isOurTable, modelTable } from "../../workbook/model/modelTable";
import { sameName } from "../../workbook/names";

/** The most cells that a link may have: what is more would not fit into one request. */
const mostCells = 100_000;

/** A table of the workbook that is none of ours, with its headers. */
export interface UserTable {
  readonly table: string;
  readonly headers: readonly string[];
}

const sourceOf = (table: string, header: string): LinkSource => {
  const note = structured(table, header);
  return { formula: `=${note}`, note };
};

/** Makes links what they are to be; answers with what they were, which takes it back. Two syncs, one of them writing. */
export async function putLinks(table: ModelTableName, links: Links): Promise<Links> {
  const before = await readLinks(table, Object.keys(links));
  await writeLinks(table, links, before);
  return before;
}

/** Links a column of the model to the selected cells, which may be a table's column; four syncs, one of them writing. */
export async function linkSelection(table: ModelTableName, column: string): Promise<Links> {
  const { cells, rows, source } = await readSelectedColumn();
  if (source === null) throw new Trouble("link-no-column", { cells });
  if (rows > mostCells) throw new Trouble("link-too-large", { cells, limit: mostCells });
  if (sameName(source.note.split("[")[0], table)) throw new Trouble("link-own", { cells });
  return putLinks(table, { [column]: source });
}

/** The tables that a column can be linked to: all but our own. Two syncs. */
export async function userTables(): Promise<readonly UserTable[]> {
  return (await readTableHeaders()).filter(({ table }) => !isOurTable(table));
}

async function findTable(source: string): Promise<UserTable> {
  const found = (await readTableHeaders()).find((one) => sameName(one.table, source));
  if (!found) throw new Trouble("link-no-source", { table: source, header: "" });
  return found;
}

/** Links a column of the model to a table's column by its header, which Excel keeps right when it is renamed. */
export async function linkTableColumn(
  table: ModelTableName,
  column: string,
  source: { readonly table: string; readonly header: string },
): Promise<Links> {
  if (sameName(source.table, table)) throw new Trouble("link-own", { cells: source.table });
  const found = await findTable(source.table);
  const header = found.headers.find((one) => sameName(one, source.header));
  if (header === undefined) throw new Trouble("link-no-source", source);
  return putLinks(table, { [column]: sourceOf(found.table, header) });
}

/**
 * Links every column of the model whose header, in either language, a table of the user's has too. Four syncs, one of
 * them writing, however many columns.
 */
export async function linkTable(table: ModelTableName, source: string): Promise<Links> {
  if (sameName(source, table)) throw new Trouble("link-own", { cells: source });
  const found = await findTable(source);
  const of = modelTable(table);
  const links: Record<string, LinkSource> = {};
  for (const header of found.headers) {
    const column = columnOf(of, header);
    if (column !== undefined) links[column] ??= sourceOf(found.table, header);
  }
  if (Object.keys(links).length === 0) throw new Trouble("link-no-match", { table, source: found.table });
  return putLinks(table, links);
}

/** Cells of a sheet that was deleted, where there is one of its name again; cells deleted alone stand nowhere now. */
async function cellsAnew({ formula, note }: LinkSource): Promise<LinkSource | null> {
  const cells = reference(note);
  if (cells === null || !/^=?#REF!\$/.test(formula)) return null;
  return (await isSheet(cells.sheet)) ? { formula: `=${note}`, note } : null;
}

/**
 * Leads a broken link back to what it led to, where a table of that name still has a column of that header, or a sheet
 * that was deleted is there again.
 *
 * @returns whether it was found again
 */
export async function repairLink(table: ModelTableName, column: string): Promise<boolean> {
  const { [column]: before } = await readLinks(table, [column]);
  if (before === null) return false;
  const sources = (await readTableHeaders()).flatMap((one) =>
    one.headers.map((header) => sourceOf(one.table, header)),
  );
  const source = sources.find(({ note }) => sameName(note, before.note)) ?? (await cellsAnew(before));
  if (source === null) return false;
  await writeLinks(table, { [column]: source }, { [column]: before });
  return true;
}

/** Takes a link away; the cells that it led to stay as they are. Two syncs, one of them writing. */
export const unlinkColumn = (table: ModelTableName, column: string): Promise<Links> =>
  putLinks(table, { [column]: null });
