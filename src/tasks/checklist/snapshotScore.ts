import type { Checklist } from "../../core/checklist/checklist";
import { score, shownScore } from "../../core/checklist/score";
import type { Snapshot } from "../../core/checklist/history";
import { Trouble } from "../../core/trouble";
import type { Aftermath } from "../../workbook/errors";
import type { Found } from "../../workbook/checklist/sheetsFound";
import { addSnapshot, createHistory, historyLog, holdsSnapshot } from "../../workbook/checklist/historySheet";
import { isWhole, readLog } from "../../workbook/checklist/logSheet";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import { see } from "./lastSeen";
import { logRecord } from "./logRecord";
import { refuseNumber, refuseUnlessWhole } from "./refusals";
import { checklistOf, languageIn } from "./sheetsState";

const firstDay = 1;
const lastDay = 2_958_465;

const shown = (figure: number | null): number | null => (figure === null ? null : shownScore(figure));

/** The scores of a checklist, as a row of the history has them. */
export function snapshotOf(checklist: Checklist, day: number): Snapshot {
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

/** How much of a snapshot the history holds; one sync where there is a history. */
export async function snapshotWritten(found: Found, snapshot: Snapshot): Promise<Aftermath["written"]> {
  if (found.look.record?.historyUnfinished) return "part";
  const history = await readLog(found.look, historyLog);
  return isWhole(history) && holdsSnapshot(history, snapshot, languageIn(found)) ? "all" : "nothing";
}

/**
 * Keeps today's scores as a row of the history, which is written with its first row. A second snapshot of a
 * day takes the place of the first.
 *
 * @param day Excel serial
 */
export async function snapshotScore(day: number): Promise<void> {
  refuseNumber("day", day, firstDay, lastDay);
  await putBackOwed();
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const found = await see();
    refuseUnlessWhole(found);
    if (await write(found, day)) return;
  }
  throw new Trouble("rows-moving", { id: "", written: "nothing" });
}

/** @returns whether all stood where the look found it */
async function write(found: Found, day: number): Promise<boolean> {
  const read = checklistOf(found);
  if (!read) return true;
  const language = languageIn(found);
  const snapshot = snapshotOf(read.checklist, day);
  const history = await readLog(found.look, historyLog);
  const record = logRecord(found, historyLog, history !== null);
  const after = async (): Promise<Aftermath> => ({
    present: null,
    written: await snapshotWritten(await see(), snapshot),
  });
  if (isWhole(history) && !record.historyUnfinished) return addSnapshot(history, snapshot, language, after);
  await createHistory({ ...found.look, record }, record, history, snapshot, language, after);
  return true;
}
