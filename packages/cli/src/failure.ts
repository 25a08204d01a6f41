import type { FileFailureCode } from "xlsx-book/failure";
import type { Excess } from "xlsx-book/limits";

/** A name that the checklist wants and something else in the workbook has, with one that is free. */
export interface TakenName {
  what: "sheet" | "table";
  role: "checklist" | "readiness" | "table";
  name: string;
  free: string;
}

/** Why a command can't be carried out, as facts; the sentences stand in `words`. */
export type Reason =
  // How it was called.
  | { code: "no-command" }
  | { code: "unknown-command"; command: string }
  | { code: "unknown-option"; option: string }
  | { code: "option-value"; option: string }
  | { code: "no-file" | "one-file" }
  | { code: "no-way" }
  | { code: "two-formats" }
  | { code: "needs-out" }
  | { code: "not-a-percentage"; text: string }
  | { code: "not-a-language"; text: string }
  // Where it reads from and writes to.
  | {
      code: "not-found" | "folder" | "no-access" | "no-files" | "no-target-folder" | "not-writable";
      file: string;
    }
  | { code: "unreadable" | "unwritable"; file: string; detail: string }
  | { code: "extension"; file: string; extension: string }
  | { code: "other-extension"; file: string; extension: string; right: string }
  | { code: "same-file" | "exists"; file: string }
  | { code: "file-bytes"; file: string; megabytes: number; most: number }
  // What the file is.
  | { code: "file"; file: string; why: FileFailureCode; excess?: Excess }
  | { code: "signed" | "shared" | "strict" | "structure"; file: string }
  | { code: "taken"; file: string; taken: readonly TakenName[] }
  | { code: "names-taken"; file: string; names: readonly string[] }
  | { code: "too-many-frozen"; file: string }
  | { code: "nothing-frozen"; file: string }
  | { code: "no-checklist"; file: string }
  | { code: "damaged-checklist"; file: string };

/** A command that ended for a reason that its user can do something about. */
export class CommandFailure extends Error {
  constructor(readonly reason: Reason) {
    super(JSON.stringify(reason));
    this.name = "CommandFailure";
  }
}
