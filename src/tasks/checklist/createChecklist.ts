import type { Language } from "../../core/language";
import type { Item } from "../../core/checklist/checklist";
import type { Opened } from "../../core/checklist/opened";
import { namesIn } from "../../workbook/checklist/record";
import { isOurs } from "../../workbook/checklist/inventory";
import { freshItems } from "../../workbook/checklist/checklistCells";
import { defaultPass, equalWeights } from "../../core/checklist/checklist";
import { writeSheets } from "../../workbook/checklist/writeSheets";
import { asStep, type Aftermath } from "../../workbook/errors";
import { Trouble } from "../../core/trouble";
import type { Names } from "./checklistTasks";
import { remember, see } from "./lastSeen";
import { foundAfter, planFor } from "./decideWrite";
import { refuseNewSheets } from "./refusals";
import { repairChecklist } from "./repairChecklist";
import { damageOf, openedOf, presentIn, takenOf } from "./sheetsState";

async function aftermath(): Promise<Aftermath> {
  const after = await see({ forWriting: true });
  const isDone = isOurs(after.look) && damageOf(after) === null;
  const written = after.look.record?.unfinished ? "part" : isDone ? "all" : "nothing";
  return { present: presentIn(after), written };
}

async function completeOrTell(): Promise<Opened> {
  const { written } = await asStep({ nothing: "unknown" }, aftermath);
  if (written === "part" || written === "all") return asStep({ nothing: written }, repairChecklist);
  throw new Trouble("rows-moving", { id: "", written });
}

/**
 * Writes the two sheets in two syncs: one that looks whether anything has their names, one that writes. A
 * checklist that is there already is opened; one whose writing stopped half-way is completed.
 *
 * @param request.names other names where ours are taken; the answer "taken" proposes some
 * @param request.items what the checklist holds, where it is not the catalogue's 52 items
 */
export async function createChecklist(request: {
  language: Language;
  names?: Names;
  items?: readonly Item[];
}): Promise<Opened> {
  const names = { ...namesIn(request.language), ...request.names };
  const found = await see();
  if (isOurs(found.look)) {
    const opened = openedOf(found);
    const unfinished = opened.kind === "damaged" && opened.damage.what === "unfinished";
    return unfinished ? repairChecklist() : opened;
  }
  const taken = takenOf(found, names, ["checklist", "readiness", "table"]);
  if (taken.length > 0) return { kind: "taken", taken };

  const items = request.items ?? freshItems;
  const plan = planFor(found, { language: request.language, names, words: false, items });
  refuseNewSheets(found, plan);
  // A batch that found something gone has left what a second look completes.
  if (!(await writeSheets(plan, aftermath))) return completeOrTell();
  remember(foundAfter(found.look, plan));
  return {
    kind: "open",
    language: request.language,
    checklist: { items, pass: defaultPass, sectionWeights: equalWeights },
    problems: [],
    sheets: { checklist: names.checklist, readiness: names.readiness },
  };
}
