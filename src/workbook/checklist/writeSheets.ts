import { asText } from "../text";
import type { CellValue } from "../../core/cellValue";
import { dressChecklist, writeChecklist } from "./checklistSheet";
import { setHiddenNames } from "./hiddenNames";
import { mend, type Mended } from "../model/mend";
import { settle } from "../model/settle";
import { sheetOf, type Plan } from "./sheetsWrite";
import { writeReadiness } from "./readinessSheet";
import { recordKey, schema, writeRecord, type SettingsRecord } from "./record";
import { letters } from "../addresses";
import { writing } from "../batch";
import { isNotFound, type Aftermath } from "../errors";

const keep = (context: Excel.RequestContext, record: SettingsRecord): void => {
  context.workbook.settings.add(recordKey, writeRecord(record));
};

function writeCopy(context: Excel.RequestContext, copy: NonNullable<Plan["copy"]>): void {
  const { worksheets } = context.workbook;
  const sheet = copy.isNew ? worksheets.add(copy.sheet) : worksheets.getItem(copy.sheet);
  const last = letters(copy.rows[0].length - 1);
  const literal = (value: CellValue): CellValue => (typeof value === "string" ? asText(value) : value);
  sheet.getRange(`A1:${last}${copy.rows.length}`).values = copy.rows.map((row) => row.map(literal));
}

/** What a batch needs to be there comes first: where it is not, the batch ends before anything is written. */
function guard(context: Excel.RequestContext, { checklist, readiness, renamed, copy }: Plan): void {
  const { tables, worksheets } = context.workbook;
  const sheets = [
    checklist.do === "write" && checklist.isNew ? null : sheetOf(checklist),
    readiness.isNew ? null : readiness.sheet,
    readiness.setAside?.sheet ?? null,
    copy && !copy.isNew ? copy.sheet : null,
  ];
  const nameNow = (sheet: string): string => renamed.find(({ as }) => as === sheet)?.sheet ?? sheet;
  for (const sheet of sheets) if (sheet !== null) worksheets.getItem(nameNow(sheet)).load("name");
  if (checklist.do === "mend" && !checklist.makeTable) tables.getItem(checklist.table.name).load("name");
}

function queue(context: Excel.RequestContext, plan: Plan): Mended | null {
  const { worksheets } = context.workbook;
  const { language, palette, names, logs, checklist, readiness, existingNames } = plan;
  const { historyUnfinished, signoffsUnfinished } = logs;
  const record = { schema, language, names, historyUnfinished, signoffsUnfinished };
  guard(context, plan);
  // Before the record says that all is of this version: an older one's is copied as often as it takes.
  if (plan.copy) writeCopy(context, plan.copy);
  keep(context, { ...record, unfinished: plan.until });
  for (const { sheet, as } of plan.renamed) worksheets.getItem(sheet).name = as;

  if (checklist.do === "write") {
    const sheet = checklist.isNew ? worksheets.add(checklist.sheet) : worksheets.getItem(checklist.sheet);
    setHiddenNames(context, checklist.sheet, ["checklist"], existingNames);
    writeChecklist(sheet, names.table, language, palette, checklist.items);
  }
  const mended =
    checklist.do === "mend"
      ? mend(context, checklist, language, (on, table) => dressChecklist(on, table, language, palette))
      : null;

  const { setAside } = readiness;
  if (setAside) worksheets.getItem(setAside.sheet).name = setAside.as;
  const sheet = readiness.isNew ? worksheets.add(readiness.sheet) : worksheets.getItem(readiness.sheet);
  // At once: whatever the user puts onto a sheet that was set aside is theirs, and a new one is ours though empty.
  setHiddenNames(context, readiness.sheet, ["readiness"], existingNames);
  writeReadiness(sheet, language, palette, readiness.cells, readiness.redraw);
  // Only now: until the figures are written anew, these lead to where the user set them.
  setHiddenNames(context, readiness.sheet, ["pass", "weights"], existingNames);
  // What was made is shown, in one go or in two.
  if (plan.until === "new") worksheets.getItem(sheetOf(checklist)).activate();

  keep(context, { ...record, unfinished: false });
  return mended;
}

/**
 * Carries a plan out in one sync. The record says "unfinished" from the first action to the last, so that a
 * writing which Excel stopped half-way is known for what it is and can be completed.
 *
 * @returns whether all stood where the plan took it to be. If somebody moved the rows meanwhile, what was written by
 *   their places is put back, and the plan must be made anew.
 */
export function writeSheets(plan: Plan, aftermath: () => Promise<Aftermath>): Promise<boolean> {
  return writing(
    null,
    async (context) => {
      const mended = queue(context, plan);
      try {
        await context.sync();
      } catch (caught) {
        // The look is out of date, or Excel stopped; which of them the next look will tell.
        if (isNotFound(caught)) return false;
        throw caught;
      }
      const { checklist, language } = plan;
      return mended === null || checklist.do === "write" || settle(context, checklist, language, mended);
    },
    aftermath,
  );
}
