import type { ConditionalFormat, Format } from "./book";
import { type Area, areaName, cellName, parseArea } from "./a1";
import { childColor, fileColor, type Palette, readColor } from "./colors";
import type { LeftOuts } from "./leftOut";
import type { Meter } from "./meter";
import { compact, type Styles } from "./readStyles";
import { firstCell, readRuleAreas, type RuleArea, writeRuleFormula } from "./ruleFormulas";
import type { StyleSheet } from "./writeStyles";
import type { Attributes } from "./scanXml";
import { childOf, childrenOf, type Element, escapeText, everyOf, isOn, tag } from "./xml";

/** A rule of a kind that a Book doesn't have, told as a formula that is true where the rule is. */
function asFormula({ type, ...rule }: Attributes, range: string): string | undefined {
  const rank = Number(rule.rank ?? 10);
  const area = parseArea(range)!;
  const all = absolute(area);
  const cell = cellName(area.top, area.left);
  if (type === "duplicateValues") return `=COUNTIF(${all},${cell})>1`;
  if (type === "uniqueValues") return `=COUNTIF(${all},${cell})=1`;
  if (type === "top10" && !isOn(rule.percent))
    return isOn(rule.bottom)
      ? `=${cell}<=SMALL(${all},MIN(${rank},COUNT(${all})))`
      : `=${cell}>=LARGE(${all},MIN(${rank},COUNT(${all})))`;
  if (type !== "aboveAverage" || Number(rule.stdDev)) return undefined;
  const below = rule.aboveAverage !== undefined && !isOn(rule.aboveAverage);
  return `=${cell}${below ? "<" : ">"}${isOn(rule.equalAverage) ? "=" : ""}AVERAGE(${all})`;
}

const absolute = (area: Area): string => areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** The points that Excel gives a new scale, bar or icon set; others show nearly, not exactly, the same. */
function hasOwnPoints(scale: Element): boolean {
  const points = childrenOf(scale, "cfvo").map(({ attributes }) =>
    `${attributes.type} ${attributes.val ?? ""}`.trim(),
  );
  const percents = ICON_POINTS[points.length]?.map((point) => `percent ${point}`).join();
  const usual = ["min,max", "min,percentile 50,max", "min 0,max 0", "min 0,percentile 50,max 0", percents];
  return (
    !usual.includes(points.join()) || isOn(scale.attributes.reverse) || scale.attributes.showValue === "0"
  );
}

interface Source {
  styles: Styles;
  palette: Palette;
  left: LeftOuts;
  meter: Meter;
}

function readRule(
  rule: Element,
  area: RuleArea,
  { styles, palette, left }: Source,
): ConditionalFormat | undefined {
  const { attributes } = rule;
  const { type, dxfId, operator, text } = attributes;
  const base = {
    range: area.range,
    priority: Number(attributes.priority ?? 1),
    stopIfTrue: isOn(attributes.stopIfTrue),
  };
  const [formula1, formula2] = childrenOf(rule, "formula").map((formula) => area.formula(formula.text));
  const format: Format = styles.differential[Number(dxfId)] ?? {};
  const scale = rule.children.find(({ name }) => name === type);
  if (scale && hasOwnPoints(scale)) left.add("conditional-format-details");
  if (type === "dataBar" && scale)
    return { ...base, type, color: childColor(scale, "color", palette) ?? "#638EC6" };
  if (type === "colorScale" && scale)
    return {
      ...base,
      type,
      colors: childrenOf(scale, "color").map((each) => readColor(each.attributes, palette) ?? "#FFFFFF"),
    };
  if (type === "iconSet" && scale)
    return { ...base, type, style: scale.attributes.iconSet ?? "3TrafficLights1" };
  if (type === "cellIs" && formula1)
    return { ...base, type, operator: operator ?? "equal", formula1, ...compact({ formula2 }), format };
  if (type === "containsText" && text !== undefined) return { ...base, type, text, format };
  const formula = formula1 ?? asFormula(attributes, area.range);
  return formula === undefined ? undefined : { ...base, type: "expression", formula, format };
}

const JOINT = ["dataBar", "colorScale", "iconSet"];

