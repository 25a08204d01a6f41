import { find, type Found } from "./found";
import { reading } from "./session";

/** All that is ours in the workbook, in two syncs; one where there is nothing. */
export const readSheets = (forWriting = false): Promise<Found> =>
  reading((context) => find(context, forWriting));
