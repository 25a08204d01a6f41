import type { Validation } from "xlsx-book/book";
import { areaText, quotedSheet } from "../../grid/address";
import { invalidArgument } from "../errors";
import type { Run } from "../officeType";
import * as argument from "./arguments";
import { sheetName } from "./rangeSelf";

const kinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "time",
  textLength: "textLength",
} as const;
export const typeNames: Record<Validation["type"], string> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  list: "List",
  custom: "Custom",
  any: "None",
};

/** Formulas come as text, numbers and dates as values, ranges as references. */
function formulaText(run: Run, value: unknown, what: string): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (argument.isRange(value)) {
    const { sheetId, area } = value.self;
    return `=${quotedSheet(sheetName(run.grid, sheetId))}!${areaText(area, "$")}`;
  }
  if (typeof value === "number") return String(value);
  return argument.text(value, what);
}

interface BasicRule {
  formula1: unknown;
  formula2?: unknown;
  operator: unknown;
}

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const bookOperator = (operator: unknown): string => {
  const word = argument.oneOf(operator, operators, "operator").replace(/To$/, "");
  return word.charAt(0).toLowerCase() + word.slice(1);
};
const officeOperator = (operator: string): string =>
  operators.find((word) => bookOperator(word) === operator) ?? "Between";

/** Office.js's rule object, one key for its kind, as a Book's validation. */
export function ruleOf(run: Run, given: unknown): Omit<Validation, "range"> {
  if (typeof given !== "object" || given === null) throw invalidArgument("rule");
  const rule = given as Record<string, unknown>;
  const allowBlank = true;
  const { list, custom } = rule as {
    list?: { source: unknown; inCellDropDown?: unknown };
    custom?: { formula: unknown };
  };
  if (list) {
    const { source, inCellDropDown } = list;
    const arrow = inCellDropDown === false ? { withoutArrow: true as const } : {};
    if (typeof source === "string" && !source.startsWith("=")) {
      if (source.length > 255) throw invalidArgument("rule.list.source");
      return { type: "list", list: source.split(",").map((word) => word.trim()), ...arrow, allowBlank };
    }
    const formula1 = formulaText(run, source, "rule.list.source");
    if (formula1 === undefined) throw invalidArgument("rule.list.source");
    return { type: "list", formula1, ...arrow, allowBlank };
  }
  if (custom) {
    const formula = argument.text(custom.formula, "rule.custom.formula");
    return { type: "custom", formula1: formula.startsWith("=") ? formula : `=${formula}`, allowBlank };
  }
  for (const [key, type] of Object.entries(kinds)) {
    const basic = rule[key] as BasicRule | undefined;
    if (!basic) continue;
    const formula1 = formulaText(run, basic.formula1, `rule.${key}.formula1`);
    const formula2 = formulaText(run, basic.formula2, `rule.${key}.formula2`);
    if (formula1 === undefined) throw invalidArgument(`rule.${key}.formula1`);
    return {
      type,
      operator: bookOperator(basic.operator),
      formula1,
      ...(formula2 !== undefined && { formula2 }),
      allowBlank,
    };
  }
  throw invalidArgument("rule");
}

const scalar = (text: string | undefined): string | number | undefined =>
  text !== undefined && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;

/** A Book's validation as Office.js's rule object. */
export function officeRule(validation: Validation | undefined): object {
  if (!validation || validation.type === "any") return {};
  if (validation.type === "list")
    return {
      list: {
        inCellDropDown: !validation.withoutArrow,
        source: validation.list?.join(",") ?? validation.formula1 ?? "",
      },
    };
  if (validation.type === "custom") return { custom: { formula: validation.formula1 ?? "" } };
  const key = Object.entries(kinds).find(([, type]) => type === validation.type)?.[0] ?? "decimal";
  return {
    [key]: {
      formula1: scalar(validation.formula1),
      ...(validation.formula2 !== undefined && { formula2: scalar(validation.formula2) }),
      operator: officeOperator(validation.operator ?? "between"),
    },
  };
}
