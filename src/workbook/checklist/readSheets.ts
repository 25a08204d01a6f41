import { find, type Found } from "./sheetsFound";
import { reading } from "../batch";

/** All that is ours in the workbook, in two syncs; one where there is nothing. */
export const readSheets = (forWriting = false): Promise<Found> =>
  reading((context) => find(context, forWriting));
