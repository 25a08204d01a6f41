import type { Book, Cell } from "xlsx-book/book";
import { languages, type Language } from "../../../src/core/language";
import { functions } from "../../../src/functions/functions";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { startExcel } from "office-host";

/** A new checklist in a workbook that has nothing else. */
async function checklistIn(language: Language): Promise<Book> {
  forget();
  const excel = await startExcel();
  await createChecklist({ language });
  await excel.settled();
  const { sheets, ...book } = excel.book();
  await excel.stop();
  // A cell between others that is blank and has no format is none at all, which JSON can't say.
  const whole = (row: (Cell | undefined)[]): Cell[] => Array.from(row, (cell) => cell ?? {});
  return {
    ...book,
    sheets: sheets.slice(1).map((sheet) => ({ ...sheet, cells: sheet.cells.map(whole) })),
  };
}

/** What the add-in writes, as packages/cli keeps it. */
export async function madeTemplate(): Promise<{
  functions: string[];
  checklists: Record<Language, Book>;
}> {
  const checklists: Partial<Record<Language, Book>> = {};
  for (const language of languages) checklists[language] = await checklistIn(language);
  return {
    functions: Object.keys(functions).sort(),
    checklists: checklists as Record<Language, Book>,
  };
}
