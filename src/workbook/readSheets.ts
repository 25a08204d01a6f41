import { find, type Found } from "./found";
import { reading } from "./session";

/** All that is ours in the workbook, in two syncs; one where there is nothing. */
export const readSheets = (): Promise<Found> => reading(find);
