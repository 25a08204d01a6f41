import { readdir, stat } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { CommandFailure } from "../failure";
import { endings } from "../files/openWorkbook";
import { isSystemError } from "../files/systemError";

/** Excel keeps such a file beside a workbook that somebody has open. */
const isWorkbook = (name: string): boolean =>
  endings.includes(extname(name).toLowerCase()) && !name.startsWith("~$");

const byName = new Intl.Collator("en", { numeric: true }).compare;

async function within(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter(isWanted)
    .sort(byName)
    .map((name) => join(folder, name));
}

/** `*` and `?` in the last step of a path, for systems whose command line leaves them as they are. */
const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    process.platform === "win32" ? "i" : "",
  );

/** A file that isn't there stays: it is a row of its own in the table. */
async function filesOf(named: string): Promise<string[]> {
  try {
    return (await stat(named)).isDirectory() ? await within(named, isWorkbook) : [named];
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
  const name = basename(named);
  if (!/[*?]/.test(name)) return [named];
  try {
    const pattern = patternOf(name);
    return await within(dirname(named), (one) => pattern.test(one) && isWorkbook(one));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return [];
  }
}

/**
 * The workbooks that are meant by files, folders and patterns, each once; a folder or a pattern that holds none is a row
 * of its own beside others.
 *
 * @throws CommandFailure, where there is no workbook at all
 */
export async function workbookFiles(named: readonly string[]): Promise<string[]> {
  // A script's variable without a value is no file, and no folder.
  if (!named.length || named.includes("")) throw new CommandFailure({ code: "no-file" });
  const found = await Promise.all(named.map(filesOf));
  if (found.every((files) => files.length === 0))
    throw new CommandFailure({ code: "no-files", file: named[0] });
  return [...new Set(found.flatMap((files, at) => (files.length > 0 ? files : [named[at]])))];
}
