import { goTo } from "../../workbook/goTo";
import { keepProofs } from "./keepProofs";
import { watchProofs } from "./watchProofs";

/** What the pane asks of the proofs. */
export interface ProofsTasks {
  readonly watchProofs: typeof watchProofs;
  readonly keepProofs: typeof keepProofs;
  /** Selects cells of a sheet. */
  readonly showCells: (sheet: string, address: string) => Promise<void>;
}

export const proofsTasks: ProofsTasks = { watchProofs, keepProofs, showCells: goTo };
