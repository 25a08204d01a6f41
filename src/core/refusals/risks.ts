import type { Place } from "./argument";

/** What RISKSCORE, RISKRESERVE and ALERTLEVEL refuse. */
export interface RisksRefusals {
  /** A probability over 1. */
  "probability-over": Place & { value: number };
  /** Amber and red begin at the same value, so that nobody can tell which side is worse. */
  "thresholds-equal": Place & { value: number };
  /** One threshold without the other. */
  "threshold-alone": Place;
  /** More risks than any register has. */
  "risks-too-many": Place & { count: number; most: number };
}
