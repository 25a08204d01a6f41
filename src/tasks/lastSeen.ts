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

/** What a failed writing of whole sheets left behind. */
export async function aftermath(): Promise<Aftermath> {
  const found = await see();
  const present = presentIn(found);
  const parts = [present.checklist, present.readiness];
  const unfinished = found.look.record?.unfinished === true;
  return {
    present,
    written: unfinished ? "part" : parts.every((part) => part === "whole") ? "unknown" : "nothing",
  };
}
