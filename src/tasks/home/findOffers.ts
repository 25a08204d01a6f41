import { offersFor, type Start } from "../../core/home/offers";
import { modelTables } from "../../core/model/tables";
import { readHoldings } from "../../workbook/planner/tableColumns";

/** Every table of ours begins so. */
const ours = /^st[A-Z]/;
/** So far is the sheet in front looked at: a list shows itself in its first rows. */
const within = "A1:Z100";

/** What can be done with the tables that are there and with the sheet in front; one sync. */
export async function findOffers(): Promise<Start> {
  const { tables, inFront } = await readHoldings(within);
  return {
    offers: offersFor(
      tables.filter(({ table }) => !ours.test(table)),
      inFront?.tables.length === 0 ? inFront : null,
    ),
    hasModel: tables.some(({ table }) => table in modelTables),
  };
}
