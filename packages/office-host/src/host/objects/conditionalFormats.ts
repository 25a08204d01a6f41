import type { IRange } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  MoveConditionalRuleMutationUndoFactory,
} from "@univerjs/sheets-conditional-formatting";
import { areaText, bare, intersection, type Area } from "../../grid/address";
import { drawnRule } from "../../grid/conditionalRules";
import { without } from "../../grid/subtract";
import { notFound, OfficeError } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { freshRule, kindOf, kinds, type Kind } from "./conditionalFormatKinds";
import { presetType, topBottomType } from "./conditionalFormatPresets";
import { cellValueType, customType, textType } from "./conditionalFormatRules";
import { colorScaleType, dataBarType, iconSetType } from "./conditionalFormatScales";
import {
  change,
  changeRanges,
  definition,
  extraKey,
  ruleOf,
  rulesOn,
  unit,
  type FormatSelf,
} from "./conditionalFormatSelf";
import { areasTarget, bounded, mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";

let made = 0;

function add(run: Run, self: RangeSelf, type: unknown): Target {
  const kind = argument.oneOf(type, kinds, "type");
  mayChange(run, self);
  made += 1;
  const id = `cf-added-${made}`;
  const format = freshRule(kind, areaText(bounded(run.grid, self)));
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
    changeRanges(run, { sheetId: self.sheetId, id: rule.cfId }, ranges);
  }
}

const areasIn = (self: FormatSelf, run: Run): Area[] => ruleOf(run, self).ranges.map(bare);

/** Its range; null where it has several. */
function onlyRange(self: FormatSelf, run: Run): Target | null {
  const [area, ...more] = areasIn(self, run);
  return area && more.length === 0 ? rangeTarget(self.sheetId, area) : null;
}

/** What a kind leads to: `custom` and `customOrNullObject`. */
const opens = (name: string, kind: Kind, office: OfficeType<FormatSelf>): OfficeType<FormatSelf>["open"] => {
  const open = (self: FormatSelf, run: Run): Target | null =>
    kindOf(definition(run, self)) === kind ? target(office, self) : null;
  return {
    [name]: (self, _args, run) => {
      const found = open(self, run);
      if (!found) throw notFound("conditional format");
      return found;
    },
    [`${name}OrNullObject`]: (self, _args, run) => open(self, run),
  };
};

export const conditionalFormatType: OfficeType<FormatSelf> = {
  name: "ConditionalFormat",
  key: ({ id }) => ({ Id: id }),
  read: {
    Id: (self, run) => ruleOf(run, self).cfId,
    Type: (self, run) => kindOf(definition(run, self)),
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
      const params = {
        ...unit(run, self.sheetId),
        start: { id: self.id, type: "self" as const },
        end: { id: to.cfId, type: type as "before" | "after" },
      };
      run.grid.edits.mutate(
        [{ id: MoveConditionalRuleMutation.id, params }],
        MoveConditionalRuleMutationUndoFactory(params),
      );
    },
  },
  call: { Delete: (self, _args, run) => remove(run, self) },
  open: {
    ...opens("Custom", "Custom", customType),
    ...opens("CellValue", "CellValue", cellValueType),
    ...opens("TextComparison", "ContainsText", textType),
    ...opens("Preset", "PresetCriteria", presetType),
    ...opens("TopBottom", "TopBottom", topBottomType),
    ...opens("DataBar", "DataBar", dataBarType),
    ...opens("ColorScale", "ColorScale", colorScaleType),
    ...opens("IconSet", "IconSet", iconSetType),
    GetRange: (self, _args, run) => {
      const range = onlyRange(self, run);
      if (!range) throw new OfficeError("InvalidOperation");
      return range;
    },
    GetRangeOrNullObject: (self, _args, run) => onlyRange(self, run),
    GetRanges: (self, _args, run) => areasTarget(self.sheetId, areasIn(self, run)),
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
