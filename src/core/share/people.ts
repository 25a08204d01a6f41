/** What of people a file tells of. */
export type PeopleKind =
  | "author"
  | "last-editor"
  | "manager"
  | "company"
  | "path"
  | "reserved-by"
  | "property"
  | "library"
  | "linked-path"
  | "login"
  | "connection"
  | "query"
  | "pivot-rows"
  | "data-model"
  | "macros"
  | "printer"
  | "refreshed-by"
  | "scenario-author"
  | "view"
  | "comment-author"
  | "thread-author"
  | "owner"
  | "evidence"
  | "signoff"
  | "note"
  | "plan-person";

/** Somebody, or something of somebody's, that a file tells of; with how often, where that can be counted. */
export interface PersonTrace {
  readonly kind: PeopleKind;
  readonly name: string;
  readonly count?: number;
}

/** How a copy of the workbook is made. */
export interface CopyWish {
  readonly way: "live" | "portable" | "frozen";
  /** Whether what the file says of people is left out. */
  readonly withoutPeople: boolean;
}
