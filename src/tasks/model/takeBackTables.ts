import { Trouble } from "../../core/trouble";
import { readWritten, removeSheets, type WrittenSheet } from "../../workbook/model/takeBack";

/**
 * Removes sheets that were just inserted. Those that somebody removed already are passed over; where one was changed
 * since, nothing is removed. Three syncs, one of them writing.
 *
 * @param isSure whether changed sheets go too
 */
export async function takeBackTables(written: readonly WrittenSheet[], isSure = false): Promise<void> {
  const standing = await readWritten(written);
  const changed = standing.flatMap(({ sheet, isUntouched }) =>
    sheet !== null && !isUntouched ? [sheet] : [],
  );
  if (changed.length > 0 && !isSure) throw new Trouble("model-changed", { sheets: changed });
  if (standing.length > 0) await removeSheets(standing, written);
}
