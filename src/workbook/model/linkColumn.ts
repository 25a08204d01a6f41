import type { ModelTableName } from "../../core/model/tables";
import { referenceTo, reference, structured } from "../addresses";
import { reading, writing } from "../batch";
import { blockOf, blockProperties } from "../blocks";
import { isInvalidSelection, type Aftermath } from "../errors";
import { sameName, setName } from "../names";
import { linkName } from "./modelMarks";

/** Cells that a column can be linked to: their formula, and what they are called for whoever looks for them again. */
export interface LinkSource {
  readonly formula: string;
  readonly note: string;
}

const oneColumn = ({ rowCount, columnCount }: Excel.Range): boolean => rowCount > 0 && columnCount === 1;

/** What is selected, as the source of a link: a table's column where it is one. Null where it is no single column. */
export async function readSelectedColumn(): Promise<{
  cells: string;
  rows: number;
  source: LinkSource | null;
}> {
  try {
    return await reading(async (context) => {
      const range = context.workbook.getSelectedRange().load(blockProperties);
      const tables = range.getTables(false).load("items/name");
      await context.sync();
      const block = blockOf(range);
      const cells = referenceTo(block, null);
      if (!oneColumn(range)) return { cells, rows: range.rowCount, source: null };
      const asked = tables.items.map((table) => ({
        name: table.name,
        body: table.getDataBodyRange().load(blockProperties),
        header: table.getHeaderRowRange().load("values"),
      }));
      await context.sync();
      const within = asked.find(({ body }) => {
        const at = blockOf(body);
        return at.row === block.row && at.rows === block.rows;
      });
      const header = within && String(within.header.values[0][block.column - within.body.columnIndex]);
      const note = within && header !== undefined ? structured(within.name, header) : cells;
      return { cells, rows: range.rowCount, source: { formula: `=${note}`, note } };
    });
  } catch (caught) {
    if (isInvalidSelection(caught)) return { cells: "", rows: 0, source: null };
    throw caught;
  }
}

/** The columns of all tables by their headers, for finding again what a broken link led to; two syncs. */
export const readTableHeaders = (): Promise<{ table: string; headers: string[] }[]> =>
  reading(async (context) => {
    const tables = context.workbook.tables.load("items/name");
    await context.sync();
    const asked = tables.items.map((table) => ({
      table: table.name,
      header: table.getHeaderRowRange().load("values"),
    }));
    await context.sync();
    return asked.map(({ table, header }) => ({ table, headers: header.values[0].map(String) }));
  });

/** Whether there is a sheet of that name; one sync. */
export const isSheet = (name: string): Promise<boolean> =>
  reading(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
    await context.sync();
    return !sheet.isNullObject;
  });

/** What columns are linked to, by column; null for one that is not linked. */
export type Links = Readonly<Record<string, LinkSource | null>>;

const askName = (context: Excel.RequestContext, name: string): Excel.NamedItem =>
  context.workbook.names.getItemOrNullObject(name).load("name,formula,comment,visible");

/** How links stand; one sync. */
export const readLinks = (table: ModelTableName, columns: readonly string[]): Promise<Links> =>
  reading(async (context) => {
    const items = columns.map((column) => askName(context, linkName(table, column)));
    await context.sync();
    return Object.fromEntries(
      items.map((item, at): [string, LinkSource | null] => [
        columns[at],
        item.isNullObject ? null : { formula: String(item.formula), note: item.comment },
      ]),
    );
  });

/** However Excel writes the sheet's name. */
function sameFormula(one: string, other: string): boolean {
  const [a, b] = [reference(one), reference(other)];
  if (a && b) return sameName(a.sheet, b.sheet) && a.address === b.address;
  return one.replace(/^=/, "") === other.replace(/^=/, "");
}

const isAsWished = (item: Excel.NamedItem, wished: LinkSource | null): boolean =>
  item.isNullObject || wished === null
    ? item.isNullObject && wished === null
    : sameFormula(String(item.formula), wished.formula) && item.comment === wished.note && !item.visible;

/** Queues what makes a link what it is to be; the caller syncs. */
function queueLink(
  context: Excel.RequestContext,
  name: string,
  wished: LinkSource | null,
  isThere: boolean,
): void {
  if (wished === null) {
    if (isThere) context.workbook.names.getItem(name).delete();
    return;
  }
  setName(context, name, wished.formula, isThere);
  context.workbook.names.getItem(name).comment = wished.note;
}

/**
 * Links columns, or takes their links away, all in one sync; the cells that they led to stay as they are. What Excel
 * stopped half-way is put back.
 */
export const writeLinks = (table: ModelTableName, links: Links, before: Links): Promise<void> => {
  const columns = Object.keys(links);
  return writing(
    null,
    async (context) => {
      for (const column of columns)
        queueLink(context, linkName(table, column), links[column], before[column] !== null);
      await context.sync();
    },
    () =>
      reading(async (context): Promise<Aftermath> => {
        const items = columns.map((column) => askName(context, linkName(table, column)));
        await context.sync();
        if (items.every((item, at) => isAsWished(item, links[columns[at]])))
          return { written: "all", present: null };
        items.forEach((item, at) =>
          queueLink(context, linkName(table, columns[at]), before[columns[at]], !item.isNullObject),
        );
        await context.sync();
        return { written: "nothing", present: null };
      }),
  );
};
