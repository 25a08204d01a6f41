import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { LIMITS } from "xlsx-book/limits";
import { CommandFailure } from "../failure";
import type { WorkbookFile } from "../parts/workbookFile";
import { endings, openWorkbook } from "./openWorkbook";
import { isSystemError } from "./systemError";

const MEGABYTE = 1e6;

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

/**
 * Opens a workbook's file.
 *
 * @throws CommandFailure, saying why not
 */
export const readWorkbook = async (file: string): Promise<WorkbookFile> =>
  openWorkbook(await readBytes(file), file);
