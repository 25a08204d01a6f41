import { count, date, note, number, sized, text, type PlainColumn } from "../model/column";
import { table } from "../model/table";
import { sections, type SectionId } from "./checklist";
import type { Verdict } from "./score";

const figure = sized(90, number);
const figures = Object.fromEntries(sections.map((id) => [id, figure])) as Record<
  SectionId,
  PlainColumn<number | null>
>;

/** The table of dated scores, one row a day, and of resets of the plan. */
export const stHistory = table(
  "stHistory",
  {
    day: sized(90, date),
    score: figure,
    pass: figure,
    verdict: sized(170, text),
    criticalOpen: sized(90, count()),
    ...figures,
    /** Of a reset, which has a row for each figure that it changed. */
    figure: sized(150, text),
    before: figure,
    after: figure,
    reason: note,
    /** What stood in the cell where that was a formula. */
    formula: sized(120, text),
    undone: sized(90, date),
  },
  { log: true },
);

/** A row of the history as it is read. */
export interface Scored {
  /** Excel serial. */
  readonly day: number;
  /** Null where nothing applied. */
  readonly score: number | null;
  readonly sections: Readonly<Record<SectionId, number | null>>;
  readonly criticalOpen: number | null;
}

/** How far a score went, in points as people see them. */
export interface Move {
  readonly section: SectionId;
  readonly from: number;
  readonly to: number;
}

/**
 * What has moved since a row of the history: the areas whose scores, as people see them, are others now, the furthest
 * first. An area in which nothing applied then or applies now has not moved.
 */
export function movedSince(
  { sections: before }: Scored,
  now: Readonly<Record<SectionId, number | null>>,
): readonly Move[] {
  return sections
    .flatMap((section): Move[] => {
      const [from, to] = [before[section], now[section]];
      return from === null || to === null || from === to ? [] : [{ section, from, to }];
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
}

/** The scores of a day, to be kept. */
export interface Snapshot {
  /** Excel serial. */
  readonly day: number;
  /** Scores as people see them; null where nothing applies. */
  readonly shown: number | null;
  readonly sectionsShown: Readonly<Record<SectionId, number | null>>;
  readonly pass: number;
  readonly verdict: Verdict;
  readonly criticalOpen: number;
}
