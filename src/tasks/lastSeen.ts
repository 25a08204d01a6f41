import type { Aftermath } from "../workbook/trouble";
import type { Found } from "../workbook/found";
import { readSheets } from "../workbook/readSheets";
import { presentIn } from "./sheetsState";

/** What the last look found, so that a tick need not look again; every write checks that it still holds. */
let seen: Found | null = null;

export const lastSeen = (): Found | null => seen;
export const forget = (): void => {
  seen = null;
};

export const remember = (found: Found): void => {
  seen = found;
};

/** Looks anew and remembers. */
export async function see(): Promise<Found> {
  seen = null;
  seen = await readSheets();
  return seen;
}

/**
 * What a failed writing of whole sheets left behind.
 *
 * @param isDone whether what was wished for is there
 */
export async function aftermath(isDone: (found: Found) => boolean): Promise<Aftermath> {
  const found = await see();
  const unfinished = Boolean(found.look.record?.unfinished);
  return { present: presentIn(found), written: unfinished ? "part" : isDone(found) ? "all" : "nothing" };
}
