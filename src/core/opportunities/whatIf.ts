/** What is assumed: all that the odds and the needs are worked out from. */
export interface Assumptions {
  readonly target: number;
  readonly dealSize: number;
  /** Of an opportunity to be won, over 0 and at most 1. */
  readonly rate: number;
  /** Opportunities that are planned, those in hand among them. */
  readonly volume: number;
  readonly confidence: number;
  /** How many cases stand behind the rate; 0 takes it as certain. */
  readonly evidence: number;
  /** The deals' coefficient of variation. */
  readonly spread: number;
}
export type AssumptionName = keyof Assumptions;

/** What the team can do, for ACTIVITYLOAD. */
export interface Team {
  readonly people: number;
  readonly workdays: number;
  /** Units of work, such as visits, that an opportunity takes. */
  readonly perOpportunity: number;
  /** Units of work that a person manages in a day. */
  readonly perDay: number;
}

export interface CurvePoint {
  readonly volume: number;
  readonly odds: number;
}

/** What stands in the way, with the figures that a sentence needs. */
export type Bottleneck =
  /** The team can work fewer opportunities than are needed. */
  | { readonly what: "team"; readonly canWork: number; readonly needed: number; readonly confidence: number }
  /** Fewer are planned than are needed. */
  | {
      readonly what: "volume";
      readonly planned: number;
      readonly needed: number;
      readonly confidence: number;
    }
  /** Enough are planned, but not all are in hand yet. */
  | { readonly what: "pipeline"; readonly inHand: number; readonly needed: number; readonly toFind: number }
  | { readonly what: "none"; readonly inHand: number; readonly needed: number }
  /** No volume up to 10,000,000 reaches the confidence. */
  | { readonly what: "beyond"; readonly confidence: number };

export interface WhatIf {
  /** Of the planned volume. */
  readonly odds: number;
  /** FUNNELFOR's answer; null beyond 10,000,000. */
  readonly needed: number | null;
  /** Deals to win, and opportunities for them by plain division: FUNNELNEEDS' answer. */
  readonly deals: number;
  readonly plain: number;
  /** How many more must be found beside those in hand, by FUNNELNEEDS; null where nothing is known of them. */
  readonly stillNeeded: number | null;
  /** ACTIVITYLOAD for the needed volume; null without a team or a need. */
  readonly load: {
    readonly total: number;
    readonly perPerson: number;
    readonly perPersonADay: number;
    /** Opportunities that the team can work in its days. */
    readonly canWork: number;
  } | null;
  readonly bottleneck: Bottleneck;
}
