import type { CellAddress } from "../../core/cellAddress";
import type { CellValue } from "../../core/cellValue";
import { addressOf, parsedBlock } from "../addresses";
import { reading } from "../batch";
import { type Held, heldOf, heldProperties } from "../blocks";
import { askTables, type TableThere } from "./tablesThere";

/** What linked cells hold, and where tables are. A link whose sheet or cells are gone is null. */
export interface Read<Key extends string> {
  readonly held: ReadonlyMap<Key, Held | null>;
  /** How a link to a single cell shows itself. */
  readonly shown: ReadonlyMap<Key, string>;
  readonly above: ReadonlyMap<Key, Above>;
  readonly tables: readonly TableThere[];
}

/** What stands over linked cells that are rows. */
export interface Above {
  /** The row above them, after the one above that where there is one. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Whether that row looks otherwise than they do. */
  readonly isDressed: boolean;
}

/** The most cells that one link may have: what is more would not fit into one request. */
const mostCells = 400_000;

/** Two syncs, whatever the number of links and tables. */
export const readLinks = <Key extends string>(links: ReadonlyMap<Key, CellAddress>): Promise<Read<Key>> =>
  reading(async (context) => {
    const tables = askTables(context);
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();

    const known = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
    const named = tables.afterFirst();
    const ranges = new Map(
      [...links].map(([key, { sheet, address }]) => [
        key,
        known.has(sheet.toLowerCase()) && fits(address)
          ? context.workbook.worksheets.getItem(sheet).getRange(address).load(heldProperties)
          : null,
      ]),
    );
    const single = [...ranges].flatMap(([key, range]): [Key, Excel.Range][] =>
      range && !links.get(key)?.address.includes(":") ? [[key, range.load("text")]] : [],
    );
    const above = [...ranges].flatMap(([key, range]) => {
      const address = range && addressAbove(links.get(key)!);
      if (!address) return [];
      const rows = range.worksheet.getRange(address).load("values");
      const looks = [rows.getLastRow(), range.getRow(0)].map((row) =>
        row.load("format/font/bold,format/fill/color"),
      );
      return [{ key, rows, looks }];
    });
    await context.sync();
    return {
      above: new Map(
        above.map(({ key, rows, looks: [over, first] }): [Key, Above] => [
          key,
          {
            rows: rows.values as CellValue[][],
            isDressed:
              over.format.font.bold !== first.format.font.bold ||
              over.format.fill.color !== first.format.fill.color,
          },
        ]),
      ),
      shown: new Map(single.map(([key, range]) => [key, String(range.text[0][0])])),
      held: new Map([...ranges].map(([key, range]) => [key, range && heldOf(range)])),
      tables: named.afterSecond(),
    };
  });

/** The two rows over cells that are rows themselves, as far as there are any. */
function addressAbove(link: CellAddress): string | null {
  const block = parsedBlock(link);
  if (block === null || block.rows === 1 || block.row === 0) return null;
  const rows = Math.min(2, block.row);
  return addressOf({ ...block, row: block.row - rows, rows });
}

/** Whether it is the address of cells, and of so few that they can be read. */
export function fits(address: string): boolean {
  const block = parsedBlock({ sheet: "", address });
  return block !== null && block.rows * block.columns <= mostCells;
}
