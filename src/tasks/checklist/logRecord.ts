import type { Table } from "../../core/model/table";
import { Trouble } from "../../core/trouble";
import type { Log } from "../../workbook/checklist/logSheet";
import { namesIn, noneUnfinished, schema, type SettingsRecord } from "../../workbook/checklist/record";
import type { Found } from "../../workbook/checklist/sheetsFound";
import { freeName } from "../../workbook/names";
import { languageIn } from "./sheetsState";

/**
 * The record with the names that a log's sheet and table have, or are to have: where something else has them, the next
 * that are free. Refused where no sheet can be added for it.
 *
 * @param isThere whether anything of the log is there
 */
export function logRecord<T extends Table>(found: Found, log: Log<T>, isThere: boolean): SettingsRecord {
  const { look } = found;
  const language = languageIn(found);
  const record = look.record ?? {
    schema,
    language,
    names: namesIn(language),
    unfinished: false as const,
    ...noneUnfinished,
  };
  if (isThere) return record;
  if (found.isStructureProtected) throw new Trouble("structure-protected", { written: "nothing" });
  const sheets = look.sheets.map(({ name }) => name);
  const tables = [...look.tables.map(({ name }) => name), ...look.names];
  const { names } = record;
  return {
    ...record,
    names: {
      ...names,
      [log.mark]: freeName(names[log.mark], sheets, " "),
      [log.table]: freeName(names[log.table], tables, "_"),
    },
  };
}
