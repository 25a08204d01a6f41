import type { ConditionalFormat } from "xlsx-book/book";
import { EXTENDED_ICONS, ICON_SETS } from "xlsx-book/iconSets";
import { usualColors, usualEnds, usualIcons, type ScalePoint } from "xlsx-book/scalePoints";
import { isFormula } from "../../grid/formulaSyntax";
import { invalidArgument, OfficeError } from "../errors";
import { target, type OfficeType, type Run } from "../officeType";
import * as argument from "./arguments";
import { color } from "./color";
import { change, definition, type FormatSelf } from "./conditionalFormatSelf";

const pointTypes = {
  LowestValue: "min",
  HighestValue: "max",
  AutomaticMin: "autoMin",
  AutomaticMax: "autoMax",
  Number: "num",
  Percent: "percent",
  Percentile: "percentile",
  Formula: "formula",
} as const satisfies Record<string, ScalePoint["type"]>;

interface GivenPoint {
  type?: unknown;
  formula?: unknown;
  operator?: unknown;
  color?: unknown;
  customIcon?: unknown;
}

/** A point as Office.js tells it; «automatic» is the least or the greatest by the end that it stands at. */
function pointOf(given: GivenPoint, what: string, automatic?: "Min" | "Max"): ScalePoint {
  const words = Object.keys(pointTypes).filter((word) => !word.startsWith("Automatic"));
  const word = argument.oneOf(given.type, automatic ? [...words, "Automatic"] : words, `${what}.type`);
  const type = pointTypes[(word === "Automatic" ? word + automatic! : word) as keyof typeof pointTypes];
  if (/min|max/i.test(type)) return { type };
  const text = String(given.formula ?? "").trim();
  const bare = text.replace(/^=/, "");
  if (bare === "") throw invalidArgument(`${what}.formula`);
  if (Number.isFinite(Number(bare))) return { type, value: bare };
  const formula = `=${bare}`;
  if (!isFormula(formula)) throw invalidArgument(`${what}.formula`);
  return { type, value: formula };
}

function officePoint({ type, value }: ScalePoint): { type: string; formula: string | null } {
  const word = Object.entries(pointTypes).find(([, each]) => each === type)?.[0] ?? "Number";
  return { type: word.replace(/^(Automatic).*/, "$1"), formula: value ?? null };
}

type Scale = Extract<ConditionalFormat, { type: "dataBar" | "colorScale" | "iconSet" }>;
/** The definition as a kind's own, which is what leads here. */
const read = <Type extends Scale["type"]>(run: Run, self: FormatSelf, _type: Type) =>
  definition(run, self) as Extract<Scale, { type: Type }>;
const update = <Type extends Scale["type"]>(
  run: Run,
  self: FormatSelf,
  type: Type,
  by: (before: Extract<Scale, { type: Type }>) => Partial<Extract<Scale, { type: Type }>>,
): void =>
  change(run, self, (before) =>
    before.type === type
      ? ({ ...before, ...by(before as Extract<Scale, { type: Type }>) } as ConditionalFormat)
      : before,
  );

export const positiveBarType: OfficeType<FormatSelf> = {
  name: "ConditionalDataBarPositiveFormat",
  read: { FillColor: (self, run) => read(run, self, "dataBar").color },
  write: {
    FillColor: (self, value, run) => {
      const fill = color(value, "fillColor");
      update(run, self, "dataBar", () => ({ color: fill }));
    },
  },
};

/** What Excel's extension of the file format says of a bar. */
const moreOf = (self: FormatSelf, run: Run, name: string): string | undefined =>
  read(run, self, "dataBar").more?.attributes[name];
const setMore = (self: FormatSelf, run: Run, name: string, value: string): void =>
  update(run, self, "dataBar", ({ more = { name: "dataBar", attributes: {} } }) => ({
    more: { ...more, attributes: { ...more.attributes, [name]: value } },
  }));
const directions = { Context: "context", LeftToRight: "leftToRight", RightToLeft: "rightToLeft" };

const bound = (self: FormatSelf, run: Run, at: 0 | 1): object =>
  officePoint((read(run, self, "dataBar").points ?? usualEnds)[at]!);
function setBound(self: FormatSelf, value: unknown, run: Run, at: 0 | 1): void {
  const point = pointOf((value ?? {}) as GivenPoint, "rule", at === 0 ? "Min" : "Max");
  update(run, self, "dataBar", ({ points = usualEnds }) => ({
    points: points.map((each, index) => (index === at ? point : each)),
  }));
}

