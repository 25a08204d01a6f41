import type { Step } from "../math/conversion";
import type { Meaning, Role } from "./source";

export const faultKinds = [
  "stage-blank",
  "stage-unknown",
  "furthest-blank",
  "furthest-unknown",
  "id-twice",
  "amount-blank",
  "amount-text",
  "amount-zero",
  "amount-negative",
  "date-blank",
  "date-text",
  "closed-before-opened",
  "error-value",
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Rows that could not be used, or not for everything. */
export interface Fault {
  readonly kind: FaultKind;
  readonly role: Role;
  readonly count: number;
  /** The first of them, from 0 in the source's rows; at most five. */
  readonly rows: readonly number[];
  /** Whether it is as it should be, such as an open deal without a closing date. */
  readonly expected: boolean;
  /** The words or texts that stand there, at most five. */
  readonly texts: readonly string[];
}

export interface Sum {
  readonly count: number;
  /** The exact sum of the amounts that are numbers; null without an amount column. */
  readonly value: number | null;
}

export interface StageWord extends Sum {
  readonly word: string;
  /** Null where nobody has said it. */
  readonly meaning: Meaning | null;
}

/** A stage of the funnel. */
export interface FunnelStage {
  /** Null for the win. */
  readonly name: string | null;
  /** Open ones that have come so far and no further; of the win all that are won. */
  readonly here: number;
  /** Lost ones that came so far and no further, as far as it is known. */
  readonly lost: number;
  /** How many have come at least so far; null where the list proves no steps. */
  readonly reached: number | null;
  /** From here to the next; null for the win, and where the list proves no steps. */
  readonly step: Step | null;
}

/** What the list tells of the way to a deal. */
export interface Funnel {
  /** The open stages that occur, from the top on, then the win. */
  readonly stages: readonly FunnelStage[];
  /** Lost ones of which nobody knows how far they came: without a column of the furthest stage, all. */
  readonly lostAnywhere: number;
  /** Whether so many of the lost are known that the steps' rates are proved. */
  readonly provesSteps: boolean;
}

/** Proposals of the data; each is null where the data can't say it. */
export interface Figures {
  readonly rows: number;
  readonly words: readonly StageWord[];
  readonly won: Sum;
  readonly lost: Sum;
  readonly open: Sum;
  /** Won of all that are decided, with its 95 % Wilson interval. */
  readonly conversion: {
    readonly rate: number;
    readonly low: number;
    readonly high: number;
    readonly decided: number;
  } | null;
  /** Mean of the won amounts over 0, and their coefficient of variation (sample); spread 0 for a single deal. */
  readonly deal: { readonly mean: number; readonly spread: number; readonly deals: number } | null;
  /** Days from opened to closed of won deals: median and 80th percentile (PERCENTILE.INC). */
  readonly cycle: { readonly median: number; readonly eighty: number; readonly deals: number } | null;
  /**
   * Twelve indices of mean 1 by calendar month, from the won amounts by closing month (a month without one counts
   * as 0), of the latest 60 months at most. Null under 12 months, and where a year of them adds up to 0.
   */
  readonly season: { readonly indices: readonly number[] | null; readonly months: number };
  readonly funnel: Funnel;
  /** Different owners of open and decided opportunities; null without the column. */
  readonly owners: number | null;
  readonly faults: readonly Fault[];
}
