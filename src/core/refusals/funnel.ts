import type { ArgumentCell } from "./argument";

/** What FUNNELNEEDS and its family refuse. */
export interface FunnelRefusals {
  /** A rate over 1: most often a percentage written as a whole number. */
  "rate-over-one": ArgumentCell & { value: number };
  /** A rate of 0, or a blank one: nothing would ever reach the next stage. */
  "rate-zero": ArgumentCell;
  /** Rates or names in a block, where the order of the stages cannot be told. */
  "not-a-line": ArgumentCell & { rows: number; columns: number };
  /** k rates stand between k + 1 stages. */
  "stage-count": ArgumentCell & { count: number; expected: number };
  /** A stage without a name. */
  "stage-blank": ArgumentCell;
  /** More than a double counts exactly. */
  "too-many-cases": ArgumentCell & { stage: number };
  /** A number with decimals where cases are counted. */
  "not-whole": ArgumentCell & { value: number };
  /** More cases than FUNNELODDS takes. */
  "volume-too-large": ArgumentCell & { value: number; most: number };
  /** A confidence that is not between 0 and 1, both excluded. */
  confidence: ArgumentCell & { value: number };
  /** Not even so many cases reach the confidence; these are their odds. */
  "volume-beyond": ArgumentCell & { most: number; odds: number };
  /** More rates than any funnel has. */
  "rates-too-many": ArgumentCell & { count: number; most: number };
  /** A spread that is rather a standard deviation in money, or a percentage without its sign. */
  "spread-too-large": ArgumentCell & { value: number; most: number };
  /** What is in hand beside evidence or a spread. */
  "in-hand-uncertain": ArgumentCell & { beside: "evidence" | "spread" };
  /** FUNNELRATES: a stage that is not in the order. */
  "stage-unknown": ArgumentCell & { stage: string };
  /** A stage that stands twice in the order. */
  "stage-twice": ArgumentCell & { stage: string; first: number };
  "stages-too-few": ArgumentCell;
  "stages-too-many": ArgumentCell & { count: number; most: number };
  /** FUNNELPLAN: more periods, those before the first among them, than a sheet has columns. */
  "plan-too-wide": ArgumentCell & { periods: number; most: number };
  /** FUNNELPLAN: more cells than anybody reads, or waits for. */
  "plan-too-large": ArgumentCell & { stages: number; periods: number; most: number };
  /** FUNNELPLAN: more periods between two stages than a plan shows. */
  "lag-too-long": ArgumentCell & { value: number };
}
