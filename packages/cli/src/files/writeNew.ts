import { randomBytes } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { CommandFailure } from "../failure";
import { isSystemError } from "./systemError";

/**
 * What a file is on its disk, whatever it is called; undefined where nothing is there.
 *
 * @throws CommandFailure, where it is a folder, or the system won't say
 */
async function identity(file: string): Promise<string | undefined> {
  try {
    const found = await stat(file, { bigint: true });
    if (found.isDirectory()) throw new CommandFailure({ code: "folder", file });
    return `${found.dev}:${found.ino}`;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw unwritable(error, file);
  }
}

/**
 * Sees, before any work, that a file may be written: not the one that is read, under whatever name, no other one
 * unless that is wished, and with the ending that its content will have.
 *
 * @throws CommandFailure, saying why not
 */
export async function checkTarget(
  target: string,
  { inputs, overwrite, ending }: { inputs: readonly string[]; overwrite: boolean; ending?: string },
): Promise<void> {
  const there = await identity(target);
  for (const input of inputs)
    if (there !== undefined && there === (await identity(input)))
      throw new CommandFailure({ code: "same-file", file: target });
  const extension = extname(target).toLowerCase();
  if (ending && extension !== ending)
    throw new CommandFailure({ code: "other-extension", file: target, extension, right: ending });
  if (there !== undefined && !overwrite) throw new CommandFailure({ code: "exists", file: target });
}

const UNWRITABLE: Readonly<Record<string, "no-target-folder" | "not-writable">> = {
  ENOENT: "no-target-folder",
  ENOTDIR: "no-target-folder",
  EACCES: "not-writable",
  EPERM: "not-writable",
  EROFS: "not-writable",
};

function unwritable({ code = "" }: NodeJS.ErrnoException, file: string): CommandFailure {
  const known = UNWRITABLE[code];
  return new CommandFailure(known ? { code: known, file } : { code: "unwritable", file, detail: code });
}

/**
 * Writes a file as a whole or not at all: beside its place first, under a name of its own, and into its place when it
 * is complete.
 */
export async function writeNew(
  target: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.part`);
  try {
    const handle = await open(beside, "wx");
    try {
      for await (const piece of pieces) if (piece.length) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    if (!isSystemError(error)) throw error;
    throw unwritable(error, target);
  }
}