export function readConditionalFormats(frame: Element, source: Source): ConditionalFormat[] {
  const { left, meter } = source;
  const found: ConditionalFormat[] = [];
  for (const block of childrenOf(frame, "conditionalFormatting"))
    for (const rule of childrenOf(block, "cfRule")) {
      const areas = readRuleAreas(block.attributes.sqref ?? "", meter);
      const read = areas.flatMap((area) => readRule(rule, area, source) ?? []);
      if (!read.length) left.add("conditional-formats");
      if (areas.length > 1 && JOINT.includes(rule.attributes.type)) left.add("conditional-format-details");
      for (const format of read) found.push(format);
    }
  const extended = everyOf(childOf(frame, "extLst"), "cfRule").filter(
    ({ attributes }) => attributes.type !== "dataBar",
  );
  left.add("conditional-formats", extended.length);
  return found;
}

const ICON_POINTS: Record<number, number[]> = { 3: [0, 33, 67], 4: [0, 25, 50, 75], 5: [0, 20, 40, 60, 80] };
const ICON_SETS = new Set(
  `3Arrows 3ArrowsGray 3Flags 3TrafficLights1 3TrafficLights2 3Signs 3Symbols 3Symbols2 4Arrows 4ArrowsGray 4RedToBlack
  4Rating 4TrafficLights 5Arrows 5ArrowsGray 5Rating 5Quarters`.split(/\s+/),
);

const point = (type: string, val?: number): string => tag("cfvo", { type, val });

function iconSet(style: string): string {
  const iconSet = ICON_SETS.has(style) ? style : "3TrafficLights1";
  return tag(
    "iconSet",
    { iconSet },
    ICON_POINTS[Number(iconSet[0])].map((val) => point("percent", val)).join(""),
  );
}

function colorScale(colors: string[]): string {
  const points =
    colors.length > 2 ? [point("min"), point("percentile", 50), point("max")] : [point("min"), point("max")];
  const shown = points.map((_, i) => tag("color", { rgb: fileColor(colors[i] ?? "#FFFFFF") }));
  return tag("colorScale", {}, [...points, ...shown].join(""));
}

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const formulas = (...texts: (string | undefined)[]): string =>
  texts
    .map((text) => (text === undefined ? "" : tag("formula", {}, escapeText(writeRuleFormula(text)))))
    .join("");

function ruleOf(
  rule: ConditionalFormat,
  styles: StyleSheet,
): { attributes: Record<string, string | number>; content: string } {
  switch (rule.type) {
    case "expression":
      return { attributes: { dxfId: styles.conditional(rule.format) }, content: formulas(rule.formula) };
    case "cellIs":
      return {
        attributes: { dxfId: styles.conditional(rule.format), operator: rule.operator },
        content: formulas(rule.formula1, rule.formula2),
      };
    case "containsText":
      return {
        attributes: { dxfId: styles.conditional(rule.format), operator: "containsText", text: rule.text },
        content: formulas(`NOT(ISERROR(SEARCH(${quoted(rule.text)},${firstCell(rule.range)})))`),
      };
    case "dataBar":
      return {
        attributes: {},
        content: tag(
          "dataBar",
          {},
          point("min") + point("max") + tag("color", { rgb: fileColor(rule.color) }),
        ),
      };
    case "colorScale":
      return { attributes: {}, content: colorScale(rule.colors) };
    case "iconSet":
      return { attributes: {}, content: iconSet(rule.style) };
  }
}

/** Priorities keep their order and begin at 1 at least, since the file knows no 0. */
export function writeConditionalFormats(rules: ConditionalFormat[], styles: StyleSheet): string {
  const known = rules.filter(({ range }) => parseArea(range));
  const raise = Math.max(0, ...known.map(({ priority }) => 1 - priority));
  return known
    .map((rule) => {
      const { attributes, content } = ruleOf(rule, styles);
      const { dxfId, operator, text } = attributes;
      const all = {
        type: rule.type,
        dxfId,
        priority: rule.priority + raise,
        stopIfTrue: rule.stopIfTrue ? 1 : undefined,
        operator,
        text,
      };
      return tag("conditionalFormatting", { sqref: rule.range }, tag("cfRule", all, content));
    })
    .join("");
}
