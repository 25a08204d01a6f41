import { Trouble } from "../../core/trouble";
import type { Found } from "../../workbook/checklist/sheetsFound";
import { putBackOwed } from "../../workbook/model/putBackStrayed";
import { asStep, type Aftermath } from "../../workbook/errors";
import { writeSheets } from "../../workbook/checklist/writeSheets";
import { forget, see } from "./lastSeen";
import { isIdle, planFor } from "./decideWrite";
import { refuseNewSheets } from "./refusals";
import type { SheetsRequest } from "./request";
import { damageOf, presentIn } from "./sheetsState";

/**
 * Writes what a request takes; if somebody moved the rows meanwhile, looks and writes again.
 *
 * @param requestFor what is wished for, from what was found
 */
export async function writePlanned(found: Found, requestFor: (found: Found) => SheetsRequest): Promise<void> {
  await putBackOwed();
  const request = requestFor(found);
  refuseNewSheets(found, planFor(found, request));
  let state = found;
  let attempt = 1;
  const aftermath = async (): Promise<Aftermath> => {
    const after = await see({ forWriting: true });
    const isDone = damageOf(after) === null && isIdle(planFor(after, request));
    const isUntouched = attempt === 1 && !after.look.record?.unfinished;
    return { present: presentIn(after), written: isDone ? "all" : isUntouched ? "nothing" : "part" };
  };
  for (; attempt <= 3; attempt += 1) {
    if (await writeSheets(planFor(state, attempt === 1 ? request : requestFor(state)), aftermath)) {
      forget();
      return;
    }
    state = await asStep({ nothing: "unknown" }, () => see({ forWriting: true }));
  }
  throw new Trouble("rows-moving", { id: "", written: (await aftermath()).written });
}
