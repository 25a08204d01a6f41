import { calculationMode, calculationModes, setCalculationMode } from "../../grid/calculationMode";
import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";

const dates = {
  "en-US": {
    LongDatePattern: "dddd, MMMM d, yyyy",
    LongTimePattern: "h:mm:ss tt",
    ShortDatePattern: "M/d/yyyy",
  },
  "zh-CN": {
    LongDatePattern: "yyyy'年'M'月'd'日'",
    LongTimePattern: "H:mm:ss",
    ShortDatePattern: "yyyy/M/d",
  },
};
const datesOf = ({ session }: Run) => dates[session.language.startsWith("zh") ? "zh-CN" : "en-US"];

const datesType: OfficeType<undefined> = {
  name: "DatetimeFormatInfo",
  read: {
    DateSeparator: () => "/",
    LongDatePattern: (_self, run) => datesOf(run).LongDatePattern,
    LongTimePattern: (_self, run) => datesOf(run).LongTimePattern,
    ShortDatePattern: (_self, run) => datesOf(run).ShortDatePattern,
    TimeSeparator: () => ":",
  },
};

const numbersType: OfficeType<undefined> = {
  name: "NumberFormatInfo",
  read: {
    CurrencySymbol: (_self, run) => (run.session.language.startsWith("zh") ? "¥" : "$"),
    NumberDecimalSeparator: () => ".",
    NumberGroupSeparator: () => ",",
  },
};

const cultureType: OfficeType<undefined> = {
  name: "CultureInfo",
  read: { Name: (_self, run) => run.session.language },
  open: {
    DatetimeFormat: () => target(datesType, undefined),
    NumberFormat: () => target(numbersType, undefined),
  },
};

export const cultureTypes = [cultureType, datesType, numbersType];

const isWaiting = ({ grid: { calculation } }: Run): boolean => calculation.pending || calculation.hasChanges;

export const applicationType: OfficeType<undefined> = {
  name: "Application",
  read: {
    CalculationMode: (_self, run) => calculationMode(run.grid),
    CalculationEngineVersion: () => 191029,
    CalculationState: (_self, run) => (isWaiting(run) ? "Pending" : "Done"),
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: (_self, value, run) =>
      setCalculationMode(run.grid, argument.oneOf(value, calculationModes, "calculationMode")),
  },
  call: {
    Calculate: (_self, [kind], run) => {
      argument.oneOf(kind, ["Recalculate", "Full", "FullRebuild"], "calculationType");
      run.grid.tables.settle();
      return kind === "Recalculate"
        ? run.grid.calculation.recalculate()
        : run.grid.calculation.calculateAll();
    },
    // Drawing and calculating wait for the end of a sync here anyway.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
  open: { CultureInfo: () => target(cultureType, undefined) },
};
