import type { Opened } from "../../core/checklist/opened";
import { see } from "./lastSeen";
import { openedOf } from "./sheetsState";

/** Looks for the checklist and reads it, in at most two syncs. */
export async function openChecklist(): Promise<Opened> {
  return openedOf(await see());
}
