import type { CellValue } from "../../core/cellValue";
import { sections } from "../../core/checklist/checklist";
import { stHistory, type Scored, type Snapshot } from "../../core/checklist/history";
import type { Verdict } from "../../core/checklist/score";
import type { Language } from "../../core/language";
import type { Row } from "../../core/model/table";
import { historyWords } from "../../locale/sheets/tables";
import { worded } from "../../locale/sheets/tableWords";
import { sheetWords } from "../../locale/sheets/words";
import { writing } from "../batch";
import type { Aftermath } from "../errors";
import { columnOf } from "../model/headers";
import { writeByPlace } from "../model/writeByPlace";
import { plainValue } from "../text";
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

/** The history's table, its sheet and all that they say. */
export const historyLog: Log<typeof stHistory> = {
  of: worded(stHistory, historyWords),
  mark: "history",
  table: "historyTable",
  unfinished: "historyUnfinished",
};

const rowOf = (
  { day, shown, pass, verdict, criticalOpen, sectionsShown }: Snapshot,
  language: Language,
): Partial<Row<typeof stHistory>> => ({
  day,
  score: shown,
  pass,
  verdict: verdictText(verdict, language),
  criticalOpen,
  ...sectionsShown,
});
const lineOf = (snapshot: Snapshot, language: Language): LogRow<typeof stHistory> => ({
  row: rowOf(snapshot, language),
  language,
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

/** The days that a history holds, oldest first; rows without a day are none, nor are those of resets. */
export function historyIn({ headers, body, sheet }: FoundLog): readonly Scored[] {
  return logRows(historyLog.of, headers, body, sheet)
    .flatMap((row): Scored[] => {
      const { day, score, criticalOpen, figure } = row;
      if (day === null || figure !== "") return [];
      const scores = Object.fromEntries(sections.map((id) => [id, row[id]])) as Scored["sections"];
      return [{ day: Math.floor(day), score, criticalOpen, sections: scores }];
    })
    .sort((a, b) => a.day - b.day);
}

const placeIn = (headers: readonly CellValue[], id: "day" | "figure"): number =>
  headers.findIndex((header) => columnOf(historyLog.of, String(header)) === id);
const dayPlace = (headers: readonly CellValue[]): number => placeIn(headers, "day");

/** The row of scores that a history has for a day; -1 for none. A reset's rows are no scores. */
const rowOfDay = ({ headers, body }: FoundLog, day: number): number => {
  const [place, figure] = [dayPlace(headers), placeIn(headers, "figure")];
  return body.findIndex((values) => values[place] === day && (values[figure] ?? "") === "");
};

/** Whether a history says just this of a day. */
export function holdsSnapshot(history: FoundLog, snapshot: Snapshot, language: Language): boolean {
  const there = history.body[rowOfDay(history, snapshot.day)];
  return (
    there !== undefined &&
    rowUnder(history.headers, historyLog.of, lineOf(snapshot, language)).every(
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
  history: FoundLog,
  snapshot: Snapshot,
  language: Language,
  aftermath: () => Promise<Aftermath>,
): Promise<boolean> {
  const { table, sheet, headers } = history;
  const row = rowUnder(headers, historyLog.of, lineOf(snapshot, language));
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

/** Writes the history's sheet with its first snapshot, or completes one whose writing stopped: one sync. */
export const createHistory = (
  look: Look,
  record: SettingsRecord,
  begun: FoundLog | BegunLog | null,
  snapshot: Snapshot,
  language: Language,
  aftermath: () => Promise<Aftermath>,
): Promise<void> =>
  writing(
    null,
    async (context) => {
      const place = isWhole(begun) ? rowOfDay(begun, snapshot.day) : -1;
      createLog(context, historyLog, look, record, begun, lineOf(snapshot, language), place);
      await context.sync();
    },
    aftermath,
  );
