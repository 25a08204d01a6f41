import type { KeptOfBook } from "xlsx-book/book";
import { OfficeError } from "../errors";
import type { OfficeType, Run } from "../officeType";
import * as argument from "./arguments";
import { passwordHash } from "./passwordHash";

const kept = (run: Run): KeptOfBook => run.grid.edits.extra<KeptOfBook>("kept") ?? {};
const isProtected = (run: Run): boolean =>
  ["1", "true"].includes(kept(run).protection?.["lockStructure"] ?? "");

/** Refuses, as Excel does, to add, delete, move, rename, hide or show a sheet of a protected workbook. */
export function mayChangeSheets(run: Run): void {
  if (isProtected(run)) throw new OfficeError("AccessDenied");
}

/** Whether a password is the one by which it was protected; where a file has it hashed otherwise, none fits. */
function fits(run: Run, password: unknown): boolean {
  const { workbookPassword, workbookHashValue } = kept(run).protection ?? {};
  if (workbookHashValue !== undefined) return false;
  if (workbookPassword === undefined) return true;
  return typeof password === "string" && passwordHash(password) === workbookPassword.toUpperCase();
}

export const workbookProtectionType: OfficeType<undefined> = {
  name: "WorkbookProtection",
  read: { Protected: (_self, run) => isProtected(run) },
  call: {
    Protect: (_self, [given], run) => {
      if (isProtected(run)) throw new OfficeError("InvalidOperation", "already protected");
      const password = argument.optionalText(given, "password");
      const protection = {
        ...(password && { workbookPassword: passwordHash(password) }),
        lockStructure: "1",
      };
      run.grid.edits.setExtra("kept", { ...kept(run), protection });
    },
    Unprotect: (_self, [password], run) => {
      if (!isProtected(run)) return;
      if (!fits(run, password)) throw new OfficeError("AccessDenied");
      const { protection: _protection, ...rest } = kept(run);
      run.grid.edits.setExtra("kept", rest);
    },
  },
};
