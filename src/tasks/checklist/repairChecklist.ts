import type { Opened } from "../../core/checklist/opened";
import { copyName } from "../../workbook/checklist/checklistCells";
import type { Found } from "../../workbook/checklist/sheetsFound";
import { asStep } from "../../workbook/errors";
import { freeName, sameName } from "../../workbook/names";
import { namesAfter, namesIn } from "../../workbook/checklist/record";
import { see } from "./lastSeen";
import { openChecklist } from "./openChecklist";
import type { SheetsRequest } from "./request";
import { refuseProtected, refuseUnlessOurs } from "./refusals";
import { damageOf, languageIn } from "./sheetsState";
import { writePlanned } from "./writeDecided";

function requestFor(found: Found, columns: Readonly<Record<string, string>>): SheetsRequest {
  const { record, sheets } = found.look;
  const damage = damageOf(found);
  const words = damage?.what === "unfinished" || damage?.what === "older-schema";
  const language = record?.unfinished ? record.language : languageIn(found);
  const names = record?.names ?? namesIn(language);
  const inUse = sheets
    .map(({ name }) => name)
    .filter((name) => !found.blank.some((blank) => sameName(blank, name)));
  return {
    language,
    names: words ? namesAfter(names, language) : names,
    words,
    columns,
    ...(damage?.what === "older-schema" && {
      copyTo: freeName(copyName(found.table?.sheet ?? "", language), inUse, " "),
    }),
  };
}

/**
 * Puts back what is missing of our sheets and writes the scores anew. Rows, words and figures that are there
 * stay; rows without an id of their own get one; an older version's checklist is copied to a sheet first.
 *
 * @param columns headers that are missing, each with the user's header that stands for it
 */
export async function repairChecklist(columns: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const found = await see({ forWriting: true });
  refuseUnlessOurs(found);
  refuseProtected(found);
  await writePlanned(found, (state) => requestFor(state, columns));
  return asStep({ nothing: "all" }, openChecklist);
}
