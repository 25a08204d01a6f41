import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat, Format } from "xlsx-book/book";
import { conditionFormula } from "xlsx-book/conditionFormula";
import { areasOf, areaText, bare, columnLetters, rangeText, type Area } from "./address";
import { formatOf, styleOf } from "./format";
import { bookScale, drawnScale, type Shared } from "./scaleRules";

const comparisons: Record<string, CFNumberOperator> = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equal: CFNumberOperator.equal,
  notEqual: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  greaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  lessThan: CFNumberOperator.lessThan,
  lessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};

const signs: Record<string, string> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** A Book's conditional format as a rule that the grid can draw. */
export function drawnRule(format: ConditionalFormat, cfId: string): IConditionFormattingRule {
  const ranges = areasOf(format.range);
  return { cfId, ranges, stopIfTrue: format.stopIfTrue, rule: drawnConfig(format, ranges) };
}

function drawnConfig(format: ConditionalFormat, ranges: readonly Area[]): IConditionalFormattingRuleConfig {
  switch (format.type) {
    case "expression":
      return formulaRule(format.formula, format.format);
    case "cellIs":
      return cellIsRule(format, ranges[0]);
    case "dataBar":
    case "colorScale":
    case "iconSet":
      return drawnScale(format);
    case "top10":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.rank,
        isBottom: format.bottom ?? false,
        isPercent: format.percent ?? false,
        value: format.rank,
        style: styleOf(format.format),
      };
    case "duplicateValues":
    case "uniqueValues":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType[format.type],
        style: styleOf(format.format),
      };
    case "aboveAverage":
      return averageRule(format, ranges);
    default:
      return formulaRule(conditionFormula(format) ?? "FALSE", format.format);
  }
}

/** The grid knows no deviations from the average; there the rule is told as a formula. */
function averageRule(
  { below, orEqual, deviations, format }: Extract<ConditionalFormat, { type: "aboveAverage" }>,
  ranges: readonly Area[],
): IConditionalFormattingRuleConfig {
  const side = below ? "lessThan" : "greaterThan";
  const operator = CFNumberOperator[orEqual ? (`${side}OrEqual` as const) : side];
  const style = styleOf(format);
  if (deviations === undefined)
    return { type: CFRuleType.highlightCell, subType: CFSubRuleType.average, operator, style };
  const all = ranges.map((area) => areaText(area, "$")).join(",");
  const [first] = [...ranges].sort((a, b) => a.startRow - b.startRow || a.startColumn - b.startColumn);
  const cell = areaText({ ...first!, endRow: first!.startRow, endColumn: first!.startColumn });
  const limit = `AVERAGE(${all})${below ? "-" : "+"}${deviations}*STDEV(${all})`;
  return formulaRule(`=AND(ISNUMBER(${cell}),${cell}${signs[operator]}${limit})`, format);
}

const formulaRule = (formula: string, format: Format): IConditionalFormattingRuleConfig => ({
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.formula,
  value: formula.startsWith("=") ? formula : `=${formula}`,
  style: styleOf(format),
});

function cellIsRule(
  format: Extract<ConditionalFormat, { type: "cellIs" }>,
  first: Area | undefined,
): IConditionalFormattingRuleConfig {
  const plain = (formula: string | undefined): string => (formula ?? "").replace(/^=/, "");
  const one = plain(format.formula1);
  const two = plain(format.formula2);
  const operator = comparisons[format.operator] ?? CFNumberOperator.equal;
  const numbers = one !== "" && Number.isFinite(Number(one)) && (two === "" || Number.isFinite(Number(two)));
  const style = styleOf(format.format);
  if (numbers) {
    if (operator === CFNumberOperator.between || operator === CFNumberOperator.notBetween)
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.number,
        operator,
        value: [Number(one), Number(two)],
        style,
      };
    return {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.number,
      operator,
      value: Number(one),
      style,
    };
  }
  const cell = first ? `${columnLetters(first.startColumn)}${first.startRow + 1}` : "A1";
  const sign = signs[format.operator];
  const test = sign
    ? `${cell}${sign}${one}`
    : `${format.operator === "notBetween" ? "NOT" : ""}(AND(${cell}>=${one},${cell}<=${two}))`;
  return formulaRule(`=${test}`, format.format);
}

/** What a rule made in the grid's own menu is in a Book; undefined for kinds that a Book doesn't hold. */
export function bookRule(rule: IConditionFormattingRule, priority: number): ConditionalFormat | undefined {
  const shared = { range: rangeText(rule.ranges.map(bare)), priority, stopIfTrue: rule.stopIfTrue };
  const config = rule.rule;
  if (!("subType" in config)) return bookScale(config, shared);
  const format = formatOf(config.style) ?? {};
  switch (config.subType) {
    case CFSubRuleType.formula:
      return { ...shared, type: "expression", formula: config.value, format };
    case CFSubRuleType.uniqueValues:
      return { ...shared, type: "uniqueValues", format };
    case CFSubRuleType.duplicateValues:
      return { ...shared, type: "duplicateValues", format };
    case CFSubRuleType.timePeriod:
      return { ...shared, type: "timePeriod", period: config.operator, format };
    case CFSubRuleType.rank: {
      const { value, isPercent, isBottom } = config;
      return {
        ...shared,
        type: "top10",
        rank: value,
        ...(isPercent && { percent: true }),
        ...(isBottom && { bottom: true }),
        format,
      };
    }
    case CFSubRuleType.average:
      return bookAverage(config.operator, shared, format);
    case CFSubRuleType.text:
      return bookText(config.operator, config.value ?? "", shared, format);
    case CFSubRuleType.number: {
      const [one, two] = Array.isArray(config.value) ? config.value : [config.value];
      return {
        ...shared,
        type: "cellIs",
        operator: config.operator,
        formula1: String(one ?? 0),
        ...(two !== undefined && { formula2: String(two) }),
        format,
      };
    }
  }
}

/** Excel knows no rule for what is just the average, or is not. */
function bookAverage(
  operator: CFNumberOperator,
  shared: Shared,
  format: Format,
): ConditionalFormat | undefined {
  const [, side, orEqual] = /^(greaterThan|lessThan)(OrEqual)?$/.exec(operator) ?? [];
  if (!side) return undefined;
  return {
    ...shared,
    type: "aboveAverage",
    ...(side === "lessThan" && { below: true }),
    ...(orEqual && { orEqual: true }),
    format,
  };
}

function bookText(operator: CFTextOperator, text: string, shared: Shared, format: Format): ConditionalFormat {
  switch (operator) {
    case CFTextOperator.equal:
    case CFTextOperator.notEqual: {
      const formula1 = `="${text.replaceAll('"', '""')}"`;
      return { ...shared, type: "cellIs", operator, formula1, format };
    }
    case CFTextOperator.beginsWith:
    case CFTextOperator.endsWith:
    case CFTextOperator.containsText:
    case CFTextOperator.notContainsText:
      return { ...shared, type: operator, text, format };
    default:
      return { ...shared, type: operator, format };
  }
}
