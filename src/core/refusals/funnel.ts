import type { Place } from "./argument";

/** What FUNNELNEEDS and its family refuse. */
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
  /** A number with decimals where cases are counted. */
  "not-whole": Place & { value: number };
  /** More cases than FUNNELODDS takes. */
  "volume-too-large": Place & { value: number; most: number };
  /** A confidence that is not between 0 and 1, both excluded. */
  confidence: Place & { value: number };
  /** Not even so many cases reach the confidence; these are their odds. */
  "volume-beyond": Place & { most: number; odds: number };
  /** More rates than any funnel has. */
  "rates-too-many": Place & { count: number; most: number };
  /** A spread that is rather a standard deviation in money, or a percentage without its sign. */
  "spread-too-large": Place & { value: number; most: number };
  /** What is in hand beside evidence or a spread. */
  "in-hand-uncertain": Place & { beside: "evidence" | "spread" };
  /** FUNNELRATES: a stage that is not in the order. */
  "stage-unknown": Place & { stage: string };
  /** A stage that stands twice in the order. */
  "stage-twice": Place & { stage: string; first: number };
  "stages-too-few": Place;
  /** FUNNELPLAN: more periods, those before the first among them, than a sheet has columns. */
  "plan-too-wide": Place & { periods: number; most: number };
  /** FUNNELPLAN: more cells than anybody reads, or waits for. */
  "plan-too-large": Place & { stages: number; periods: number; most: number };
  /** FUNNELPLAN: more periods between two stages than a plan shows. */
  "lag-too-long": Place & { value: number };
}