export const dataBarType: OfficeType<FormatSelf> = {
  name: "DataBarConditionalFormat",
  read: {
    BarDirection: (self, run) =>
      Object.entries(directions).find(([, word]) => word === moreOf(self, run, "direction"))?.[0] ??
      "Context",
    ShowDataBarOnly: (self, run) => read(run, self, "dataBar").hideValue ?? false,
    LowerBoundRule: (self, run) => bound(self, run, 0),
    UpperBoundRule: (self, run) => bound(self, run, 1),
  },
  write: {
    BarDirection: (self, value, run) => {
      const word = argument.oneOf(value, Object.keys(directions), "barDirection") as keyof typeof directions;
      setMore(self, run, "direction", directions[word]);
    },
    ShowDataBarOnly: (self, value, run) => {
      const hideValue = argument.flag(value, "showDataBarOnly") || undefined;
      update(run, self, "dataBar", () => ({ hideValue }));
    },
    LowerBoundRule: (self, value, run) => setBound(self, value, run, 0),
    UpperBoundRule: (self, value, run) => setBound(self, value, run, 1),
  },
  open: { PositiveFormat: (self) => target(positiveBarType, self) },
};

const ends = ["minimum", "midpoint", "maximum"] as const;

export const colorScaleType: OfficeType<FormatSelf> = {
  name: "ColorScaleConditionalFormat",
  read: {
    ThreeColorScale: (self, run) => read(run, self, "colorScale").colors.length === 3,
    Criteria: (self, run) => {
      const { colors, points = usualColors(colors.length) } = read(run, self, "colorScale");
      const names = colors.length === 3 ? ends : (["minimum", "maximum"] as const);
      return Object.fromEntries(
        names.map((name, index) => [name, { ...officePoint(points[index]!), color: colors[index] }]),
      );
    },
  },
  write: {
    Criteria: (self, value, run) => {
      const given = (value ?? {}) as Partial<Record<(typeof ends)[number], GivenPoint | null>>;
      if (!given.minimum || !given.maximum) throw invalidArgument("criteria");
      const named = ends.flatMap((name) => (given[name] ? [{ name, point: given[name] }] : []));
      const points = named.map(({ name, point }) => pointOf(point, `criteria.${name}`));
      const colors = named.map(({ name, point }) => color(point.color, `criteria.${name}.color`));
      update(run, self, "colorScale", () => ({ colors, points }));
    },
  },
};

const numbers: Record<string, string> = { Three: "3", Four: "4", Five: "5" };
/** «ThreeArrows» is «3Arrows» in the file format. */
const styles = new Map(
  [...ICON_SETS, ...EXTENDED_ICONS].map((style) => {
    const word = Object.keys(numbers).find((each) => numbers[each] === style[0])!;
    return [word + style.slice(1), style];
  }),
);

/** Which icon stands for what, from the least; for the least any value will do. */
function iconPoints(value: unknown, count: number): ScalePoint[] {
  if (!Array.isArray(value) || value.length !== count) throw invalidArgument("criteria");
  return (value as GivenPoint[]).map((given, index) => {
    if (given?.customIcon) throw new OfficeError("NotImplemented", "ConditionalIconCriterion.customIcon");
    if (index === 0) return { type: "percent", value: "0" };
    const operators = ["GreaterThan", "GreaterThanOrEqual"];
    const operator = argument.oneOf(given?.operator, operators, "criteria.operator");
    const point = pointOf(given, "criteria");
    return operator === "GreaterThan" ? { ...point, above: true } : point;
  });
}

export const iconSetType: OfficeType<FormatSelf> = {
  name: "IconSetConditionalFormat",
  read: {
    Style: (self, run) => {
      const { style } = read(run, self, "iconSet");
      return [...styles].find(([, each]) => each === style)?.[0] ?? "Invalid";
    },
    ReverseIconOrder: (self, run) => read(run, self, "iconSet").reverse ?? false,
    ShowIconOnly: (self, run) => read(run, self, "iconSet").hideValue ?? false,
    Criteria: (self, run) => {
      const { style, points = usualIcons(Number(style[0])) } = read(run, self, "iconSet");
      return points.map((point) => ({
        ...officePoint(point),
        operator: point.above ? "GreaterThan" : "GreaterThanOrEqual",
        customIcon: null,
      }));
    },
  },
  write: {
    Style: (self, value, run) => {
      const style = styles.get(argument.oneOf(value, [...styles.keys()], "style"))!;
      update(run, self, "iconSet", () => ({ style, points: undefined }));
    },
    ReverseIconOrder: (self, value, run) => {
      const reverse = argument.flag(value, "reverseIconOrder") || undefined;
      update(run, self, "iconSet", () => ({ reverse }));
    },
    ShowIconOnly: (self, value, run) => {
      const hideValue = argument.flag(value, "showIconOnly") || undefined;
      update(run, self, "iconSet", () => ({ hideValue }));
    },
    Criteria: (self, value, run) =>
      update(run, self, "iconSet", ({ style }) => ({ points: iconPoints(value, Number(style[0])) })),
  },
};
