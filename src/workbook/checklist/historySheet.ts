import type { CellValue } from "../../core/cellValue";
import { stHistory, type Snapshot } from "../../core/checklist/history";
import type { Verdict } from "../../core/checklist/score";
import { languages, type Language } from "../../core/language";
import type { Row } from "../../core/model/table";
import { historyWords } from "../../locale/sheets/tables";
import { worded } from "../../locale/sheets/tableWords";
import { sheetWords } from "../../locale/sheets/words";
import { reading, writing } from "../batch";
import type { Aftermath } from "../errors";
import { cellOf } from "../model/cells";
import { columnOf, headersOf } from "../model/headers";
import { dressTable } from "../model/looks";
import { writeByPlace } from "../model/writeByPlace";
import { addTable, nameTable } from "../model/writeTable";
import { plainValue } from "../text";
import { setHiddenNames } from "./hiddenNames";
import { ourSheet, ourTable, type Look } from "./inventory";
import { recordKey, writeRecord, type SettingsRecord } from "./record";
import { sameName } from "../names";

export interface FoundHistory {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
}

/** The history's table and all that it says. */
const historyTable = worded(stHistory, historyWords);

const rowOf = (
  { day, shown, pass, verdict, criticalOpen, sectionsShown }: Snapshot,
  language: Language,
): Row<typeof stHistory> => ({
  day,
  score: shown,
  pass,
  verdict: verdictText(verdict, language),
  criticalOpen,
  ...sectionsShown,
});

/** The verdict in words, as the readiness sheet's formula says it. */
export function verdictText(verdict: Verdict, language: Language): string {
  const { ready, criticalOpen, score, nothing } = sheetWords[language].verdicts;
  switch (verdict.kind) {
    case "ready":
      return ready;
    case "critical-open":
      return `${criticalOpen[0]}${verdict.open}${criticalOpen[1]}`;
    case "score":
      return score;
    case "nothing-applicable":
      return nothing;
  }
}

/** What a writing that stopped may have left: a sheet with nothing on it, or with our cells and no table yet. */
export interface BegunHistory {
  readonly sheet: string;
}

/** One sync where there is anything that may be the history. */
export function readHistory(look: Look): Promise<FoundHistory | BegunHistory | null> {
  const { record } = look;
  const marked = ourSheet(look, "history");
  const name = ourTable(look, marked, record?.names.historyTable);
  const table = look.tables.find((one) => one.name === name);
  const wished = record?.names.history ?? "";
  const begun = record?.historyUnfinished
    ? (marked ?? look.sheets.find((sheet) => sameName(sheet.name, wished))?.name)
    : undefined;
  if (name !== null && table)
    return reading(async (context) => {
      const range = context.workbook.tables.getItem(name).getRange().load("values");
      await context.sync();
      return { table: name, sheet: table.sheet, headers: range.values[0], body: range.values.slice(1) };
    });
  if (begun === undefined) return Promise.resolve(null);
  return reading(async (context) => {
    const used = context.workbook.worksheets
      .getItem(begun)
      .getUsedRangeOrNullObject(true)
      .load("values,rowIndex,columnIndex");
    await context.sync();
    return used.isNullObject || isOurBlock(used) ? { sheet: begun } : null;
  });
}

/** Headers and one row where we write them, and nothing else. */
function isOurBlock({ values, rowIndex, columnIndex }: Excel.Range): boolean {
  const [first, ...rest] = values as CellValue[][];
  return (
    rowIndex === 0 &&
    columnIndex === 0 &&
    rest.length <= 1 &&
    languages.some((language) => {
      const headers = headersOf(historyTable, language);
      return headers.length === first.length && headers.every((header, place) => header === first[place]);
    })
  );
}

/** A snapshot's cells under a table's headers, which may be in either language and in any order. */
const rowUnder = (headers: readonly CellValue[], snapshot: Snapshot, language: Language): CellValue[] =>
  headers.map((header) => {
    const id = columnOf(historyTable, String(header));
    return id === undefined ? "" : cellOf(historyTable, rowOf(snapshot, language), id, language);
  });

const dayPlace = (headers: readonly CellValue[]): number =>
  headers.findIndex((header) => columnOf(historyTable, String(header)) === "day");

/** The row that a history has for a day; -1 for none. */
const rowOfDay = ({ headers, body }: FoundHistory, day: number): number => {
  const place = dayPlace(headers);
  return body.findIndex((values) => values[place] === day);
};

/** Whether a history says just this of a day. */
export function holdsSnapshot(history: FoundHistory, snapshot: Snapshot, language: Language): boolean {
  const there = history.body[rowOfDay(history, snapshot.day)];
  return (
    there !== undefined &&
    rowUnder(history.headers, snapshot, language).every(
      (value, place) => value === "" || plainValue(value) === there[place],
    )
  );
}

/**
 * Adds a snapshot below the others, or in the place of the same day's: one sync.
 *
 * @returns whether the day's row stood where the look found it
 */
export function addSnapshot(
  history: FoundHistory,
  snapshot: Snapshot,
  language: Language,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> {
  const { table, sheet, headers } = history;
  const row = rowUnder(headers, snapshot, language);
  const index = rowOfDay(history, snapshot.day);
  if (index >= 0)
    return writeByPlace(
      {
        rows: { table },
        sheet,
        headers,
        key: { place: dayPlace(headers), value: snapshot.day },
        cells: row.flatMap((value, place) =>
          value === "" || place === dayPlace(headers) ? [] : [{ place, value }],
        ),
        seen: history.body,
      },
      index + 1,
      aftermath,
    );
  return writing(
    sheet,
    async (context) => {
      context.workbook.tables.getItem(table).rows.add(undefined, [row]);
      await context.sync();
      return true;
    },
    aftermath,
  );
}

/**
 * Writes the history's sheet with its first snapshot, or completes one whose writing stopped: one sync. What is on
 * it already stays.
 *
 * @param begun what is there of it
 */
export function createHistory(
  look: Look,
  record: SettingsRecord,
  begun: FoundHistory | BegunHistory | null,
  snapshot: Snapshot,
  language: Language,
  aftermath: () => Promise<Aftermath>,
): Promise<void> {
  return writing(
    null,
    async (context) => {
      const { worksheets, tables, settings } = context.workbook;
      if (begun) worksheets.getItem(begun.sheet).load("name");
      settings.add(recordKey, writeRecord({ ...record, historyUnfinished: true }));
      const name = begun?.sheet ?? record.names.history;
      const sheet = begun ? worksheets.getItem(name) : worksheets.add(name);
      setHiddenNames(context, name, ["history"], look.hiddenNames);
      const found = begun && "table" in begun ? begun : null;
      const table = found
        ? tables.getItem(found.table)
        : addTable(sheet, historyTable, [rowOf(snapshot, language)], language);
      if (found) {
        const index = rowOfDay(found, snapshot.day);
        const row = rowUnder(found.headers, snapshot, language);
        if (index < 0) table.rows.add(undefined, [row]);
        else
          table.getDataBodyRange().getRow(index).values = [
            row.map((value) => (value === "" ? null : value)),
          ] as CellValue[][];
      }
      if (found?.table !== record.names.historyTable) nameTable(table, record.names.historyTable);
      dressTable(sheet, table, historyTable, language, found?.headers);
      settings.add(recordKey, writeRecord({ ...record, historyUnfinished: false }));
      await context.sync();
    },
    aftermath,
  );
}
