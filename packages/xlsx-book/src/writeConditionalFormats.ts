import type { ConditionalFormat } from "./book";
import type { Kept } from "./keptElement";
import { fileColor } from "./colors";
import { conditionFormula } from "./conditionFormula";
import { EXTENDED_ICONS, ICON_SETS } from "./iconSets";
import { keptXml } from "./kept";
import { isRuleRange, writeRuleFormula } from "./ruleFormulas";
import { usualColors, usualEnds, usualIcons, writeExtendedPoint, writePoint } from "./scalePoints";
import type { StyleSheet } from "./writeStyles";
import { escapeText, tag } from "./xml";

type Rule<Type extends ConditionalFormat["type"]> = Extract<ConditionalFormat, { type: Type }>;
type Attributes = Record<string, string | number | undefined>;

const formulas = (...texts: (string | undefined)[]): string =>
  texts
    .map((text) => (text === undefined ? "" : tag("formula", {}, escapeText(writeRuleFormula(text)))))
    .join("");

const on = (flag: true | undefined): 1 | undefined => (flag ? 1 : undefined);
const shown = ({ hideValue }: { hideValue?: true }): 0 | undefined => (hideValue ? 0 : undefined);

/** For icons that no file knows. */
const PLAINEST: Record<number, string> = { 3: "3TrafficLights1", 4: "4TrafficLights", 5: "5Quarters" };

function iconSet(rule: Rule<"iconSet">): string {
  const points = rule.points ?? usualIcons(Number(rule.style[0]));
  const style = ICON_SETS.has(rule.style) ? rule.style : PLAINEST[points.length];
  return tag(
    "iconSet",
    { iconSet: style, showValue: shown(rule), reverse: on(rule.reverse) },
    points.map(writePoint).join(""),
  );
}

function colorScale({ colors, points }: Rule<"colorScale">): string {
  const marks = points ?? usualColors(colors.length);
  const shades = marks.map((_, i) => tag("color", { rgb: fileColor(colors[i] ?? "#FFFFFF") }));
  return tag("colorScale", {}, marks.map(writePoint).join("") + shades.join(""));
}

const EXTENSION = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const barId = (index: number): string =>
  `{5B1F7C2E-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, "0")}}`;

function dataBar(rule: Rule<"dataBar">, index: number): string {
  const bar = tag(
    "dataBar",
    { minLength: rule.lengths?.min, maxLength: rule.lengths?.max, showValue: shown(rule) },
    (rule.points ?? usualEnds).map(writePoint).join("") + tag("color", { rgb: fileColor(rule.color) }),
  );
  if (!rule.more) return bar;
  const id = tag("x14:id", {}, barId(index));
  const ext = { uri: "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}", "xmlns:x14": EXTENSION };
  return bar + tag("extLst", {}, tag("ext", ext, id));
}

/** What a kind says of itself in its attributes. */
function attributesOf(rule: ConditionalFormat): Attributes {
  switch (rule.type) {
    case "cellIs":
      return { operator: rule.operator };
    case "containsText":
    case "beginsWith":
    case "endsWith":
      return { operator: rule.type, text: rule.text };
    case "notContainsText":
      return { operator: "notContains", text: rule.text };
    case "timePeriod":
      return { timePeriod: rule.period };
    case "top10":
      return { percent: on(rule.percent), bottom: on(rule.bottom), rank: rule.rank };
    case "aboveAverage":
      return {
        aboveAverage: rule.below ? 0 : undefined,
        equalAverage: on(rule.orEqual),
        stdDev: rule.deviations,
      };
    default:
      return {};
  }
}

function contentOf(rule: ConditionalFormat, index: number): string {
  switch (rule.type) {
    case "expression":
      return formulas(rule.formula);
    case "cellIs":
      return formulas(rule.formula1, rule.formula2);
    case "dataBar":
      return dataBar(rule, index);
    case "colorScale":
      return colorScale(rule);
    case "iconSet":
      return iconSet(rule);
    default:
      return formulas(conditionFormula(rule));
  }
}

const isExtendedIcons = (rule: ConditionalFormat): rule is Rule<"iconSet"> =>
  rule.type === "iconSet" && EXTENDED_ICONS.has(rule.style);

interface Placed {
  rule: ConditionalFormat;
  priority: number;
}

/** Priorities keep their order and begin at 1 at least, since the file knows no 0. */
function placed(rules: ConditionalFormat[]): Placed[] {
  const known = rules.filter(({ range }) => isRuleRange(range));
  const raise = Math.max(0, ...known.map(({ priority }) => 1 - priority));
  return known.map((rule) => ({ rule, priority: rule.priority + raise }));
}

export function writeConditionalFormats(rules: ConditionalFormat[], styles: StyleSheet): string {
  return placed(rules)
    .map(({ rule, priority }, index) => {
      if (isExtendedIcons(rule)) return "";
      const attributes = {
        type: rule.type,
        dxfId: "format" in rule ? styles.conditional(rule.format) : undefined,
        priority,
        stopIfTrue: on(rule.stopIfTrue || undefined),
        ...attributesOf(rule),
      };
      const content = contentOf(rule, index);
      return tag(
        "conditionalFormatting",
        { sqref: rule.range },
        tag("cfRule", attributes, content === "" ? undefined : content),
      );
    })
    .join("");
}

/** An element of Excel's extension, with the prefix that it has there. */
const extended = (kept: Kept): Kept => ({
  ...kept,
  name: `x14:${kept.name}`,
  ...(kept.children && { children: kept.children.map(extended) }),
});

/** A bar as the extension tells it: its ends stand before its colours. */
function extendedBar({ points, more }: Rule<"dataBar">): string {
  const { name, attributes, children = [] } = extended(more!);
  const ends = (points ?? usualEnds).map(writeExtendedPoint).join("");
  return tag(name, attributes, ends + children.map(keptXml).join(""));
}

function extendedIcons(rule: Rule<"iconSet">): string {
  const points = rule.points ?? usualIcons(Number(rule.style[0]));
  return tag(
    "x14:iconSet",
    { iconSet: rule.style, showValue: shown(rule), reverse: on(rule.reverse) },
    points.map(writeExtendedPoint).join(""),
  );
}

/** What of the rules only Excel's extension can say; empty where there is nothing of the kind. */
export function writeExtendedFormats(rules: ConditionalFormat[]): string {
  const blocks = placed(rules).flatMap(({ rule, priority }, index) => {
    const id = barId(index);
    const sqref = tag("xm:sqref", {}, rule.range);
    const block = (attributes: Attributes, content: string) =>
      tag(
        "x14:conditionalFormatting",
        { "xmlns:xm": "http://schemas.microsoft.com/office/excel/2006/main" },
        tag("x14:cfRule", { type: rule.type, ...attributes, id }, content) + sqref,
      );
    if (isExtendedIcons(rule))
      return [block({ priority, stopIfTrue: on(rule.stopIfTrue || undefined) }, extendedIcons(rule))];
    return rule.type === "dataBar" && rule.more ? [block({}, extendedBar(rule))] : [];
  });
  if (blocks.length === 0) return "";
  const ext = { uri: "{78C0D931-6437-407d-A8EE-F0AAD7539E65}", "xmlns:x14": EXTENSION };
  return tag("extLst", {}, tag("ext", ext, tag("x14:conditionalFormattings", {}, blocks.join(""))));
}
