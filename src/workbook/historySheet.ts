import { sections, type SectionId } from "../core/readiness/checklist";
import { languages, type Language } from "../core/language";
import type { Verdict } from "../core/readiness/score";
import { sectionTitle, sheetWords } from "../locale/sheets/words";
import type { CellValue } from "./checklistCells";
import { dayFormat } from "./checklistSheet";
import { ourSheet, ourTable, sameName, type Look } from "./look";
import { setMarks } from "./marks";
import { recordKey, writeRecord, type SettingsRecord } from "./record";
import { letters } from "./reference";
import { reading, writing } from "./session";
import { asText } from "./text";
import type { Aftermath } from "./trouble";

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

/** Reads the history, if there is one: one sync. */
export function readHistory(look: Look): Promise<FoundHistory | null> {
  const name = ourTable(look, ourSheet(look, "history"), look.record?.names.historyTable);
  const table = look.tables.find((one) => one.name === name);
  if (name === null || !table) return Promise.resolve(null);
  return reading(async (context) => {
    const range = context.workbook.tables.getItem(name).getRange().load("values");
    await context.sync();
    return { table: name, sheet: table.sheet, headers: range.values[0], body: range.values.slice(1) };
  });
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

/** Adds a snapshot below the others, or in the place of the same day's: one sync. */
export function addSnapshot(
  history: FoundHistory,
  snapshot: Snapshot,
  language: Language,
  aftermath: () => Promise<Aftermath>,
): Promise<void> {
  const place = dayPlace(history.headers);
  const row = rowUnder(history.headers, snapshot, language);
  const index = history.body.findIndex((values) => values[place] === snapshot.day);
  return writing(
    history.sheet,
    async (context) => {
      const table = context.workbook.tables.getItem(history.table);
      if (index >= 0)
        row.forEach((value, column) => {
          if (value !== "") table.getDataBodyRange().getCell(index, column).values = [[value]];
        });
      else table.rows.add(undefined, [row]);
      await context.sync();
    },
    aftermath,
  );
}

/** Writes a history sheet with its first snapshot: one sync. `isNew` is false where a former writing left the sheet. */
export function createHistory(
  look: Look,
  record: SettingsRecord,
  isNew: boolean,
  snapshot: Snapshot,
  language: Language,
  aftermath: () => Promise<Aftermath>,
): Promise<void> {
  return writing(
    null,
    async (context) => {
      const { worksheets, settings } = context.workbook;
      settings.add(recordKey, writeRecord({ ...record, historyUnfinished: true }));
      const name = record.names.history;
      const sheet = isNew ? worksheets.add(name) : worksheets.getItem(name);
      setMarks(context, name, ["history"], look.marks);
      const headers = fields(language).map(([header]) => header);
      const last = letters(headers.length - 1);
      const range = sheet.getRange(`A1:${last}2`);
      range.values = [headers, rowUnder(headers, snapshot, language)];
      sheet.getRange("A2").numberFormat = [[dayFormat]];
      const table = sheet.tables.add(range, true);
      table.name = record.names.historyTable;
      table.style = "TableStyleLight1";
      const header = sheet.getRange(`A1:${last}1`);
      header.format.font.bold = true;
      header.format.wrapText = true;
      range.format.columnWidth = 90;
      sheet.getRange("D1").format.columnWidth = 170;
      sheet.freezePanes.freezeRows(1);
      settings.add(recordKey, writeRecord({ ...record, historyUnfinished: false }));
      await context.sync();
    },
    aftermath,
  );
}
