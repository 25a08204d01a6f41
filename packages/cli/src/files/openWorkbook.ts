import { FileFailure } from "xlsx-book/failure";
import { CommandFailure } from "../failure";
import { WorkbookFile } from "../parts/workbookFile";

/** Excel opens a workbook only under the ending that its content has. */
const KINDS: readonly [ending: string, type: RegExp][] = [
  [".xlsx", /spreadsheetml\.sheet\.main\+xml$/],
  [".xlsm", /sheet\.macroEnabled\.main\+xml$/],
  [".xltx", /spreadsheetml\.template\.main\+xml$/],
  [".xltm", /template\.macroEnabled\.main\+xml$/],
];
export const endings = KINDS.map(([ending]) => ending);

/** The ending of a file's name, in small letters, with its point. */
export const endingOf = (file: string): string => /\.[^./\\]*$/.exec(file)?.[0].toLowerCase() ?? "";

/** Why a file is no workbook that can be worked with; what is no such reason is thrown on. */
export function fileFailure(error: unknown, file: string): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (!(error instanceof FileFailure)) throw error;
  return new CommandFailure({ code: "file", file, why: error.code, excess: error.excess });
}

/**
 * Opens the bytes of a workbook's file. No part is unpacked yet, but for those that say what it is.
 *
 * @throws CommandFailure, saying why not
 */
export function openWorkbook(bytes: Uint8Array, file: string): WorkbookFile {
  try {
    const workbook = new WorkbookFile(bytes);
    const right = KINDS.find(([, type]) => type.test(workbook.type))?.[0];
    const extension = endingOf(file);
    if (right && right !== extension)
      throw new CommandFailure({ code: "other-extension", file, extension, right });
    return workbook;
  } catch (error) {
    throw fileFailure(error, file);
  }
}
