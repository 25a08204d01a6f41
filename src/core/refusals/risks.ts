import type { ArgumentCell } from "./argument";

/** What RISKSCORE, RISKRESERVE and ALERTLEVEL refuse. */
export interface RisksRefusals {
  /** A probability over 1. */
  "probability-over": ArgumentCell & { value: number };
  /** Amber and red begin at the same value, so that nobody can tell which side is worse. */
  "thresholds-equal": ArgumentCell & { value: number };
  /** One threshold without the other. */
  "threshold-alone": ArgumentCell;
  /** More risks than any register has. */
  "risks-too-many": ArgumentCell & { count: number; most: number };
}
