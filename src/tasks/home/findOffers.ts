import { offersFor, type Offer } from "../../core/home/offers";
import { readTableHeaders } from "../../workbook/planner/tableColumns";

/** Every table of ours begins so. */
const ours = /^st[A-Z]/;

/** What can be done with the tables that are there; one sync. */
export async function findOffers(): Promise<readonly Offer[]> {
  const tables = await readTableHeaders();
  return offersFor(tables.filter(({ table }) => !ours.test(table)));
}
