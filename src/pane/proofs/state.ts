import type { FoundProofs } from "../../tasks/proofs/openProofs";

export interface ProofsState {
  /** What the last look proved; null before the first. */
  readonly found: FoundProofs | null;
  /** Selects cells of a sheet. */
  readonly show: ((sheet: string, address: string) => void) | null;
}

export const nothingProved: ProofsState = { found: null, show: null };
