import type { Reason } from "../failure";

/** A sentence for every reason, with its facts. */
export type Refusals = { [Code in Reason["code"]]: (facts: Extract<Reason, { code: Code }>) => string };

/** All that the command line says but why it refuses. */
export interface Words {
  help: string;
  commands: { share: string; thaw: string; rollup: string; check: string };
  seeHelp: string;
  written: (file: string) => string;
  share: {
    pane: { added: string; there: string };
    sheets: (checklist: string, readiness: string) => string;
    hadChecklist: string;
    ported: (count: number) => string;
    frozen: (count: number) => string;
    columns: (count: number) => string;
    nothingToFreeze: string;
    stillThere: string;
    leftFormulas: (count: number) => string;
    thawed: (count: number) => string;
    leftFrozen: (count: number) => string;
    leftLost: (count: number) => string;
    withoutPeople: string;
    readOnly: string;
  };
  report: {
    formulas: (count: number) => string;
    noFormulas: string;
    elsewhere: string;
    places: { name: string; "conditional-format": string; validation: string; "table-column": string };
    pane: { yes: string; no: string };
    checklist: { yes: string; no: string; damaged: string };
    frozen: (count: number) => string;
    people: string;
    nobody: string;
    kinds: Record<PeopleKind, string>;
    since1904: string;
    external: (count: number) => string;
    macros: string;
    count: (name: string, count: number) => string;
    /** What is said of something: "Author: Ann". */
    of: (what: string, said: string) => string;
  };
  check: {
    score: (score: string, pass: number) => string;
    nothing: string;
    criticalOpen: string;
    overdue: string;
    signoffs: string;
    signoff: (scope: string, by: string, day: string, stale: boolean) => string;
    problems: (count: number) => string;
    item: (id: string, title: string, owner: string, due: string) => string;
  };
  rollup: {
    columns: Record<RollupColumn, string>;
    sheet: string;
    progress: (done: number, all: number) => string;
    done: (all: number, ready: number, unread: number) => string;
    yes: string;
    no: string;
    noChecklist: string;
  };
}

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

export type RollupColumn =
  | "file"
  | "ready"
  | "verdict"
  | "score"
  | "pass"
  | "criticalOpen"
  | "criticalItems"
  | "overdue"
  | "lastSnapshot"
  | "change"
  | "signoffs"
  | "staleSignoffs"
  | "reason";
