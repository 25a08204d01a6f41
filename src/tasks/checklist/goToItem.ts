import { goTo } from "../../workbook/goTo";
import { letters } from "../../workbook/addresses";
import type { FoundTable } from "../../workbook/model/foundTable";
import { see } from "./lastSeen";
import { refuseUnlessWhole } from "./refusals";
import { rowOf } from "./rowOf";

/** Selects an item's row on its sheet. */
export async function goToItem(id: string): Promise<void> {
  const found = await see();
  refuseUnlessWhole(found);
  const table = found.table as FoundTable;
  const row = table.row + rowOf(table, id).row + 2;
  const last = letters(table.column + table.headers.length - 1);
  await goTo(table.sheet, `${letters(table.column)}${row}:${last}${row}`);
}
