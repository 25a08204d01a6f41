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

interface Before {
  readonly formula: string;
  readonly comment: string;
}

const askName = (context: Excel.RequestContext, name: string): Excel.NamedItem =>
  context.workbook.names.getItemOrNullObject(name).load("name,formula,comment,visible");

/** How a link stands; null where there is none. */
export const readLink = (table: ModelTableName, column: string): Promise<Before | null> =>
  reading(async (context) => {
    const item = askName(context, linkName(table, column));
    await context.sync();
    return item.isNullObject ? null : { formula: String(item.formula), comment: item.comment };
  });

/** However Excel writes the sheet's name. */
function sameFormula(one: string, other: string): boolean {
  const [a, b] = [reference(one), reference(other)];
  if (a && b) return sameName(a.sheet, b.sheet) && a.address === b.address;
  return one.replace(/^=/, "") === other.replace(/^=/, "");
}

/** Links a column; one sync. What Excel stopped half-way is put back. */
export function writeLink(
  table: ModelTableName,
  column: string,
  { formula, note }: LinkSource,
  before: Before | null,
): Promise<void> {
  const name = linkName(table, column);
  return writing(
    null,
    async (context) => {
      setName(context, name, formula, before !== null);
      context.workbook.names.getItem(name).comment = note;
      await context.sync();
    },
    () =>
      reading(async (context): Promise<Aftermath> => {
        const item = askName(context, name);
        await context.sync();
        if (item.isNullObject) return { written: "nothing", present: null };
        const isThere = sameFormula(String(item.formula), formula) && item.comment === note;
        if (isThere && !item.visible) return { written: "all", present: null };
        if (before === null) item.delete();
        else {
          item.formula = before.formula;
          item.comment = before.comment;
          item.visible = false;
        }
        await context.sync();
        return { written: "nothing", present: null };
      }),
  );
}

/** Takes a link away; the cells that it led to stay as they are. One sync. */
export const removeLink = (table: ModelTableName, column: string): Promise<void> =>
  writing(
    null,
    async (context) => {
      context.workbook.names.getItem(linkName(table, column)).delete();
      await context.sync();
    },
    async () => ({ present: null, written: (await readLink(table, column)) === null ? "all" : "nothing" }),
  );
