import { Trouble } from "../core/trouble";
import type { Found } from "../workbook/found";
import { writeSheets } from "../workbook/write";
import { aftermath, forget, see } from "./lastSeen";
import { planFor, type Wish } from "./planning";
import { damageOf, languageIn } from "./sheetsState";

/** Writes what a wish takes; if somebody moved the rows meanwhile, looks and writes again. */
export async function writePlanned(found: Found, wish: Wish): Promise<void> {
  let state = found;
  const isDone = (after: Found): boolean =>
    damageOf(after) === null && (!wish.words || languageIn(after) === wish.language);
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (await writeSheets(planFor(state, wish), () => aftermath(isDone))) {
      forget();
      return;
    }
    state = await see();
  }
  throw new Trouble("rows-moving", { id: "" });
}
