import { Trouble } from "../core/trouble";
import type { Found } from "../workbook/found";
import { writeSheets } from "../workbook/write";
import { aftermath, forget, see } from "./lastSeen";
import { planFor, type Wish } from "./planning";

/** Writes what a wish takes; if somebody moved the rows meanwhile, looks and writes again. */
export async function writePlanned(found: Found, wish: Wish): Promise<void> {
  let state = found;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    if (await writeSheets(planFor(state, wish), aftermath)) {
      forget();
      return;
    }
    state = await see();
  }
  throw new Trouble("rows-moving", { id: "" });
}
