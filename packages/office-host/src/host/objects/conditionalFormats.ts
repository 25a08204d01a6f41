import type { IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat } from "xlsx-book/book";
import { areaText, intersection, type Area } from "../../grid/address";
import { drawnRule } from "../../grid/conditionalRules";
import { without } from "../../grid/subtract";
import { notFound, OfficeError } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { cellValueType, customType, textType } from "./conditionalFormatRules";
import { colorScaleType, dataBarType, iconSetType } from "./conditionalFormatScales";
import {
  change,
  definition,
  extraKey,
  model,
  ruleOf,
  rulesOn,
  unit,
  type FormatSelf,
} from "./conditionalFormatSelf";
import { bounded, mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";

/** Kinds of rule as Office.js names them, each with what a fresh one does before it is filled in. */
const fresh: Record<string, (range: string) => ConditionalFormat> = {
  Custom: (range) => ({
    range,
    priority: 1,
    stopIfTrue: false,
    type: "expression",
    formula: "=FALSE",
    format: {},
  }),
  CellValue: (range) => ({
    range,
    priority: 1,
    stopIfTrue: false,
    type: "cellIs",
    operator: "equal",
    formula1: '="\u0000"',
    format: {},
  }),
  ContainsText: (range) => ({
    range,
    priority: 1,
    stopIfTrue: false,
    type: "containsText",
    text: "\u0000",
    format: {},
  }),
  DataBar: (range) => ({ range, priority: 1, stopIfTrue: false, type: "dataBar", color: "#638EC6" }),
  ColorScale: (range) => ({
    range,
    priority: 1,
    stopIfTrue: false,
    type: "colorScale",
    colors: ["#F8696B", "#63BE7B"],
  }),
  IconSet: (range) => ({ range, priority: 1, stopIfTrue: false, type: "iconSet", style: "3TrafficLights1" }),
};
const officeTypes: Record<ConditionalFormat["type"], string> = {
  expression: "Custom",
  cellIs: "CellValue",
  containsText: "ContainsText",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
};

let made = 0;

function add(run: Run, self: RangeSelf, type: unknown): Target {
  const known = [...Object.keys(fresh), "TopBottom", "PresetCriteria"];
  const kind = argument.oneOf(type, known, "type");
  const make = fresh[kind];
  if (!make) throw new OfficeError("NotImplemented", `ConditionalFormatType.${kind}`);
  mayChange(run, self);
  made += 1;
  const id = `cf-added-${made}`;
  const format = make(areaText(bounded(run.grid, self)));
  const rule = drawnRule(format, id);
  run.grid.edits.setExtra(extraKey(id), { format, drawn: JSON.stringify(rule.rule) });
  run.grid.edits.mutate(
    [{ id: AddConditionalRuleMutation.id, params: { ...unit(run, self.sheetId), rule } }],
    [{ id: DeleteConditionalRuleMutation.id, params: { ...unit(run, self.sheetId), cfId: id } }],
  );
  return target(conditionalFormatType, { sheetId: self.sheetId, id });
}

function remove(run: Run, self: FormatSelf): void {
  const rule = ruleOf(run, self);
  mayChange(run, { sheetId: self.sheetId, area: rule.ranges[0] as Area });
  run.grid.edits.mutate(
    [{ id: DeleteConditionalRuleMutation.id, params: { ...unit(run, self.sheetId), cfId: self.id } }],
    [
      {
        id: AddConditionalRuleMutation.id,
        params: { ...unit(run, self.sheetId), rule: structuredClone(rule) },
      },
    ],
  );
}

/** Takes the conditional formats of an area away, leaving those of the cells around it. */
export function clearFormats(run: Run, self: RangeSelf): void {
  const area = bounded(run.grid, self);
  for (const rule of [...rulesOn(run, self.sheetId)]) {
    if (!rule.ranges.some((range: IRange) => intersection(range, area))) continue;
    const ranges = rule.ranges.flatMap((range: IRange) => without(range, area));
    if (ranges.length === 0) {
      remove(run, { sheetId: self.sheetId, id: rule.cfId });
      continue;
    }
    const params = { ...unit(run, self.sheetId), cfId: rule.cfId };
    run.grid.edits.mutate(
      [
        {
          id: SetConditionalRuleMutation.id,
          params: { ...params, rule: { ...structuredClone(rule), ranges } },
        },
      ],
      [{ id: SetConditionalRuleMutation.id, params: { ...params, rule: structuredClone(rule) } }],
    );
  }
}

const kind =
  (type: ConditionalFormat["type"], office: OfficeType<FormatSelf>, orNull: boolean) =>
  (self: FormatSelf, _args: unknown[], run: Run): Target | null => {
    if (definition(run, self).type === type) return target(office, self);
    if (orNull) return null;
    throw notFound();
  };

export const conditionalFormatType: OfficeType<FormatSelf> = {
  name: "ConditionalFormat",
  key: ({ id }) => ({ Id: id }),
  read: {
    Id: (self, run) => ruleOf(run, self).cfId,
    Type: (self, run) => officeTypes[definition(run, self).type],
    Priority: (self, run) => rulesOn(run, self.sheetId).findIndex(({ cfId }) => cfId === self.id),
    StopIfTrue: (self, run) => ruleOf(run, self).stopIfTrue,
  },
  write: {
    StopIfTrue: (self, value, run) =>
      change(run, self, (before) => ({ ...before, stopIfTrue: argument.flag(value, "stopIfTrue") })),
    Priority: (self, value, run) => {
      const rules = rulesOn(run, self.sheetId);
      const to = rules[Math.min(argument.count(value, "priority"), rules.length - 1)];
      const from = rules.findIndex(({ cfId }) => cfId === self.id);
      if (!to || to.cfId === self.id) return;
      const type = rules.indexOf(to) < from ? "before" : "after";
      model(run).moveRulePriority(run.grid.unitId, self.sheetId, { id: self.id, type: "self" } as never, {
        id: to.cfId,
        type,
      });
    },
  },
  call: { Delete: (self, _args, run) => remove(run, self) },
  open: {
    Custom: kind("expression", customType, false),
    CustomOrNullObject: kind("expression", customType, true),
    CellValue: kind("cellIs", cellValueType, false),
    CellValueOrNullObject: kind("cellIs", cellValueType, true),
    TextComparison: kind("containsText", textType, false),
    TextComparisonOrNullObject: kind("containsText", textType, true),
    DataBar: kind("dataBar", dataBarType, false),
    DataBarOrNullObject: kind("dataBar", dataBarType, true),
    ColorScale: kind("colorScale", colorScaleType, false),
    ColorScaleOrNullObject: kind("colorScale", colorScaleType, true),
    IconSet: kind("iconSet", iconSetType, false),
    IconSetOrNullObject: kind("iconSet", iconSetType, true),
    GetRange: (self, _args, run) => {
      const [area] = ruleOf(run, self).ranges;
      if (!area) throw notFound();
      const { startRow, startColumn, endRow, endColumn } = area;
      return rangeTarget(self.sheetId, { startRow, startColumn, endRow, endColumn });
    },
    GetRangeOrNullObject: (self, _args, run) => {
      const [area] = ruleOf(run, self).ranges;
      if (!area) return null;
      const { startRow, startColumn, endRow, endColumn } = area;
      return rangeTarget(self.sheetId, { startRow, startColumn, endRow, endColumn });
    },
  },
};

const own = (run: Run, self: RangeSelf): FormatSelf[] => {
  const area = bounded(run.grid, self);
  return rulesOn(run, self.sheetId)
    .filter(({ ranges }) => ranges.some((range: IRange) => intersection(range, area)))
    .map(({ cfId }) => ({ sheetId: self.sheetId, id: cfId }));
};

export const conditionalFormatsType: OfficeType<RangeSelf> = {
  name: "ConditionalFormatCollection",
  items: (self, run) => own(run, self).map((format) => target(conditionalFormatType, format)),
  call: {
    GetCount: (self, _args, run) => own(run, self).length,
    ClearAll: (self, _args, run) => {
      mayChange(run, self);
      clearFormats(run, self);
    },
  },
  open: {
    Add: (self, [type], run) => add(run, self, type),
    GetItem: (self, [id], run) => {
      const found = own(run, self).find((format) => format.id === id);
      if (!found) throw notFound(String(id));
      return target(conditionalFormatType, found);
    },
    GetItemOrNullObject: (self, [id], run) => {
      const found = own(run, self).find((format) => format.id === id);
      return found ? target(conditionalFormatType, found) : null;
    },
    GetItemAt: (self, [index], run) => {
      const found = argument.itemAt(own(run, self), index);
      return target(conditionalFormatType, found);
    },
  },
};
