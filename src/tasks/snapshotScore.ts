import type { Checklist } from "../core/readiness/checklist";
import { score, shownScore } from "../core/readiness/score";
import { Trouble } from "../core/trouble";
import type { Aftermath } from "../workbook/trouble";
import { addSnapshot, createHistory, readHistory, type Snapshot } from "../workbook/historySheet";
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

const shown = (figure: number | null): number | null => (figure === null ? null : shownScore(figure));

function snapshotOf(checklist: Checklist, day: number): Snapshot {
  const result = score(checklist);
  return {
    day,
    shown: shown(result.score),
    sectionsShown: Object.fromEntries(
      result.sections.map((section) => [section.id, shown(section.score)]),
    ) as Snapshot["sectionsShown"],
    pass: checklist.pass,
    verdict: result.verdict,
    criticalOpen: result.criticalOpen.length,
  };
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
  const snapshot = snapshotOf(read.checklist, day);

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
