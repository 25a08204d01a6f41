import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat, Format } from "xlsx-book/book";
import { areasOf, bare, columnLetters, rangeText, type Area } from "./address";
import { formatOf, hex, styleOf } from "./format";

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
  return { cfId, ranges, stopIfTrue: format.stopIfTrue, rule: drawnConfig(format, ranges[0]) };
}

function drawnConfig(format: ConditionalFormat, first: Area | undefined): IConditionalFormattingRuleConfig {
  switch (format.type) {
    case "expression":
      return formulaRule(format.formula, format.format);
    case "cellIs":
      return cellIsRule(format, first);
    case "containsText":
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.text,
        operator: CFTextOperator.containsText,
        value: format.text,
        style: styleOf(format.format),
      };
    case "dataBar":
      return {
        type: CFRuleType.dataBar,
        isShowValue: true,
        config: {
          min: { type: CFValueType.min },
          max: { type: CFValueType.max },
          isGradient: true,
          positiveColor: format.color,
          nativeColor: "#FF0000",
        },
      };
    case "colorScale":
      return {
        type: CFRuleType.colorScale,
        config: format.colors.map((color, index, all) => ({
          index,
          color,
          value:
            index === 0
              ? { type: CFValueType.min }
              : index === all.length - 1
                ? { type: CFValueType.max }
                : { type: CFValueType.percentile, value: 50 },
        })),
      };
    case "iconSet":
      return {
        type: CFRuleType.iconSet,
        isShowValue: true,
        config: [67, 33, -Infinity].map((share, index) => ({
          operator: CFNumberOperator.greaterThanOrEqual,
          value: Number.isFinite(share)
            ? { type: CFValueType.percent, value: share }
            : { type: CFValueType.min },
          iconType: "3TrafficLights1",
          iconId: String(index),
        })),
      } as IConditionalFormattingRuleConfig;
  }
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
  if (config.type === CFRuleType.dataBar && "isShowValue" in config && !Array.isArray(config.config))
    return {
      ...shared,
      type: "dataBar",
      color: hex((config.config as { positiveColor: string }).positiveColor),
    };
  if (config.type === CFRuleType.colorScale)
    return {
      ...shared,
      type: "colorScale",
      colors: (config.config as { color: string }[]).map(({ color }) => hex(color)),
    };
  if (config.type === CFRuleType.iconSet) return { ...shared, type: "iconSet", style: "3TrafficLights1" };
  if (!("subType" in config)) return undefined;
  const format = formatOf(config.style) ?? {};
  if (config.subType === CFSubRuleType.formula)
    return { ...shared, type: "expression", formula: config.value, format };
  if (config.subType === CFSubRuleType.text && config.operator === CFTextOperator.containsText)
    return { ...shared, type: "containsText", text: config.value ?? "", format };
  if (config.subType === CFSubRuleType.number) {
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
  return undefined;
}
