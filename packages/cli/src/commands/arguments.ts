import { CommandFailure } from "../failure";
import type { Values } from "./command";

/** The one file that a command is for. */
export function onlyFile(files: readonly string[]): string {
  if (files.length === 0 || files.includes("")) throw new CommandFailure({ code: "no-file" });
  if (files.length > 1) throw new CommandFailure({ code: "one-file" });
  return files[0];
}

/** Where a command writes to. */
export function target(values: Values): string {
  if (typeof values.out !== "string" || !values.out) throw new CommandFailure({ code: "needs-out" });
  return values.out;
}
