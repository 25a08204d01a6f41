import { score } from "../core/readiness/score";
import { Trouble } from "../core/trouble";
import type { Aftermath } from "../workbook/trouble";
import { addSnapshot, createHistory, readHistory } from "../workbook/historySheet";
import { sameName } from "../workbook/look";
import { defaultNames, schema } from "../workbook/record";
import type { Names } from "./checklistTasks";
import { see } from "./lastSeen";
import { refuseNumber, refuseUnlessWhole } from "./refusals";
import { checklistOf, languageIn, takenOf } from "./sheetsState";

const firstDay = 1;
const lastDay = 2_958_465;

async function aftermath(day: number): Promise<Aftermath> {
  const found = await see();
  const history = await readHistory(found.look);
  const there = history?.body.some((row) => row.includes(day)) ?? false;
  const unfinished = found.look.record?.historyUnfinished === true;
  return { present: null, written: unfinished ? "part" : there ? "all" : "nothing" };
}

/**
 * Keeps today's scores as a row of the history, which is written with its first row. A second snapshot of a
 * day takes the place of the first.
 *
 * @param day Excel serial
 */
export async function snapshotScore(day: number, wished: Names = {}): Promise<void> {
  refuseNumber("day", day, firstDay, lastDay);
  const found = await see();
  refuseUnlessWhole(found);
  const read = checklistOf(found);
  if (!read) return;
  const language = languageIn(found);
  const snapshot = { day, score: score(read.checklist), pass: read.checklist.pass };

  const history = await readHistory(found.look);
  if (history) return addSnapshot(history, snapshot, language, () => aftermath(day));

  const record = found.look.record ?? {
    schema,
    language,
    names: defaultNames,
    unfinished: false,
    historyUnfinished: false,
  };
  const names = { ...record.names, ...wished };
  const left =
    record.historyUnfinished && found.look.sheets.some((sheet) => sameName(sheet.name, names.history));
  if (!left) {
    const taken = takenOf(found, names, ["history", "historyTable"]);
    if (taken.length > 0) throw new Trouble("taken", { taken });
  }
  await createHistory(found.look, { ...record, names }, !left, snapshot, language, () => aftermath(day));
}
