import type { CellValue } from "../../core/cellValue";
import { stSignoffs, type Signoff } from "../../core/checklist/signoffs";
import type { Language } from "../../core/language";
import { signoffWords } from "../../locale/sheets/tables";
import { worded } from "../../locale/sheets/tableWords";
import { letters } from "../addresses";
import { writing } from "../batch";
import type { Aftermath } from "../errors";
import { readRows } from "../model/cells";
import { readHeaders, type Places } from "../model/headers";
import type { Look } from "./inventory";
import { createLog, isWhole, rowUnder, type BegunLog, type FoundLog, type Log, type LogRow } from "./logSheet";
import type { SettingsRecord } from "./record";

/** The sign-offs' table, its sheet and all that they say. */
export const signoffLog: Log<typeof stSignoffs> = {
  of: worded(stSignoffs, signoffWords),
  mark: "signoffs",
  table: "signoffsTable",
  unfinished: "signoffsUnfinished",
};

/** The sign-offs that a table holds; rows without a scope, a name or a day are none. */
export function signoffsIn({ headers, body, sheet }: FoundLog): readonly Signoff[] {
  const { places } = readHeaders(signoffLog.of, headers);
  // A column that somebody deleted reads as blank.
  const all = Object.fromEntries(
    Object.keys(stSignoffs.columns).map((id) => [id, places[id as keyof typeof places] ?? -1]),
  ) as Places<typeof stSignoffs>;
  const rows = body.map((row) => Object.assign([...row], { [-1]: "" }) as CellValue[]);
  return readRows(signoffLog.of, rows, all, { sheet, row: 1, column: 0 }).flatMap(
    ({ row: { scope, by, day, score, covered } }) =>
      scope === null || by.trim() === "" || day === null
        ? []
        : [{ scope, by: by.trim(), day: Math.floor(day), score, covered }],
  );
}

/** A sign-off as it is to be written. */
export interface SignoffWrite {
  readonly signoff: Signoff;
  readonly formula: string;
  readonly language: Language;
}

const lineOf = ({ signoff, formula, language }: SignoffWrite): LogRow<typeof stSignoffs> => ({
  row: { ...signoff, state: "" },
  formulas: { state: formula },
  language,
});

/** Adds a sign-off below the others: one sync. The table comes with its first. */
export const addSignoff = (
  look: Look,
  record: SettingsRecord,
  found: FoundLog | BegunLog | null,
  write: SignoffWrite,
  aftermath: () => Promise<Aftermath>,
): Promise<void> =>
  writing(
    found?.sheet ?? null,
    async (context) => {
      const { tables, worksheets } = context.workbook;
      if (isWhole(found) && !record.signoffsUnfinished)
        tables.getItem(found.table).rows.add(undefined, [rowUnder(found.headers, signoffLog.of, lineOf(write))]);
      else {
        // A row that a writing left before it stopped stands; it is not to come twice.
        const place = isWhole(found) ? found.body.length - 1 : -1;
        createLog(context, signoffLog, look, record, found, lineOf(write), place);
        const last = letters(Object.keys(stSignoffs.columns).length - 1);
        const sheet = worksheets.getItem(found?.sheet ?? record.names.signoffs);
        if (!isWhole(found)) sheet.getRange(`${last}:${last}`).columnHidden = true;
      }
      await context.sync();
    },
    aftermath,
  );
