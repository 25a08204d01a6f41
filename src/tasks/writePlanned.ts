import { Trouble } from "../core/trouble";
import type { Found } from "../workbook/found";
import { putBackOwed } from "../workbook/putBackStrayed";
import type { Aftermath } from "../workbook/trouble";
import { writeSheets } from "../workbook/write";
import { forget, see } from "./lastSeen";
import { isIdle, planFor } from "./planning";
import type { Wish } from "./wish";
import { damageOf, presentIn } from "./sheetsState";

/**
 * Writes what a wish takes; if somebody moved the rows meanwhile, looks and writes again.
 *
 * @param wishFor what is wished for, from what was found
 */
export async function writePlanned(found: Found, wishFor: (found: Found) => Wish): Promise<void> {
  await putBackOwed();
  const wish = wishFor(found);
  let state = found;
  let attempt = 1;
  const aftermath = async (): Promise<Aftermath> => {
    const after = await see({ forWriting: true });
    const isDone = damageOf(after) === null && isIdle(planFor(after, wish));
    const isUntouched = attempt === 1 && !after.look.record?.unfinished;
    return { present: presentIn(after), written: isDone ? "all" : isUntouched ? "nothing" : "part" };
  };
  for (; attempt <= 3; attempt += 1) {
    if (await writeSheets(planFor(state, attempt === 1 ? wish : wishFor(state)), aftermath)) {
      forget();
      return;
    }
    state = await see({ forWriting: true });
  }
  throw new Trouble("rows-moving", { id: "", written: (await aftermath()).written });
}
