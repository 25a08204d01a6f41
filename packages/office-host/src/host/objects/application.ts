import type { OfficeType } from "../officeType";
import { target } from "../officeType";
import * as argument from "./arguments";

export const cultureType: OfficeType<undefined> = {
  name: "CultureInfo",
  read: { Name: (_self, run) => run.session.language },
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
  open: { CultureInfo: () => target(cultureType, undefined) },
};
