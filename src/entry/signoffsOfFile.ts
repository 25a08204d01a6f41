import type { Readiness, WorkbookCells } from "../../packages/cli/src/readiness/addIn";
import type { Checklist } from "../core/checklist/checklist";
import { changesSince } from "../core/checklist/cover";
import { isoOf } from "../core/checklist/due";
import { currentSignoffs } from "../core/checklist/signoffs";
import type { Language } from "../core/language";
import { sectionTitle, sheetWords } from "../locale/sheets/words";
import { ourSheet, ourTable, type Look } from "../workbook/checklist/inventory";
import type { FoundLog } from "../workbook/checklist/logSheet";
import { signoffsIn } from "../workbook/checklist/signoffSheet";

/** Where the sign-offs stand; null where nobody has signed. */
export function signoffLogIn(workbook: WorkbookCells, look: Look): FoundLog | null {
  const name = ourTable(look, ourSheet(look, "signoffs"), look.record?.names.signoffsTable);
  const table = workbook.tables.find((one) => one.name === name);
  if (!table) return null;
  const [headers = [], ...body] = workbook.tableValues(table.name);
  return { table: table.name, sheet: table.sheet, headers, body };
}

/** The sign-offs that count, each with whether what was signed has changed since. */
export function signoffsOf(
  workbook: WorkbookCells,
  look: Look,
  checklist: Checklist,
  language: Language,
): Readiness["signoffs"] {
  const log = signoffLogIn(workbook, look);
  if (!log) return [];
  return [...currentSignoffs(signoffsIn(log)).values()].map(({ scope, by, day, covered }) => ({
    scope: scope === "whole" ? sheetWords[language].whole : sectionTitle(language, scope),
    by,
    day: isoOf(day) ?? "",
    stale: changesSince(covered, checklist, scope, null).length > 0,
  }));
}
