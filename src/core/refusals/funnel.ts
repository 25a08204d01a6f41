import type { Place } from "./argument";

/** What FUNNELNEEDS refuses. */
export interface FunnelRefusals {
  /** A rate over 1: most often a percentage written as a whole number. */
  "rate-over-one": Place & { value: number };
  /** A rate of 0, or a blank one: nothing would ever reach the next stage. */
  "rate-zero": Place;
  /** Rates or names in a block, where the order of the stages cannot be told. */
  "not-a-line": Place & { rows: number; columns: number };
  /** k rates stand between k + 1 stages. */
  "stage-count": Place & { count: number; expected: number };
  /** A stage without a name. */
  "stage-blank": Place;
  /** More than a double counts exactly. */
  "too-many-cases": Place & { stage: number };
}
