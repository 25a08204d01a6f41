import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from "@univerjs/data-validation";
import type { IDataValidationRule, IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { Validation } from "xlsx-book/book";
import { areaText, intersection, type Area } from "../../grid/address";
import { anchored } from "../../grid/ruleAnchor";
import { without } from "../../grid/subtract";
import { bookValidation, drawnValidation } from "../../grid/validationRules";
import type { OfficeType, Run } from "../officeType";
import { bounded, mayChange, type RangeSelf } from "./rangeSelf";
import * as argument from "./arguments";
import { officeRule, ruleOf, typeNames } from "./validationRule";

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
    else {
      const seen = anchored(rule.ranges, left);
      const after = {
        ...copy(rule),
        formula1: seen(rule.formula1),
        formula2: seen(rule.formula2),
        ranges: left,
      };
      const ruleId = rule.uid;
      const step = (to: IDataValidationRule) => [
        { id: RemoveDataValidationMutation.id, params: { ...unit, ruleId } },
        { id: AddDataValidationMutation.id, params: { ...unit, rule: to } },
      ];
      run.grid.edits.mutate(step(after), step(copy(rule)));
    }
  }
}

const copy = (rule: IDataValidationRule): IDataValidationRule => structuredClone(rule);

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

/** Cells that have a prompt and no rule. */
const ANYTHING: Validation = { range: "", type: "any", allowBlank: true };

/** The alert of a validation that lets everything in and says nothing. */
const silent = { title: "", message: "", style: "information" } as const;
const isSilent = ({ title, message, style }: NonNullable<Validation["error"]>): boolean =>
  style === silent.style && title === "" && message === "";

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
      if (!error) return { message: "", title: "", style: "Stop", showAlert: true };
      const { title, message, style } = error;
      return { message, title, style: alertStyles[style], showAlert: !isSilent(error) };
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
        if (given.showAlert === false) return { ...before, error: silent };
        return {
          ...before,
          error: { title: given.title ?? "", message: given.message ?? "", style: style ?? "stop" },
        };
      });
    },
    Prompt: (self, value, run) => {
      const given = (value ?? {}) as GivenPrompt;
      replace(run, self, (before) => {
        const { prompt: _old, ...rest } = before ?? ANYTHING;
        if (given.showPrompt === false) return before && rest;
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
