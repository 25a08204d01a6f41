import type { Excess } from "./limits";

export type FileFailureCode = "not-a-workbook" | "broken" | "encrypted" | "too-large" | "too-slow";

/**
 * Why a file can't be opened, as a code: the sentence is the page's. `detail` is for the developer's console;
 * a file that is too large also says what there is too much of.
 */
export class FileFailure extends Error {
  constructor(
    readonly code: FileFailureCode,
    readonly detail = "",
    readonly excess?: Excess,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "FileFailure";
  }
}
