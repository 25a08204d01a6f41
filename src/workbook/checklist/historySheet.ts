import { sections, type SectionId } from "../../core/checklist/checklist";
import { languages, type Language } from "../../core/language";
import type { Verdict } from "../../core/checklist/score";
import { sectionTitle, sheetWords } from "../../locale/sheets/words";
import { plainValue, type CellValue } from "./checklistCells";
import { dayFormat, nameTable } from "./checklistSheet";
import { ourSheet, ourTable, sameName, type Look } from "./inventory";
import { setHiddenNames } from "./hiddenNames";
import { recordKey, writeRecord, type SettingsRecord } from "./record";
import { letters } from "../addresses";
import { reading, writing } from "../batch";
import { asText } from "../text";
import type { Aftermath } from "../errors";
import { writeByPlace } from "./writeByPlace";

export interface FoundHistory {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
}

/** A snapshot's fields in their order, each with its header. */
const fields = (language: Language): [string, (snapshot: Snapshot) => CellValue][] => {
  const say = sheetWords[language].history;
  return [
    [say.day, ({ day }) => day],
    [say.score, ({ shown }) => shown ?? ""],
    [say.pass, ({ pass }) => pass],
    [say.verdict, ({ verdict }) => verdictText(verdict, language)],
    [say.criticalOpen, ({ criticalOpen }) => criticalOpen],
    ...sections.map((id): [string, (snapshot: Snapshot) => CellValue] => [
      sectionTitle(language, id),
      ({ sectionsShown }) => sectionsShown[id] ?? "",
    ]),
  ];
};

export interface Snapshot {
  /** Excel serial. */
  readonly day: number;
  /** Scores as people see them; null where nothing applies. */
  readonly shown: number | null;
  readonly sectionsShown: Readonly<Record<SectionId, number | null>>;
  readonly pass: number;
  readonly verdict: Verdict;
  readonly criticalOpen: number;
}

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
      const headers = fields(language).map(([header]) => header);
      return headers.length === first.length && headers.every((header, place) => header === first[place]);
    })
  );
}

/** A snapshot's cells under a table's headers, which may be in either language and in any order. */
function rowUnder(headers: readonly CellValue[], snapshot: Snapshot, language: Language): CellValue[] {
  const values = fields(language).map(([, value]) => value(snapshot));
  return headers.map((header) => {
    for (const one of languages) {
      const index = fields(one).findIndex(([name]) => sameName(name, String(header)));
      if (index >= 0) return typeof values[index] === "string" ? asText(values[index]) : values[index];
    }
    return "";
  });
}

const dayPlace = (headers: readonly CellValue[]): number =>
  headers.findIndex((header) =>
    languages.some((language) => sameName(sheetWords[language].history.day, String(header))),
  );

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

function dress(sheet: Excel.Worksheet, table: Excel.Table): void {
  const header = table.getHeaderRowRange();
  header.format.font.bold = true;
  header.format.wrapText = true;
  table.getRange().format.columnWidth = 90;
  header.getCell(0, 3).format.columnWidth = 170;
  sheet.freezePanes.freezeRows(1);
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
      const table = found ? tables.getItem(found.table) : addTable(sheet, snapshot, language);
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
      dress(sheet, table);
      settings.add(recordKey, writeRecord({ ...record, historyUnfinished: false }));
      await context.sync();
    },
    aftermath,
  );
}

function addTable(sheet: Excel.Worksheet, snapshot: Snapshot, language: Language): Excel.Table {
  const headers = fields(language).map(([header]) => header);
  const range = sheet.getRange(`A1:${letters(headers.length - 1)}2`);
  sheet.getRange("A2").numberFormat = [[dayFormat]];
  range.values = [headers, rowUnder(headers, snapshot, language)];
  return sheet.tables.add(range, true);
}
