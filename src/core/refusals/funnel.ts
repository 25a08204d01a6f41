import type { Place } from "./argument";

/** What FUNNELNEEDS refuses. */
export interface FunnelRefusals {
  /** A rate over 1: most often a percentage written as a whole number. */
  "rate-over-one": Place & { value: number };
}
