import type { IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat, Format } from "xlsx-book/book";
import { areaText, intersection, type Area } from "../../grid/address";
import { drawnRule, rangeText, bookRule } from "../../grid/rules";
import { without } from "../../grid/subtract";
import { invalidArgument, notFound, OfficeError } from "../errors";
import { target, type OfficeType, type Target } from "../officeType";
import type { Run } from "../run";
import * as argument from "./arguments";
import { bounded, mayChange, rangeTarget, type RangeSelf } from "./range";
import { color } from "./rangeFormat";

interface FormatSelf {
  sheetId: string;
  id: string;
}

const model = (run: Run): ConditionalFormattingRuleModel =>
  run.grid.injector.get(ConditionalFormattingRuleModel);
const rulesOn = (run: Run, sheetId: string): IConditionFormattingRule[] =>
  model(run).getSubunitRules(run.grid.unitId, sheetId) ?? [];

const ruleOf = (run: Run, { sheetId, id }: FormatSelf): IConditionFormattingRule => {
  const rule = rulesOn(run, sheetId).find(({ cfId }) => cfId === id);
  if (!rule) throw notFound("conditional format");
  return rule;
};

const extraKey = (id: string): string => `cf ${id}`;

/** The definition that the add-in gave, with the ranges where the rule is now. */
function definition(run: Run, self: FormatSelf): ConditionalFormat {
  const rule = ruleOf(run, self);
  const kept = run.grid.edits.extra<{ format: ConditionalFormat; drawn: string }>(extraKey(self.id));
  const found = kept?.format ?? bookRule(rule, 1);
  if (!found) throw new OfficeError("NotImplemented", "this kind of conditional format");
  return { ...found, range: rangeText(rule.ranges), stopIfTrue: rule.stopIfTrue };
}

const unit = (run: Run, sheetId: string) => ({ unitId: run.grid.unitId, subUnitId: sheetId });

function change(run: Run, self: FormatSelf, by: (before: ConditionalFormat) => ConditionalFormat): void {
  const before = ruleOf(run, self);
  const after = by(definition(run, self));
  mayChange(run, { sheetId: self.sheetId, area: before.ranges[0] as Area });
  const rule = { ...drawnRule(after, self.id), ranges: before.ranges };
  run.grid.edits.setExtra(extraKey(self.id), { format: after, drawn: JSON.stringify(rule.rule) });
  const params = { ...unit(run, self.sheetId), cfId: self.id };
  run.grid.edits.mutate(
    [{ id: SetConditionalRuleMutation.id, params: { ...params, rule } }],
    [{ id: SetConditionalRuleMutation.id, params: { ...params, rule: structuredClone(before) } }],
  );
}

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
  return target(formatType, { sheetId: self.sheetId, id });
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

const lookOf = (format: ConditionalFormat): Format => ("format" in format ? format.format : {});
const setLook = (run: Run, self: FormatSelf, look: Format): void =>
  change(run, self, (before) =>
    "format" in before ? { ...before, format: { ...before.format, ...look } } : before,
  );

const fontType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFont",
  read: {
    Color: (self, run) => lookOf(definition(run, self)).color ?? null,
    Bold: (self, run) => lookOf(definition(run, self)).bold ?? false,
    Italic: (self, run) => lookOf(definition(run, self)).italic ?? false,
    Strikethrough: (self, run) => lookOf(definition(run, self)).strikethrough ?? false,
    Underline: (self, run) => (lookOf(definition(run, self)).underline ? "Single" : "None"),
  },
  write: {
    Color: (self, value, run) => setLook(run, self, { color: color(value, "color") }),
    Bold: (self, value, run) => setLook(run, self, { bold: argument.flag(value, "bold") }),
    Italic: (self, value, run) => setLook(run, self, { italic: argument.flag(value, "italic") }),
    Strikethrough: (self, value, run) =>
      setLook(run, self, { strikethrough: argument.flag(value, "strikethrough") }),
    Underline: (self, value, run) => setLook(run, self, { underline: value !== "None" }),
  },
};

const fillType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFill",
  read: { Color: (self, run) => lookOf(definition(run, self)).fill ?? null },
  write: { Color: (self, value, run) => setLook(run, self, { fill: color(value, "color") }) },
};

const rangeFormatType: OfficeType<FormatSelf> = {
  name: "ConditionalRangeFormat",
  read: { NumberFormat: (self, run) => lookOf(definition(run, self)).number ?? null },
  write: {
    NumberFormat: (self, value, run) => setLook(run, self, { number: argument.text(value, "numberFormat") }),
  },
  open: { Font: (self) => target(fontType, self), Fill: (self) => target(fillType, self) },
};

const formulaOf = (format: ConditionalFormat): string => (format.type === "expression" ? format.formula : "");

const formulaRuleType: OfficeType<FormatSelf> = {
  name: "ConditionalFormatRule",
  read: {
    Formula: (self, run) => formulaOf(definition(run, self)),
    FormulaLocal: (self, run) => formulaOf(definition(run, self)),
  },
  write: {
    Formula: (self, value, run) => {
      const text = argument.text(value, "formula");
      const formula = text.startsWith("=") ? text : `=${text}`;
      change(run, self, (before) => (before.type === "expression" ? { ...before, formula } : before));
    },
  },
};

