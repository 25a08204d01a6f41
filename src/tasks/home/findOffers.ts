import { offersFor, type Start } from "../../core/home/offers";
import { modelTables } from "../../core/model/tables";
import { readTableHeaders } from "../../workbook/planner/tableColumns";

/** Every table of ours begins so. */
const ours = /^st[A-Z]/;

/** What can be done with the tables that are there; one sync. */
export async function findOffers(): Promise<Start> {
  const tables = await readTableHeaders();
  return {
    offers: offersFor(tables.filter(({ table }) => !ours.test(table))),
    hasModel: tables.some(({ table }) => table in modelTables),
  };
}
