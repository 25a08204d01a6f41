import type { SectionId, Status } from "../../core/checklist/checklist";
import type { Language } from "../../core/language";
import { checklistTexts } from "../checklist/texts";
import { en } from "./en";
import { zh } from "./zh";

/** The checklist's columns, in the order in which a new sheet has them. */
export const columns = [
  "id",
  "section",
  "title",
  "critical",
  "weight",
  "status",
  "owner",
  "due",
  "evidence",
  "note",
] as const;
export type ColumnId = (typeof columns)[number];

/** All that the sheets say, but the items' and sections' own titles. */
export interface SheetWords {
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly choose: {
    readonly title: string;
    readonly section: string;
    readonly critical: string;
    readonly weight: string;
    readonly status: string;
    readonly due: string;
    readonly pass: string;
    readonly sectionWeight: string;
  };
  readonly readiness: {
    readonly title: string;
    readonly about: string;
    readonly verdict: string;
    readonly score: string;
    readonly pass: string;
    readonly unrounded: string;
    readonly criticalOpen: string;
    readonly which: string;
    readonly section: string;
    readonly sectionScore: string;
    readonly sectionWeight: string;
    readonly items: string;
    readonly total: string;
    readonly alsoSection: string;
    readonly alsoStatus: string;
    readonly weightCounted: string;
    readonly weightApplies: string;
    readonly weightEarned: string;
    readonly share: string;
    readonly unknownStatus: string;
    readonly unknownSection: string;
    readonly listTitle: string;
    readonly row: string;
    readonly more: string;
    readonly chart: string;
  };
  readonly verdicts: {
    readonly ready: string;
    /** The number stands between the two. */
    readonly criticalOpen: readonly [string, string];
    readonly score: string;
    readonly nothing: string;
  };
  readonly history: {
    readonly day: string;
    readonly score: string;
    readonly pass: string;
    readonly verdict: string;
    readonly criticalOpen: string;
  };
  readonly copyOf: string;
}

/**
 * Sheets keep their names in every language, so that formulas, macros and people find them. Excel keeps
 * "History" for itself.
 */
export const sheetNames = {
  checklist: "Checklist",
  readiness: "Readiness",
  history: "Readiness history",
} as const;

export const sheetWords: Readonly<Record<Language, SheetWords>> = { en, zh };

export const sectionTitle = (language: Language, section: SectionId): string =>
  checklistTexts[language].sections[section].title;

/** The catalogue's title of an item; undefined for items that users added. */
export const itemTitle = (language: Language, id: string): string | undefined =>
  Object.hasOwn(checklistTexts[language].items, id)
    ? checklistTexts[language].items[id as keyof (typeof checklistTexts)["en"]["items"]].title
    : undefined;