const customType: OfficeType<FormatSelf> = {
  name: "CustomConditionalFormat",
  open: { Rule: (self) => target(formulaRuleType, self), Format: (self) => target(rangeFormatType, self) },
};

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;
const bookOperator = (word: string): string => {
  const plain = word.replace(/To$/, "");
  return plain.charAt(0).toLowerCase() + plain.slice(1);
};

const cellValueType: OfficeType<FormatSelf> = {
  name: "CellValueConditionalFormat",
  read: {
    Rule: (self, run) => {
      const format = definition(run, self);
      if (format.type !== "cellIs") return null;
      return {
        operator: operators.find((word) => bookOperator(word) === format.operator) ?? "EqualTo",
        formula1: format.formula1,
        ...(format.formula2 !== undefined && { formula2: format.formula2 }),
      };
    },
  },
  write: {
    Rule: (self, value, run) => {
      const rule = (value ?? {}) as { operator?: unknown; formula1?: unknown; formula2?: unknown };
      const operator = bookOperator(argument.oneOf(rule.operator, operators, "rule.operator"));
      const formula1 = argument.text(String(rule.formula1 ?? ""), "rule.formula1");
      if (formula1 === "") throw invalidArgument("rule.formula1");
      const formula2 =
        rule.formula2 === undefined || rule.formula2 === null ? undefined : String(rule.formula2);
      change(run, self, (before) =>
        before.type === "cellIs"
          ? { ...before, operator, formula1, ...(formula2 !== undefined && { formula2 }) }
          : before,
      );
    },
  },
  open: { Format: (self) => target(rangeFormatType, self) },
};

const textType: OfficeType<FormatSelf> = {
  name: "TextConditionalFormat",
  read: {
    Rule: (self, run) => {
      const format = definition(run, self);
      return format.type === "containsText" ? { operator: "Contains", text: format.text } : null;
    },
  },
  write: {
    Rule: (self, value, run) => {
      const rule = (value ?? {}) as { operator?: unknown; text?: unknown };
      if (
        argument.oneOf(
          rule.operator,
          ["Contains", "NotContains", "BeginsWith", "EndsWith"],
          "rule.operator",
        ) !== "Contains"
      )
        throw new OfficeError("NotImplemented", "TextConditionalFormat operators but contains");
      const text = argument.text(rule.text, "rule.text");
      change(run, self, (before) => (before.type === "containsText" ? { ...before, text } : before));
    },
  },
  open: { Format: (self) => target(rangeFormatType, self) },
};

const positiveBarType: OfficeType<FormatSelf> = {
  name: "ConditionalDataBarPositiveFormat",
  read: {
    FillColor: (self, run) => {
      const format = definition(run, self);
      return format.type === "dataBar" ? format.color : null;
    },
  },
  write: {
    FillColor: (self, value, run) => {
      const fill = color(value, "fillColor");
      change(run, self, (before) => (before.type === "dataBar" ? { ...before, color: fill } : before));
    },
  },
};

const dataBarType: OfficeType<FormatSelf> = {
  name: "DataBarConditionalFormat",
  open: { PositiveFormat: (self) => target(positiveBarType, self) },
};

interface ScaleEnd {
  color?: string;
}

const colorScaleType: OfficeType<FormatSelf> = {
  name: "ColorScaleConditionalFormat",
  read: {
    ThreeColorScale: (self, run) => {
      const format = definition(run, self);
      return format.type === "colorScale" && format.colors.length === 3;
    },
  },
  write: {
    Criteria: (self, value, run) => {
      const { minimum, midpoint, maximum } = (value ?? {}) as Record<string, ScaleEnd | undefined>;
      const ends = [minimum, midpoint, maximum].filter((end) => end?.color !== undefined);
      if (ends.length < 2) throw invalidArgument("criteria");
      const colors = ends.map((end) => color(end?.color, "criteria"));
      change(run, self, (before) => (before.type === "colorScale" ? { ...before, colors } : before));
    },
  },
};

const iconSetType: OfficeType<FormatSelf> = {
  name: "IconSetConditionalFormat",
  read: {
    Style: (self, run) => {
      const format = definition(run, self);
      return format.type === "iconSet" ? format.style : null;
    },
  },
  write: {
    Style: (self, value, run) => {
      const style = argument.text(value, "style");
      change(run, self, (before) => (before.type === "iconSet" ? { ...before, style } : before));
    },
  },
};

const kind =
  (type: ConditionalFormat["type"], office: OfficeType<FormatSelf>, orNull: boolean) =>
  (self: FormatSelf, _args: unknown[], run: Run): Target | null => {
    if (definition(run, self).type === type) return target(office, self);
    if (orNull) return null;
    throw notFound();
  };

const formatType: OfficeType<FormatSelf> = {
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
  items: (self, run) => own(run, self).map((format) => target(formatType, format)),
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
      return target(formatType, found);
    },
    GetItemOrNullObject: (self, [id], run) => {
      const found = own(run, self).find((format) => format.id === id);
      return found ? target(formatType, found) : null;
    },
    GetItemAt: (self, [index], run) => {
      const found = own(run, self)[argument.count(index, "index")];
      if (!found) throw invalidArgument("index");
      return target(formatType, found);
    },
  },
};
