import type { Language } from "../../core/language";
import type { ModelTableName } from "../../core/model/tables";
import { isTrouble } from "../../core/trouble";
import { modelSheets } from "../../locale/sheets/model/words";
import { asStep } from "../../workbook/errors";
import { goTo } from "../../workbook/goTo";
import { createChecklist } from "../checklist/createChecklist";
import { insertSamplePlan } from "../wholePlan/insertWholePlan";

type Sheets = Partial<Record<ModelTableName, string>>;

/**
 * A whole plan as an example: all tables of the model, live and linked, for a year, and the checklist, on sheets of
 * their own; the goal's sheet is shown. Sheets of the user's that have our names keep them: ours get others.
 */
export async function insertExample(language: Language, year: number): Promise<void> {
  const sheets = await asStep({ all: "part" }, () => insertModel(language, year));
  await asStep({ nothing: "part", all: "part" }, () => insertChecklist(language));
  await asStep({ nothing: "all" }, () => goTo(sheets.stGoal ?? modelSheets[language].stGoal, "A1"));
}

async function insertChecklist(language: Language): Promise<void> {
  const opened = await createChecklist({ language });
  if (opened.kind === "taken") {
    const names = Object.fromEntries(opened.taken.map(({ role, suggestion }) => [role, suggestion]));
    await createChecklist({ language, names });
  }
}

async function insertModel(language: Language, year: number): Promise<Sheets> {
  try {
    await insertSamplePlan(language, year);
    return {};
  } catch (caught) {
    if (!isTrouble(caught, "model-taken") || caught.facts.taken.some(({ what }) => what !== "sheet"))
      throw caught;
    const sheets: Sheets = Object.fromEntries(
      caught.facts.taken.map(({ table, suggestion }) => [table, suggestion]),
    );
    await insertSamplePlan(language, year, sheets);
    return sheets;
  }
}
