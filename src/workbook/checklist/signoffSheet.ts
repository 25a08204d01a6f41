import { stSignoffs, type Signoff } from "../../core/checklist/signoffs";
import type { Language } from "../../core/language";
import { signoffWords } from "../../locale/sheets/tables";
import { worded } from "../../locale/sheets/tableWords";
import { writing } from "../batch";
import type { Aftermath } from "../errors";
import type { Look } from "./inventory";
import {
  createLog,
  isWhole,
  logRows,
  rowUnder,
  type BegunLog,
  type FoundLog,
  type Log,
  type LogRow,
} from "./logSheet";
import type { SettingsRecord } from "./record";

/** The sign-offs' table, its sheet and all that they say. */
export const signoffLog: Log<typeof stSignoffs> = {
  of: worded(stSignoffs, signoffWords),
  mark: "signoffs",
  table: "signoffsTable",
  unfinished: "signoffsUnfinished",
  hidden: "covered",
};

/** The sign-offs that a table holds; rows without a scope, a name or a day are none. */
export function signoffsIn({ headers, body, sheet }: FoundLog): readonly Signoff[] {
  return logRows(signoffLog.of, headers, body, sheet).flatMap(({ scope, by, day, score, covered }) =>
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
      const { tables } = context.workbook;
      if (isWhole(found) && !record.signoffsUnfinished)
        tables
          .getItem(found.table)
          .rows.add(undefined, [rowUnder(found.headers, signoffLog.of, lineOf(write))]);
      else {
        // A row that a writing left before it stopped stands; it is not to come twice.
        const place = isWhole(found) ? found.body.length - 1 : -1;
        createLog(context, signoffLog, look, record, found, lineOf(write), place);
      }
      await context.sync();
    },
    aftermath,
  );
