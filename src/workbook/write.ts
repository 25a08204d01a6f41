import type { Language } from "../core/language";
import { columns, type ColumnId } from "../locale/sheets/words";
import { columnHeader, readHeaders, type CellValue, type Places } from "./checklistCells";
import { dayFormat, dressChecklist, setChoices, writeChecklist } from "./checklistSheet";
import { setMarks } from "./marks";
import type { Mending, Plan } from "./plan";
import { writeReadiness } from "./readinessSheet";
import { recordKey, schema, writeRecord, type SettingsRecord } from "./record";
import type { Source } from "./readinessCells";
import { letters } from "./reference";
import { asText } from "./text";
import { writing } from "./session";
import type { Aftermath } from "./trouble";

const keep = (context: Excel.RequestContext, record: SettingsRecord): void => {
  context.workbook.settings.add(recordKey, writeRecord(record));
};

const literal = (value: CellValue): CellValue => (typeof value === "string" ? asText(value) : value);

function writeCopy(context: Excel.RequestContext, copy: NonNullable<Plan["copy"]>): void {
  const sheet = context.workbook.worksheets.add(copy.sheet);
  const last = letters(copy.rows[0].length - 1);
  sheet.getRange(`A1:${last}${copy.rows.length}`).values = copy.rows.map((row) => row.map(literal));
}

function mend(context: Excel.RequestContext, mending: Mending, plan: Plan): void {
  const { table: found, headers, cells, added, rows, choices } = mending;
  const table = context.workbook.tables.getItem(found.name);
  const headerRow = table.getHeaderRowRange();
  for (const { place, header } of headers) headerRow.getCell(0, place).values = [[header]];
  if (found.body.length > 0) {
    const body = table.getDataBodyRange();
    for (const { place, values } of cells) body.getColumn(place).values = values.map((value) => [value]);
  }
  for (const { id, header, values } of added) {
    const column = table.columns.add(undefined, [[header], ...values.map((value) => [value])]);
    if (id === "due" && values.length > 0)
      column.getDataBodyRange().numberFormat = values.map(() => [dayFormat]);
  }
  if (rows.length > 0) table.rows.add(undefined, rows as CellValue[][]);
  if (mending.dress) dressChecklist(context.workbook.worksheets.getItem(found.sheet), table, plan.language);
  else if (choices || added.length > 0) {
    const now = [...found.headers, ...added.map((column) => column.header)];
    for (const { place, header } of headers) now[place] = header;
    const { places, missing } = readHeaders(now);
    if (missing.length === 0) setChoices(table.getDataBodyRange(), places as Places, plan.language);
  }
}

const stoodStill = ({ table, idPlace }: Mending, values: readonly (readonly CellValue[])[]): boolean =>
  values.length === table.body.length &&
  (idPlace === null || values.every((row, index) => row[idPlace] === table.body[index][idPlace]));

/**
 * Carries a plan out in one sync. The record says "unfinished" from the first action to the last, so that a
 * writing which Excel stopped half-way is known for what it is and can be completed.
 *
 * @returns whether the rows stood where the plan took them to be. If somebody moved them meanwhile, their words
 *   are put back as they were, in a second sync, and the plan must be made anew.
 */
export function writeSheets(plan: Plan, aftermath: () => Promise<Aftermath>): Promise<boolean> {
  return writing(
    null,
    async (context) => {
      const { worksheets } = context.workbook;
      const { language, names, historyUnfinished } = plan;
      const record = { schema, language, names, historyUnfinished };
      keep(context, { ...record, unfinished: plan.until });
      if (plan.copy) writeCopy(context, plan.copy);

      const { checklist, readiness } = plan;
      if (checklist.do === "write") {
        const sheet = checklist.isNew ? worksheets.add(checklist.sheet) : worksheets.getItem(checklist.sheet);
        setMarks(context, checklist.sheet, ["checklist"], plan.existingMarks);
        writeChecklist(sheet, plan.names.table, plan.language, checklist.items);
      }
      const before =
        checklist.do === "mend" && checklist.cells.length > 0
          ? context.workbook.tables.getItem(checklist.table.name).getDataBodyRange().load("values")
          : null;
      if (checklist.do === "mend") mend(context, checklist, plan);

      if (readiness.setAside) worksheets.getItem(readiness.setAside.sheet).name = readiness.setAside.as;
      const sheet = readiness.isNew ? worksheets.add(readiness.sheet) : worksheets.getItem(readiness.sheet);
      writeReadiness(sheet, plan.language, readiness.source, readiness.figures, readiness.charts);
      // Only now: until the figures are written anew, the marks lead to where the user set them.
      setMarks(context, readiness.sheet, ["readiness", "pass", "weights"], plan.existingMarks);

      keep(context, { ...record, unfinished: false });
      await context.sync();
      if (before === null || checklist.do !== "mend" || stoodStill(checklist, before.values)) return true;
      const body = context.workbook.tables.getItem(checklist.table.name).getDataBodyRange();
      for (const { place } of checklist.cells)
        before.values.forEach((row, index) => {
          body.getCell(index, place).values = [[literal(row[place])]];
        });
      await context.sync();
      return false;
    },
    aftermath,
  );
}

/** The headers and letters that formulas speak of, for a table whose headers are these. */
export function sourceOf(
  table: string,
  sheet: string,
  headers: readonly CellValue[],
  firstColumn: number,
): Source {
  const { places } = readHeaders(headers);
  const each = (make: (place: number) => string): Record<ColumnId, string> =>
    Object.fromEntries(columns.map((id) => [id, make(places[id] ?? 0)])) as Record<ColumnId, string>;
  return {
    table,
    sheet,
    headers: each((place) => String(headers[place])),
    letters: each((place) => letters(firstColumn + place)),
  };
}

/** The same for a table that is yet to be written. */
export const freshSource = (table: string, sheet: string, language: Language): Source =>
  sourceOf(
    table,
    sheet,
    columns.map((id) => columnHeader(id, language)),
    0,
  );
