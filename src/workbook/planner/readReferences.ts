import { namedCells } from "../addresses";
import { reading } from "../batch";
import { type Held, heldOf, heldProperties } from "../blocks";
import { fits } from "./readLinks";

const inTable = /^([^[\]]*)\[(.*)\]$/su;
const unescaped = (header: string) => header.replace(/'(.)/gu, "$1");

/** A column of a table, of its body or of one row of it. */
function tablePart(text: string): { table: string; column: string; thisRow: boolean } | null {
  const [, table, inside] = inTable.exec(text) ?? [];
  if (inside === undefined) return null;
  const row = /^\[#This Row\],\s*\[(.+)\]$/isu.exec(inside) ?? /^@\[?(.+?)\]?$/su.exec(inside);
  if (row) return { table, column: unescaped(row[1]), thisRow: true };
  return /^[#[@]/.test(inside) ? null : { table, column: unescaped(inside), thisRow: false };
}

/** What the references of a formula hold, by their text. */
export interface References {
  readonly found: ReadonlyMap<string, Held>;
  /** Names that neither the sheet nor the workbook has. */
  readonly absent: readonly string[];
}

/**
 * What the references of a formula hold, as far as they are cells, spills, names or columns of tables; one sync.
 * What can't be found, or is none of these, is left out.
 *
 * @param at where the formula stands: its sheet, and its row for what a table calls "this row"
 */
export const readReferences = (
  texts: readonly string[],
  at: { readonly sheet: string; readonly row: number },
): Promise<References> =>
  reading(async (context) => {
    const { workbook } = context;
    const here = workbook.worksheets.getItem(at.sheet);
    const names = new Map<string, Excel.NamedItem[]>();
    const asked = texts.flatMap((text): [string, Excel.Range][] => {
      const named = namedCells(text);
      if (named) {
        if (!fits(named.address)) return [];
        const sheet = named.sheet === undefined ? here : workbook.worksheets.getItemOrNullObject(named.sheet);
        const range = sheet.getRange(named.address);
        return [[text, named.spills ? range.getSpillingToRangeOrNullObject() : range]];
      }
      const part = tablePart(text);
      if (part && part.table !== "") {
        const column = workbook.tables
          .getItemOrNullObject(part.table)
          .columns.getItemOrNullObject(part.column);
        const body = column.getDataBodyRange();
        if (!part.thisRow) return [[text, body]];
        return [[text, body.getIntersectionOrNullObject(here.getRange(`A${at.row + 1}`).getEntireRow())]];
      }
      if (part || /[!:]/.test(text)) return [];
      const own = here.names.getItemOrNullObject(text).load("name");
      const common = workbook.names.getItemOrNullObject(text).load("name");
      names.set(text, [own, common]);
      return [own, common].map((name) => [text, name.getRangeOrNullObject()]);
    });
    for (const [, range] of asked) range.load(heldProperties);
    await context.sync();
    // Of two names the sheet's own hides the workbook's, so that comes last.
    const there = asked.filter(([, range]) => !range.isNullObject).reverse();
    return {
      found: new Map(there.map(([text, range]) => [text, heldOf(range)])),
      absent: [...names].flatMap(([text, items]) => (items.every((one) => one.isNullObject) ? [text] : [])),
    };
  });
