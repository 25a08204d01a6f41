import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  UpdateDataValidationMutation,
} from "@univerjs/data-validation";
import type { IDataValidationRule, IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { Validation } from "xlsx-book/book";
import { areaText, intersection, quotedSheet, type Area } from "../../grid/address";
import { bookValidation, drawnValidation } from "../../grid/rules";
import { without } from "../../grid/subtract";
import { invalidArgument } from "../errors";
import type { OfficeType } from "../officeType";
import type { Run } from "../run";
import * as argument from "./arguments";
import { bounded, mayChange, sheetName, type RangeSelf } from "./range";

const rulesOn = (run: Run, sheetId: string): ISheetDataValidationRule[] =>
  run.grid.injector.get(DataValidationModel).getRules(run.grid.unitId, sheetId) as ISheetDataValidationRule[];

/** The validation that all of the range's cells have, if they share one. */
function ruleAt(run: Run, { sheetId, area }: RangeSelf): Validation | undefined {
  const rule = rulesOn(run, sheetId).find(({ ranges }) => ranges.some((range) => intersection(range, area)));
  return rule && bookValidation(rule);
}

/** Takes the validations of an area away, leaving those of the cells around it. */
export function clearValidation(run: Run, self: RangeSelf): void {
  const unit = { unitId: run.grid.unitId, subUnitId: self.sheetId };
  const area = bounded(run.grid, self);
  for (const rule of [...rulesOn(run, self.sheetId)]) {
    if (!rule.ranges.some((range) => intersection(range, area))) continue;
    const left: Area[] = rule.ranges.flatMap((range: IRange) => without(range, area));
    if (left.length === 0)
      run.grid.edits.mutate(
        [{ id: RemoveDataValidationMutation.id, params: { ...unit, ruleId: rule.uid } }],
        [{ id: AddDataValidationMutation.id, params: { ...unit, rule: copy(rule) } }],
      );
    else
      run.grid.edits.mutate(
        [
          {
            id: UpdateDataValidationMutation.id,
            params: { ...unit, ruleId: rule.uid, payload: rangePayload(left) },
          },
        ],
        [
          {
            id: UpdateDataValidationMutation.id,
            params: { ...unit, ruleId: rule.uid, payload: rangePayload(rule.ranges) },
          },
        ],
      );
  }
}

const copy = (rule: IDataValidationRule): IDataValidationRule => structuredClone(rule);
/** The grid's word for "the ranges of a rule have changed". */
const rangePayload = (ranges: readonly Area[]) => ({
  type: 1,
  payload: ranges.map((range) => ({ ...range })),
});

let made = 0;

function replace(
  run: Run,
  self: RangeSelf,
  change: (before: Validation | undefined) => Validation | undefined,
): void {
  mayChange(run, self);
  const before = ruleAt(run, self);
  const area = bounded(run.grid, self);
  const after = change(before);
  clearValidation(run, self);
  if (!after) return;
  made += 1;
  const rule = drawnValidation({ ...after, range: areaText(area) }, `dv-added-${made}`);
  const unit = { unitId: run.grid.unitId, subUnitId: self.sheetId };
  run.grid.edits.mutate(
    [{ id: AddDataValidationMutation.id, params: { ...unit, rule } }],
    [{ id: RemoveDataValidationMutation.id, params: { ...unit, ruleId: rule.uid } }],
  );
}

const kinds = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
} as const;
const typeNames: Record<Validation["type"], string> = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  list: "List",
  custom: "Custom",
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
function ruleOf(run: Run, given: unknown): Omit<Validation, "range"> {
  if (typeof given !== "object" || given === null) throw invalidArgument("rule");
  const rule = given as Record<string, unknown>;
  const allowBlank = true;
  const { list, custom } = rule as { list?: { source: unknown }; custom?: { formula: unknown } };
  if (list) {
    const { source } = list;
    if (typeof source === "string" && !source.startsWith("=")) {
      if (source.length > 255) throw invalidArgument("rule.list.source");
      return { type: "list", list: source.split(",").map((word) => word.trim()), allowBlank };
    }
    const formula1 = formulaText(run, source, "rule.list.source");
    if (formula1 === undefined) throw invalidArgument("rule.list.source");
    return { type: "list", formula1, allowBlank };
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

function officeRule(validation: Validation | undefined): object {
  if (!validation) return {};
  if (validation.type === "list")
    return {
      list: { inCellDropDown: true, source: validation.list?.join(",") ?? validation.formula1 ?? "" },
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

const alertStyles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

interface GivenAlert {
  title?: string;
  message?: string;
  style?: string;
  showAlert?: boolean;
}
interface GivenPrompt {
  title?: string;
  message?: string;
  showPrompt?: boolean;
}

export const dataValidationType: OfficeType<RangeSelf> = {
  name: "DataValidation",
  read: {
    Type: (self, run) => {
      const rule = ruleAt(run, self);
      return rule ? typeNames[rule.type] : "None";
    },
    Rule: (self, run) => officeRule(ruleAt(run, self)),
    IgnoreBlanks: (self, run) => ruleAt(run, self)?.allowBlank ?? true,
    ErrorAlert: (self, run) => {
      const error = ruleAt(run, self)?.error;
      if (!error) return { message: "", title: "", style: "Stop", showAlert: false };
      return { message: error.message, title: error.title, style: alertStyles[error.style], showAlert: true };
    },
    Prompt: (self, run) => {
      const prompt = ruleAt(run, self)?.prompt;
      return { message: prompt?.message ?? "", title: prompt?.title ?? "", showPrompt: prompt !== undefined };
    },
  },
  write: {
    Rule: (self, value, run) => {
      const empty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
      replace(run, self, (before) => {
        if (empty) return undefined;
        return {
          range: "",
          ...ruleOf(run, value),
          ...(before?.error && { error: before.error }),
          ...(before?.prompt && { prompt: before.prompt }),
        };
      });
    },
    IgnoreBlanks: (self, value, run) =>
      replace(
        run,
        self,
        (before) => before && { ...before, allowBlank: argument.flag(value, "ignoreBlanks") },
      ),
    ErrorAlert: (self, value, run) => {
      const given = (value ?? {}) as GivenAlert;
      const word = argument.oneOf(given.style ?? "Stop", Object.values(alertStyles), "errorAlert.style");
      const style = (Object.keys(alertStyles) as (keyof typeof alertStyles)[]).find(
        (key) => alertStyles[key] === word,
      );
      replace(run, self, (before) => {
        if (!before) return undefined;
        const { error: _old, ...rest } = before;
        if (given.showAlert === false) return rest;
        return {
          ...rest,
          error: { title: given.title ?? "", message: given.message ?? "", style: style ?? "stop" },
        };
      });
    },
    Prompt: (self, value, run) => {
      const given = (value ?? {}) as GivenPrompt;
      replace(run, self, (before) => {
        if (!before) return undefined;
        const { prompt: _old, ...rest } = before;
        if (given.showPrompt === false) return rest;
        return { ...rest, prompt: { title: given.title ?? "", message: given.message ?? "" } };
      });
    },
  },
  call: {
    Clear: (self, _args, run) => {
      mayChange(run, self);
      clearValidation(run, self);
    },
  },
};
