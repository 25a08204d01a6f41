import type { OfficeType } from "../officeType";
import { target } from "../officeType";
import * as argument from "./arguments";

export const cultureType: OfficeType<undefined> = {
  name: "CultureInfo",
  read: { Name: (_self, run) => run.session.language },
};

/** A workbook that was made from a file, before it is opened. */
export const workbookCreatedType: OfficeType<string> = {
  name: "WorkbookCreated",
  read: { Id: () => "created" },
  call: {
    Open: (file, _args, run) =>
      run.session.openNew(Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0))),
  },
};

export const applicationType: OfficeType<undefined> = {
  name: "Application",
  read: {
    CalculationMode: () => "Automatic",
    CalculationEngineVersion: () => 191029,
    CalculationState: (_self, run) => (run.grid.calculation.pending ? "Pending" : "Done"),
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: (_self, value) => {
      argument.oneOf(value, ["Automatic"], "calculationMode");
    },
  },
  call: {
    Calculate: (_self, [kind], run) => {
      argument.oneOf(kind, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      return kind === "Recalculate" ? run.grid.calculated() : run.grid.calculation.calculateAll();
    },
    // Drawing and calculating wait for the end of a sync here anyway.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
  open: {
    CultureInfo: () => target(cultureType, undefined),
    CreateWorkbook: (_self, [file]) => target(workbookCreatedType, argument.text(file, "base64File")),
  },
};
