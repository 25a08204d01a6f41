import { choice, date, number, required, sized, text } from "../model/column";
import { table } from "../model/table";
import { sections, type Checklist } from "./checklist";

/** What can be signed off: the whole plan, or one of its areas. */
export const scopes = ["whole", ...sections] as const;
export type Scope = (typeof scopes)[number];

/** The table of the sign-offs, oldest first: one row each, never written again. */
export const stSignoffs = table(
  "stSignoffs",
  {
    day: required(sized(90, date)),
    scope: required(sized(170, choice(scopes))),
    by: required(sized(130, text)),
    /** The score that was signed, as people see it. */
    score: sized(80, number),
    /** A formula that says a word once what was signed has changed. */
    state: sized(170, text),
    /** What was signed, as `cover.ts` writes it. */
    covered: sized(80, text),
  },
  { log: true },
);

/** One row of the table. */
export interface Signoff {
  readonly scope: Scope;
  readonly by: string;
  /** Excel serial. */
  readonly day: number;
  readonly score: number | null;
  /** What was signed; text of a person's own where somebody wrote the row by hand. */
  readonly covered: string;
}

/** The items that a sign-off of a scope covers. */
export const itemsIn = ({ items }: Checklist, scope: Scope): Checklist["items"] =>
  scope === "whole" ? items : items.filter(({ section }) => section === scope);

/** The sign-off of each scope that counts: its last row. */
export const currentSignoffs = (signoffs: readonly Signoff[]): ReadonlyMap<Scope, Signoff> =>
  new Map(signoffs.map((signoff) => [signoff.scope, signoff]));
