import {
  DataValidationErrorStyle,
  DataValidationType,
  type DataValidationOperator,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { Validation } from "xlsx-book/book";
import { areasOf, bare, rangeText } from "./address";

const validationTypes: Record<Validation["type"], DataValidationType> = {
  list: DataValidationType.LIST,
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  // The grid has no rule for times, which are parts of a day.
  time: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
  any: DataValidationType.ANY,
};
const errorStyles = {
  information: DataValidationErrorStyle.INFO,
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
};

/** A Book's validation as a rule that the grid checks. */
export function drawnValidation(validation: Validation, uid: string): ISheetDataValidationRule {
  const { error, prompt } = validation;
  return {
    uid,
    type: validationTypes[validation.type],
    ranges: areasOf(validation.range),
    formula1: validation.list ? validation.list.join(",") : validation.formula1,
    formula2: validation.formula2,
    allowBlank: validation.allowBlank,
    ...(!["list", "custom", "any"].includes(validation.type) && {
      operator: (validation.operator ?? "between") as DataValidationOperator,
    }),
    ...(validation.type === "time" && { bizInfo: { showTime: true } }),
    showDropDown: !validation.withoutArrow,
    ...(error && {
      error: error.message,
      errorTitle: error.title,
      errorStyle: errorStyles[error.style],
      showErrorMessage: true,
    }),
    ...(prompt && { prompt: prompt.message, promptTitle: prompt.title, showInputMessage: true }),
  };
}

/** What one of the grid's rules is in a Book; undefined for kinds that a Book doesn't hold. */
export function bookValidation(rule: ISheetDataValidationRule): Validation | undefined {
  const isTime = rule.bizInfo?.showTime === true;
  const type = (Object.keys(validationTypes) as Validation["type"][]).find(
    (key) => validationTypes[key] === rule.type && (key === "time") === isTime,
  );
  if (!type) return undefined;
  const source = rule.formula1 ?? "";
  const words = type === "list" && !source.startsWith("=");
  const style = (Object.keys(errorStyles) as (keyof typeof errorStyles)[]).find(
    (key) => errorStyles[key] === rule.errorStyle,
  );
  return {
    range: rangeText(rule.ranges.map(bare)),
    type,
    ...(words && { list: source === "" ? [] : source.split(",") }),
    ...(!words && type !== "any" && { formula1: source }),
    ...(type === "list" && rule.showDropDown === false && { withoutArrow: true as const }),
    ...(rule.formula2 !== undefined && rule.formula2 !== "" && { formula2: rule.formula2 }),
    ...(rule.operator && { operator: rule.operator }),
    allowBlank: rule.allowBlank ?? true,
    ...(rule.showErrorMessage && {
      error: { title: rule.errorTitle ?? "", message: rule.error ?? "", style: style ?? "stop" },
    }),
    ...(rule.showInputMessage && { prompt: { title: rule.promptTitle ?? "", message: rule.prompt ?? "" } }),
  };
}
