import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  type IColorScale,
  type IConditionalFormattingRuleConfig,
  type IDataBar,
  type IIconSet,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormat } from "xlsx-book/book";
import { unlessUsual, usualColors, usualEnds, usualIcons, type ScalePoint } from "xlsx-book/scalePoints";
import { hex } from "./format";

export type Shared = Pick<ConditionalFormat, "range" | "priority" | "stopIfTrue">;
type Scale = Extract<ConditionalFormat, { type: "dataBar" | "colorScale" | "iconSet" }>;

/** The grid has no ends that it chooses by itself: they are the least and the greatest. */
const drawnTypes: Record<ScalePoint["type"], CFValueType> = {
  min: CFValueType.min,
  max: CFValueType.max,
  autoMin: CFValueType.min,
  autoMax: CFValueType.max,
  num: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
  formula: CFValueType.formula,
};

function drawnPoint({ type, value }: ScalePoint): IValueConfig {
  if (value === undefined) return { type: drawnTypes[type] };
  return value.startsWith("=")
    ? { type: CFValueType.formula, value }
    : { type: drawnTypes[type], value: Number(value) };
}

export function drawnScale(format: Scale): IConditionalFormattingRuleConfig {
  if (format.type === "dataBar") {
    const [min, max] = (format.points ?? usualEnds).map(drawnPoint) as [IValueConfig, IValueConfig];
    return {
      type: CFRuleType.dataBar,
      isShowValue: !format.hideValue,
      config: { min, max, isGradient: true, positiveColor: format.color, nativeColor: "#FF0000" },
    };
  }
  if (format.type === "colorScale") {
    const points = format.points ?? usualColors(format.colors.length);
    return {
      type: CFRuleType.colorScale,
      config: format.colors.map((color, index) => ({
        index,
        color,
        value: drawnPoint(points[index] ?? { type: "max" }),
      })),
    };
  }
  const points = format.points ?? usualIcons(Number(format.style[0]));
  // The grid tells icons from the best to the least, which is for all that no other is for.
  return {
    type: CFRuleType.iconSet,
    isShowValue: !format.hideValue,
    config: [...points].reverse().map((point, index, { length }) => ({
      operator: point.above ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual,
      value: index === length - 1 ? { type: CFValueType.min } : drawnPoint(point),
      iconType: format.style,
      iconId: String(format.reverse ? length - 1 - index : index),
    })),
  } as IIconSet;
}

function bookPoint({ type, value }: IValueConfig): ScalePoint {
  return { type, ...(value !== undefined && type !== "min" && type !== "max" && { value: String(value) }) };
}

/** What a scale, a bar or an icon set of the grid's own menu is in a Book. */
export function bookScale(
  config: IDataBar | IColorScale | IIconSet,
  shared: Shared,
): ConditionalFormat | undefined {
  if (config.type === CFRuleType.dataBar) {
    const { min, max, positiveColor } = config.config;
    const points = unlessUsual(usualEnds, [min, max].map(bookPoint));
    return {
      ...shared,
      type: "dataBar",
      color: hex(positiveColor),
      ...points,
      ...(!config.isShowValue && { hideValue: true }),
    };
  }
  if (config.type === CFRuleType.colorScale) {
    const colors = config.config.map(({ color }) => hex(color));
    const points = config.config.map(({ value }) => bookPoint(value));
    return { ...shared, type: "colorScale", colors, ...unlessUsual(usualColors(colors.length), points) };
  }
  return bookIcons(config, shared);
}

function bookIcons({ config, isShowValue }: IIconSet, shared: Shared): ConditionalFormat {
  const style = config[0]?.iconType ?? "3TrafficLights1";
  const points = [...config].reverse().map(({ value, operator }, index): ScalePoint => {
    if (index === 0) return { type: "percent", value: "0" };
    return { ...bookPoint(value), ...(operator === CFNumberOperator.greaterThan && { above: true }) };
  });
  return {
    ...shared,
    type: "iconSet",
    style,
    ...unlessUsual(usualIcons(points.length), points),
    ...(Number(config[0]?.iconId) > 0 && { reverse: true }),
    ...(!isShowValue && { hideValue: true }),
  };
}
