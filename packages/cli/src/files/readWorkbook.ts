import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { FileFailure } from "xlsx-book/failure";
import { LIMITS } from "xlsx-book/limits";
import { CommandFailure } from "../failure";
import { WorkbookFile } from "../parts/workbookFile";
import { isSystemError } from "./systemError";

const MEGABYTE = 1e6;

/** Excel opens a workbook only under the ending that its content has. */
const KINDS: readonly [ending: string, type: RegExp][] = [
  [".xlsx", /spreadsheetml\.sheet\.main\+xml$/],
  [".xlsm", /sheet\.macroEnabled\.main\+xml$/],
  [".xltx", /spreadsheetml\.template\.main\+xml$/],
  [".xltm", /template\.macroEnabled\.main\+xml$/],
];
export const endings = KINDS.map(([ending]) => ending);

/** A failure of the system's as one of ours; what is none of its is thrown on. */
function unreadable(error: unknown, file: string): CommandFailure {
  if (!isSystemError(error)) throw error;
  if (error.code === "ENOENT" || error.code === "ENOTDIR")
    return new CommandFailure({ code: "not-found", file });
  if (error.code === "EACCES" || error.code === "EPERM")
    return new CommandFailure({ code: "no-access", file });
  return new CommandFailure({ code: "unreadable", file, detail: error.code ?? error.message });
}

/** The bytes of a file that may be a workbook, by its ending and its size. */
async function readBytes(file: string): Promise<Uint8Array> {
  const extension = extname(file).toLowerCase();
  const most = LIMITS["file-bytes"];
  try {
    const { size, ...found } = await stat(file).then((one) => ({
      size: one.size,
      folder: one.isDirectory(),
    }));
    if (found.folder) throw new CommandFailure({ code: "folder", file });
    if (!endings.includes(extension)) throw new CommandFailure({ code: "extension", file, extension });
    if (size > most)
      throw new CommandFailure({
        code: "file-bytes",
        file,
        megabytes: size / MEGABYTE,
        most: most / MEGABYTE,
      });
    return await readFile(file);
  } catch (error) {
    throw error instanceof CommandFailure ? error : unreadable(error, file);
  }
}

/** Why a file is no workbook that can be worked with; what is no such reason is thrown on. */
export function fileFailure(error: unknown, file: string): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (!(error instanceof FileFailure)) throw error;
  return new CommandFailure({ code: "file", file, why: error.code, excess: error.excess });
}

/**
 * Opens a workbook's file. No part is unpacked yet, but for those that say what it is.
 *
 * @throws CommandFailure, saying why not
 */
export async function readWorkbook(file: string): Promise<WorkbookFile> {
  const bytes = await readBytes(file);
  try {
    const workbook = new WorkbookFile(bytes);
    const right = KINDS.find(([, type]) => type.test(workbook.type))?.[0];
    const extension = extname(file).toLowerCase();
    if (right && right !== extension)
      throw new CommandFailure({ code: "other-extension", file, extension, right });
    return workbook;
  } catch (error) {
    throw fileFailure(error, file);
  }
}
