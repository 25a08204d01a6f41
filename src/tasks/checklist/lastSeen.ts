import type { Found } from "../../workbook/checklist/sheetsFound";
import { readSheets } from "../../workbook/checklist/readSheets";

/** What the last look found, so that a tick need not look again; every write checks that it still holds. */
let seen: Found | null = null;

export const lastSeen = (): Found | null => seen;
export const forget = (): void => {
  seen = null;
};

export const remember = (found: Found): void => {
  seen = found;
};

/** Looks anew and remembers; before whole sheets are written, at all that the writing may touch. */
export async function see(how: { readonly forWriting?: boolean } = {}): Promise<Found> {
  seen = null;
  seen = await readSheets(how.forWriting);
  return seen;
}
