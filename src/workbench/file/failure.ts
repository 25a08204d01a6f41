export type FileFailureCode = "not-a-workbook" | "broken" | "encrypted" | "too-large";

/** Why a file can't be opened, as a code: the sentence is the page's. `detail` is for the developer's console. */
export class FileFailure extends Error {
  constructor(
    readonly code: FileFailureCode,
    readonly detail = "",
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "FileFailure";
  }
}
