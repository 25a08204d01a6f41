import { exact, ONE, roundOf, ZERO, type Exact } from "../decimal";
import { sections, type Checklist, type Item, type SectionId, type Status } from "./checklist";

export interface SectionScore {
  readonly id: SectionId;
  /** 0 to 100, unrounded; null where nothing applies. */
  readonly score: number | null;
  readonly items: number;
  readonly notStarted: number;
  readonly inProgress: number;
  readonly done: number;
  readonly notApplicable: number;
  /** Items that count: all but the not applicable. */
  readonly applicable: number;
}

export type Verdict =
  | { readonly kind: "ready" }
  | { readonly kind: "critical-open"; readonly open: number }
  | { readonly kind: "score" }
  | { readonly kind: "nothing-applicable" };

export interface Score {
  /** 0 to 100, unrounded; null where nothing applies. */
  readonly score: number | null;
  readonly sections: readonly SectionScore[];
  /** Ids, in the checklist's order. */
  readonly criticalOpen: readonly string[];
  readonly verdict: Verdict;
}

const points: Readonly<Record<Status, Exact>> = {
  "not-started": ZERO,
  "in-progress": ONE.div(2),
  done: ONE,
  "not-applicable": ZERO,
};

/** What is no number, or below 0, weighs nothing. */
const weightOf = (weight = 0): Exact => (Number.isFinite(weight) ? exact(Math.max(0, weight)) : ZERO);

/** Whether an item still asks for work: neither done nor not applicable. */
export const isOpen = (item: Item): boolean => item.status !== "done" && item.status !== "not-applicable";

/**
 * A figure in billionths. The sheet calculates in binary fractions, where 85 by thirds may come out a hair
 * below 85; both the sheet and this module therefore compare at nine decimals.
 */
const billionths = (figure: Exact): bigint => roundOf(figure.mul(1_000_000_000));

function scoreSection(id: SectionId, items: readonly Item[]): { row: SectionScore; mean: Exact | null } {
  const count: Record<Status, number> = { "not-started": 0, "in-progress": 0, done: 0, "not-applicable": 0 };
  let weights = ZERO;
  let earned = ZERO;
  for (const item of items) {
    count[item.status] += 1;
    if (item.status === "not-applicable") continue;
    const weight = weightOf(item.weight);
    weights = weights.add(weight);
    earned = earned.add(weight.mul(points[item.status]));
  }
  const mean = weights.n === 0n ? null : earned.div(weights);
  return {
    mean,
    row: {
      id,
      score: mean && mean.mul(100).valueOf(),
      items: items.length,
      notStarted: count["not-started"],
      inProgress: count["in-progress"],
      done: count.done,
      notApplicable: count["not-applicable"],
      applicable: items.length - count["not-applicable"],
    },
  };
}

function judge(mean: Exact | null, open: number, pass: number): Verdict {
  if (open > 0) return { kind: "critical-open", open };
  if (mean === null) return { kind: "nothing-applicable" };
  return billionths(mean.mul(100)) >= billionths(exact(pass)) ? { kind: "ready" } : { kind: "score" };
}

/**
 * How ready the plan is, 0 to 100: the section-weighted mean of the sections' item-weighted means, in exact
 * fractions. Not started earns 0, in progress a half, done 1; what is not applicable leaves the denominator,
 * and so does a section in which nothing applies or whose weight is 0.
 *
 * Law: a better status never lowers the score; multiplying all weights by a number changes nothing.
 * Surprise: a critical item that is not applicable is not open; an open one outranks the score in the verdict.
 *
 * @example score({ items: [], pass: 85, sectionWeights: equalWeights }).verdict // { kind: "nothing-applicable" }
 */
export function score(checklist: Checklist): Score {
  let weights = ZERO;
  let earned = ZERO;
  const rows = sections.map((id) => {
    const items = checklist.items.filter(({ section }) => section === id);
    const { row, mean } = scoreSection(id, items);
    if (mean !== null) {
      const weight = weightOf(checklist.sectionWeights[id]);
      weights = weights.add(weight);
      earned = earned.add(weight.mul(mean));
    }
    return row;
  });
  const mean = weights.n === 0n ? null : earned.div(weights);
  const criticalOpen = checklist.items.filter((item) => item.critical && isOpen(item)).map((item) => item.id);
  return {
    score: mean && mean.mul(100).valueOf(),
    sections: rows,
    criticalOpen,
    verdict: judge(mean, criticalOpen.length, checklist.pass),
  };
}

/**
 * The figure that people see: rounded down to one decimal, so that nothing below the line looks like the line.
 *
 * @example shownScore(84.95) // 84.9
 */
export function shownScore(score: number): number {
  return Number(billionths(exact(score)) / 100_000_000n) / 10;
}
