import type { Language } from "../../core/language";
import type { ModelTableName } from "../../core/model/tables";
import { isTrouble } from "../../core/trouble";
import { modelSheets } from "../../locale/sheets/model/words";
import { goTo } from "../../workbook/goTo";
import { insertTables } from "../model/insertTables";

type Sheets = Partial<Record<ModelTableName, string>>;

/** The model's tables with example rows for a year, on sheets of their own; the first is shown. */
export async function insertExample(language: Language, year: number): Promise<void> {
  const sheets = await insertBesideOthers(language, year);
  await goTo(sheets.stGoal ?? modelSheets.stGoal, "A1");
}

/** Sheets of the user's that have our names keep them; ours get the names that were suggested instead. */
async function insertBesideOthers(language: Language, year: number): Promise<Sheets> {
  try {
    await insertTables({ language, examplesOf: year });
    return {};
  } catch (caught) {
    if (!isTrouble(caught, "model-taken") || caught.facts.taken.some(({ what }) => what !== "sheet"))
      throw caught;
    const sheets: Sheets = Object.fromEntries(
      caught.facts.taken.map(({ table, suggestion }) => [table, suggestion]),
    );
    await insertTables({ language, examplesOf: year, sheets });
    return sheets;
  }
}
