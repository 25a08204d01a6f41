import type { Checklist } from "../../core/checklist/checklist";
import { score, shownScore } from "../../core/checklist/score";
import type { Snapshot } from "../../core/checklist/history";
import { Trouble } from "../../core/trouble";
import type { Aftermath } from "../../workbook/errors";
import type { Language } from "../../core/language";
import type { Found } from "../../workbook/checklist/sheetsFound";
import {
  addSnapshot,
  createHistory,
  holdsSnapshot,
  readHistory,
} from "../../workbook/checklist/historySheet";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import { defaultNames, schema } from "../../workbook/checklist/record";
import type { Names } from "./checklistTasks";
import { see } from "./lastSeen";
import { refuseNumber, refuseUnlessWhole } from "./refusals";
import { checklistOf, languageIn, takenOf } from "./sheetsState";

const firstDay = 1;
const lastDay = 2_958_465;

async function aftermath(snapshot: Snapshot, language: Language): Promise<Aftermath> {
  const found = await see();
  if (found.look.record?.historyUnfinished) return { present: null, written: "part" };
  const history = await readHistory(found.look);
  const there = history !== null && "table" in history && holdsSnapshot(history, snapshot, language);
  return { present: null, written: there ? "all" : "nothing" };
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
  await putBackOwed();
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const found = await see();
    refuseUnlessWhole(found);
    if (await write(found, day, wished)) return;
  }
  throw new Trouble("rows-moving", { id: "", written: "nothing" });
}

/** @returns whether all stood where the look found it */
async function write(found: Found, day: number, wished: Names): Promise<boolean> {
  const read = checklistOf(found);
  if (!read) return true;
  const language = languageIn(found);
  const snapshot = snapshotOf(read.checklist, day);
  const record = found.look.record ?? {
    schema,
    language,
    names: defaultNames,
    unfinished: false,
    historyUnfinished: false,
  };
  const names = { ...record.names, ...wished };
  const look = { ...found.look, record: { ...record, names } };
  const history = await readHistory(look);
  const after = (): Promise<Aftermath> => aftermath(snapshot, language);
  if (history && "table" in history && !record.historyUnfinished)
    return addSnapshot(history, snapshot, language, after);

  if (!history) {
    const taken = takenOf(found, names, ["history", "historyTable"]);
    if (taken.length > 0) throw new Trouble("taken", { taken });
  }
  await createHistory(look, { ...record, names }, history, snapshot, language, after);
  return true;
}
