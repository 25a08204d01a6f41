import { coverOf } from "../../core/checklist/cover";
import type { Snapshot } from "../../core/checklist/history";
import { score, shownScore } from "../../core/checklist/score";
import type { Scope, Signoff } from "../../core/checklist/signoffs";
import { isTrouble, Trouble } from "../../core/trouble";
import { readLog, isWhole } from "../../workbook/checklist/logSheet";
import { signoffFormula } from "../../workbook/checklist/signoffFormula";
import { addSignoff, signoffLog, signoffsIn } from "../../workbook/checklist/signoffSheet";
import type { Aftermath } from "../../workbook/errors";
import type { FoundTable } from "../../workbook/model/foundTable";
import { behindOf } from "../proofs/behind";
import { openProofs } from "../proofs/openProofs";
import { see } from "./lastSeen";
import { logRecord } from "./logRecord";
import { refuseLongText, refuseNumber, refuseUnlessWhole } from "./refusals";
import { checklistOf, languageIn } from "./sheetsState";
import { snapshotOf, snapshotScore, snapshotWritten } from "./snapshotScore";

const firstDay = 1;
const lastDay = 2_958_465;

const isSame = (a: Signoff, b: Signoff): boolean =>
  a.scope === b.scope && a.by === b.by && a.day === b.day && a.covered === b.covered;

/**
 * Signs off an area or the whole plan as it stands now: a row in the table of the sign-offs, and the day's scores in
 * the history. The same again is not written twice.
 *
 * @param day Excel serial
 */
export async function signOff(request: { scope: Scope; by: string; day: number }): Promise<void> {
  const { scope, day } = request;
  const by = request.by.trim();
  if (by === "") throw new Trouble("unsigned", {});
  refuseLongText("by", by);
  refuseNumber("day", day, firstDay, lastDay);
  const proofs = await openProofs();
  const found = await see();
  refuseUnlessWhole(found);
  const read = checklistOf(found);
  if (!read) return;
  const { checklist } = read;
  const result = score(checklist);
  const points =
    scope === "whole" ? result.score : (result.sections.find(({ id }) => id === scope)?.score ?? null);
  const covered = coverOf(checklist, scope, behindOf(proofs));
  refuseLongText("covered", covered);
  const signoff: Signoff = { scope, by, day, score: points === null ? null : shownScore(points), covered };

  const log = await readLog(found.look, signoffLog);
  const record = logRecord(found, signoffLog, log !== null);
  const isThere = isWhole(log) && signoffsIn(log).some((one) => isSame(one, signoff));
  const after = () => aftermath(signoff, snapshotOf(checklist, day));
  if (!isThere || record.signoffsUnfinished) {
    const language = languageIn(found);
    const formula = signoffFormula(found.table as FoundTable, checklist, scope, language);
    await addSignoff({ ...found.look, record }, record, log, { signoff, formula, language }, after);
  }
  try {
    await snapshotScore(day);
  } catch (caught) {
    throw await withBoth(caught, after);
  }
}

/** How much of the sign-off and of its snapshot the workbook holds. */
async function aftermath(signoff: Signoff, snapshot: Snapshot): Promise<Aftermath> {
  const found = await see();
  if (found.look.record?.signoffsUnfinished) return { present: null, written: "part" };
  const log = await readLog(found.look, signoffLog);
  if (!isWhole(log) || !signoffsIn(log).some((one) => isSame(one, signoff)))
    return { present: null, written: "nothing" };
  const held = await snapshotWritten(found, snapshot);
  return { present: null, written: held === "all" ? "all" : "part" };
}

/** A failure of the snapshot, told with the sign-off that stands before it. */
async function withBoth(caught: unknown, after: () => Promise<Aftermath>): Promise<unknown> {
  if (!isTrouble(caught) || !("written" in caught.facts) || caught.facts.written === "unknown") return caught;
  const { written } = await after().catch((): Aftermath => ({ present: null, written: "unknown" }));
  return new Trouble(caught.code, { ...caught.facts, written } as typeof caught.facts, { cause: caught });
}
