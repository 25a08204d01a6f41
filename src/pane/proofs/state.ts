import type { FoundProofs } from "../../tasks/proofs/openProofs";

export interface ProofsState {
  /** What the last look proved; null before the first. */
  readonly found: FoundProofs | null;
  /** The first look is under way, or what it found is not in the checklist yet. */
  readonly isReckoning: boolean;
  /** Selects cells of a sheet. */
  readonly show: ((sheet: string, address: string) => void) | null;
  /** Reads everything anew, as after a column was linked, which no cell tells of. */
  readonly refresh: (() => void) | null;
}

export const nothingProved: ProofsState = {
  found: null,
  isReckoning: false,
  show: null,
  refresh: null,
};
