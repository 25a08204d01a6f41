import type { CellValue } from "../../core/cellValue";
import type { Pack } from "../../core/reviewPack/pack";
import { Trouble } from "../../core/trouble";
import type { Aftermath } from "../../workbook/errors";
import { findPack, packCells, writePackSheet, type FoundPack } from "../../workbook/reviewPack/packSheet";
import { plainValue } from "../../workbook/text";

const text = (cells: readonly (readonly CellValue[])[] | null): string => JSON.stringify(cells);

/** Whether a sheet shows just this pack. */
function shows({ values, isMarked }: FoundPack, pack: Pack): boolean {
  const wanted = packCells(pack).map((line) => line.map(plainValue));
  return isMarked && text(values) === text(wanted);
}

/**
 * Writes a review pack onto a sheet of its own, which is made anew each time and prints on one page. A sheet of the
 * user's that has its name is left alone. Two syncs that read, three that write.
 *
 * @returns the sheet's name
 */
export async function writePack(pack: Pack): Promise<string> {
  const { language } = pack;
  const found = await findPack(language);
  if (found.isProtected) throw new Trouble("protected", { sheet: found.sheet, written: "nothing" });
  await writePackSheet(found, pack, async (): Promise<Aftermath> => {
    const now = await findPack(language);
    const isAsBefore = text(now.values) === text(found.values) && now.isMarked === found.isMarked;
    return {
      present: null,
      written: shows(now, pack) && now.sheet === now.name ? "all" : isAsBefore ? "nothing" : "part",
    };
  });
  return found.name;
}
