import type { ConditionalFormat, Format } from "xlsx-book/book";
import { target, type OfficeType } from "../officeType";
import * as argument from "./arguments";
import { conditionalLookType } from "./conditionalFormatLook";
import { change, definition, type FormatSelf } from "./conditionalFormatSelf";

/** What a rule asks for, without where it holds and how it looks. */
export type Condition = ConditionalFormat extends infer Each
  ? Each extends { format: Format }
    ? Omit<Each, "range" | "priority" | "stopIfTrue" | "format">
    : never
  : never;

const periods = {
  Yesterday: "yesterday",
  Today: "today",
  Tomorrow: "tomorrow",
  LastSevenDays: "last7Days",
  LastWeek: "lastWeek",
  ThisWeek: "thisWeek",
  NextWeek: "nextWeek",
  LastMonth: "lastMonth",
  ThisMonth: "thisMonth",
  NextMonth: "nextMonth",
};

/** Office.js's ready-made criteria, each as the file format tells it. */
const criteria: Record<string, Condition> = {
  Blanks: { type: "containsBlanks" },
  NonBlanks: { type: "notContainsBlanks" },
  Errors: { type: "containsErrors" },
  NonErrors: { type: "notContainsErrors" },
  UniqueValues: { type: "uniqueValues" },
  DuplicateValues: { type: "duplicateValues" },
  ...Object.fromEntries(
    Object.entries(periods).map(([name, period]) => [name, { type: "timePeriod", period } as const]),
  ),
  AboveAverage: { type: "aboveAverage" },
  BelowAverage: { type: "aboveAverage", below: true },
  EqualOrAboveAverage: { type: "aboveAverage", orEqual: true },
  EqualOrBelowAverage: { type: "aboveAverage", below: true, orEqual: true },
  ...Object.fromEntries(
    ["One", "Two", "Three"].flatMap((word, index) => {
      const above = { type: "aboveAverage", deviations: index + 1 } as const;
      return [
        [`${word}StdDevAboveAverage`, above],
        [`${word}StdDevBelowAverage`, { ...above, below: true as const }],
      ];
    }),
  ),
};

const formatIn = (before: ConditionalFormat): Format => ("format" in before ? before.format : {});
const placeOf = ({ range, priority, stopIfTrue }: ConditionalFormat) => ({ range, priority, stopIfTrue });

/** The rule with another condition; how it looks stays. */
export const withCondition = (before: ConditionalFormat, condition: Condition): ConditionalFormat =>
  ({ ...placeOf(before), ...condition, format: formatIn(before) }) as ConditionalFormat;

/** The condition that `{ criterion }` asks for. */
export function presetCondition(given: unknown): Condition {
  const { criterion } = (given ?? {}) as { criterion?: unknown };
  return criteria[argument.oneOf(criterion, Object.keys(criteria), "rule.criterion")]!;
}

function criterionOf(format: ConditionalFormat): string {
  const same = (condition: Condition): boolean => {
    const all = withCondition(format, condition);
    const keys = new Set([...Object.keys(all), ...Object.keys(format)]);
    return [...keys].every((key) => Reflect.get(all, key) === Reflect.get(format, key));
  };
  return Object.keys(criteria).find((name) => same(criteria[name]!)) ?? "Invalid";
}

export const presetType: OfficeType<FormatSelf> = {
  name: "PresetCriteriaConditionalFormat",
  read: { Rule: (self, run) => ({ criterion: criterionOf(definition(run, self)) }) },
  write: {
    Rule: (self, value, run) => {
      const condition = presetCondition(value);
      change(run, self, (before) => withCondition(before, condition));
    },
  },
  open: { Format: (self) => target(conditionalLookType, self) },
};

const sides = ["TopItems", "TopPercent", "BottomItems", "BottomPercent"] as const;

/** The condition that `{ rank, type }` asks for; Excel takes ranks from 1 to 1000, shares from 1 to 100. */
export function topBottomCondition(given: unknown): Condition {
  const { rank: number, type } = (given ?? {}) as { rank?: unknown; type?: unknown };
  const side = argument.oneOf(type, sides, "rule.type");
  const percent = side.endsWith("Percent");
  const rank = argument.between(number, 1, percent ? 100 : 1000, "rule.rank");
  return {
    type: "top10",
    rank,
    ...(percent && { percent }),
    ...(side.startsWith("Bottom") && { bottom: true }),
  };
}

export const topBottomType: OfficeType<FormatSelf> = {
  name: "TopBottomConditionalFormat",
  read: {
    Rule: (self, run) => {
      const format = definition(run, self);
      if (format.type !== "top10") return null;
      const { rank, percent, bottom } = format;
      return { rank, type: `${bottom ? "Bottom" : "Top"}${percent ? "Percent" : "Items"}` };
    },
  },
  write: {
    Rule: (self, value, run) => {
      const condition = topBottomCondition(value);
      change(run, self, (before) => withCondition(before, condition));
    },
  },
  open: { Format: (self) => target(conditionalLookType, self) },
};
