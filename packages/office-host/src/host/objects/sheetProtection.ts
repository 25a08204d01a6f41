import { OfficeError, notFound } from "../errors";
import type { OfficeType, Run } from "../officeType";

const isProtected = (run: Run, sheetId: string): boolean => {
  if (!run.grid.sheet(sheetId)) throw notFound("worksheet");
  return run.grid.edits.extra<boolean>(`protected ${sheetId}`) === true;
};

/** Protection without regard to its options: locked cells can't be changed, whatever the options allow. */
export const sheetProtectionType: OfficeType<string> = {
  name: "WorksheetProtection",
  read: {
    Protected: (sheetId, run) => isProtected(run, sheetId),
    Options: (sheetId, run) => run.grid.edits.extra<object>(`protection options ${sheetId}`) ?? null,
  },
  call: {
    Protect: (sheetId, [options, password], run) => {
      if (isProtected(run, sheetId)) throw new OfficeError("InvalidOperation", "already protected");
      run.grid.edits.setExtra(`protected ${sheetId}`, true);
      run.grid.edits.keepExtra(`protection options ${sheetId}`, options ?? undefined);
      run.grid.edits.keepExtra(`password ${sheetId}`, password ?? undefined);
    },
    Unprotect: (sheetId, [password], run) => {
      if (!isProtected(run, sheetId)) return;
      const wanted = run.grid.edits.extra<string>(`password ${sheetId}`);
      if (wanted !== undefined && wanted !== password) throw new OfficeError("AccessDenied");
      run.grid.edits.setExtra(`protected ${sheetId}`, undefined);
    },
  },
};
