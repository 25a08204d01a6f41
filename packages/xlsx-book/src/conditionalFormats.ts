import type { ConditionalFormat, Format, PlainCondition, TextCondition } from "./book";
import { childColor, type Palette, readColor } from "./colors";
import { conditionFormula, isPeriod } from "./conditionFormula";
import { keptOf } from "./kept";
import type { LeftOuts } from "./leftOut";
import type { Meter } from "./meter";
import { compact, type Styles } from "./readStyles";
import { readRuleAreas, type RuleArea } from "./ruleFormulas";
import { EXTENDED_ICONS } from "./iconSets";
import { readPoints, usualColors, usualEnds, usualIcons } from "./scalePoints";
import { childOf, childrenOf, type Element, everyOf, isOn } from "./xml";

const TEXTS: readonly string[] = [
  "containsText",
  "notContainsText",
  "beginsWith",
  "endsWith",
] satisfies TextCondition[];
const PLAIN: readonly string[] = [
  "duplicateValues",
  "uniqueValues",
  "containsBlanks",
  "notContainsBlanks",
  "containsErrors",
  "notContainsErrors",
] satisfies PlainCondition[];

interface Source {
  styles: Styles;
  palette: Palette;
  left: LeftOuts;
  meter: Meter;
}
type Base = Pick<ConditionalFormat, "range" | "priority" | "stopIfTrue">;

/** Of a bar what Excel's extension says beside its ends: direction, negative bars, the axis. */
const moreOfBar = (bar: Element) => ({
  more: keptOf({ ...bar, children: bar.children.filter(({ name }) => name !== "cfvo") }),
});

function lengthsOf({ attributes }: Element): { lengths?: { min?: number; max?: number } } {
  const length = (text: string | undefined): number | undefined =>
    Number(text) >= 0 && Number(text) <= 100 ? Math.round(Number(text)) : undefined;
  const lengths = compact({ min: length(attributes.minLength), max: length(attributes.maxLength) });
  return Object.keys(lengths).length > 0 ? { lengths } : {};
}

function readScale(base: Base, rule: Element, { palette }: Source, extended?: Element) {
  const scale = childOf(rule, rule.attributes.type);
  if (!scale) return undefined;
  const shown = scale.attributes.showValue === "0" ? { hideValue: true as const } : {};
  switch (rule.attributes.type) {
    case "dataBar":
      return {
        ...base,
        type: "dataBar" as const,
        color: childColor(scale, "color", palette) ?? "#638EC6",
        ...readPoints(extended ?? scale, usualEnds),
        ...shown,
        ...lengthsOf(scale),
        ...(extended && moreOfBar(extended)),
      };
    case "colorScale": {
      const colors = childrenOf(scale, "color").map(
        (each) => readColor(each.attributes, palette) ?? "#FFFFFF",
      );
      return {
        ...base,
        type: "colorScale" as const,
        colors,
        ...readPoints(scale, usualColors(colors.length)),
      };
    }
    case "iconSet": {
      const style = scale.attributes.iconSet ?? "3TrafficLights1";
      return {
        ...base,
        type: "iconSet" as const,
        style,
        ...readPoints(scale, usualIcons(Number(style[0]))),
        ...(isOn(scale.attributes.reverse) && { reverse: true as const }),
        ...shown,
      };
    }
    default:
      return undefined;
  }
}

/** A rule of a kind of its own, whose ranges belong together. */
function readKind(base: Base, { attributes }: Element, format: Format): ConditionalFormat | undefined {
  const { type = "", text, rank, timePeriod, stdDev, aboveAverage } = attributes;
  if (TEXTS.includes(type) && text !== undefined)
    return { ...base, type: type as TextCondition, text, format };
  if (PLAIN.includes(type)) return { ...base, type: type as PlainCondition, format };
  if (type === "timePeriod" && isPeriod(timePeriod)) return { ...base, type, period: timePeriod, format };
  if (type === "top10")
    return {
      ...base,
      type,
      rank: Number(rank ?? 10),
      ...(isOn(attributes.percent) && { percent: true }),
      ...(isOn(attributes.bottom) && { bottom: true }),
      format,
    };
  if (type !== "aboveAverage") return undefined;
  return {
    ...base,
    type,
    ...(aboveAverage !== undefined && !isOn(aboveAverage) && { below: true }),
    ...(isOn(attributes.equalAverage) && { orEqual: true }),
    ...(Number(stdDev) > 0 && { deviations: Number(stdDev) }),
    format,
  };
}

function readFormulas(
  base: Base,
  { attributes, ...rule }: Element,
  area: RuleArea,
  format: Format,
): ConditionalFormat | undefined {
  const [formula1, formula2] = childrenOf({ attributes, ...rule }, "formula").map(({ text }) =>
    area.formula(text),
  );
  if (attributes.type === "cellIs" && formula1)
    return {
      ...base,
      type: "cellIs",
      operator: attributes.operator ?? "equal",
      formula1,
      ...compact({ formula2 }),
      format,
    };
  return formula1 === undefined ? undefined : { ...base, type: "expression", formula: formula1, format };
}

function readRule(rule: Element, areas: RuleArea[], source: Source, extended?: Element): ConditionalFormat[] {
  const [first] = areas;
  if (!first) return [];
  const { attributes } = rule;
  const base = {
    range: areas.map(({ range }) => range).join(" "),
    priority: Number(attributes.priority ?? 1),
    stopIfTrue: isOn(attributes.stopIfTrue),
  };
  const scale = readScale(base, rule, source, extended);
  if (scale) return [scale];
  const format: Format = source.styles.differential[Number(attributes.dxfId)] ?? {};
  const kind = readKind(base, rule, format);
  const said = first.formula(childOf(rule, "formula")?.text);
  // A formula of its own, as where the text stands in a cell, says more than the kind.
  const isOwn = said !== undefined && kind?.type !== "timePeriod";
  if (kind && (!isOwn || said === `=${conditionFormula(kind)}`)) return [kind];
  return areas.flatMap((area) => readFormulas({ ...base, range: area.range }, rule, area, format) ?? []);
}

function readExtended(block: Element, source: Source): ConditionalFormat[] {
  const areas = readRuleAreas(childOf(block, "sqref")?.text ?? "", source.meter);
  return childrenOf(block, "cfRule").flatMap((rule) => {
    if (rule.attributes.type === "dataBar") return [];
    const style = childOf(rule, "iconSet")?.attributes.iconSet ?? "";
    const found = EXTENDED_ICONS.has(style) ? readRule(rule, areas, source) : [];
    if (found.length === 0) source.left.add("conditional-formats");
    return found;
  });
}

export function readConditionalFormats(frame: Element, source: Source): ConditionalFormat[] {
  const { left, meter } = source;
  const extension = everyOf(childOf(frame, "extLst"), "conditionalFormatting");
  const bars = new Map(
    extension.flatMap((block) =>
      childrenOf(block, "cfRule").map(
        (rule) => [rule.attributes.id ?? "", childOf(rule, "dataBar")] as const,
      ),
    ),
  );
  const found: ConditionalFormat[] = [];
  for (const block of childrenOf(frame, "conditionalFormatting")) {
    for (const rule of childrenOf(block, "cfRule")) {
      const areas = readRuleAreas(block.attributes.sqref ?? "", meter);
      const [id] = everyOf(childOf(rule, "extLst"), "id");
      const read = readRule(rule, areas, source, bars.get(id?.text ?? ""));
      if (!read.length) left.add("conditional-formats");
      for (const format of read) found.push(format);
    }
  }
  for (const block of extension) for (const format of readExtended(block, source)) found.push(format);
  return found;
}
