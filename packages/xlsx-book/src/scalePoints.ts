import { fromFile, toFile } from "./fileFormula";
import { childOf, childrenOf, type Element, escapeText, tag } from "./xml";

/** Where a scale's colour, a bar's end or an icon begins; without any, where Excel begins them by itself. */
export interface ScalePoint {
  type: "min" | "max" | "autoMin" | "autoMax" | "num" | "percent" | "percentile" | "formula";
  /** A number, or a formula with its equals sign. */
  value?: string;
  /** The icon begins above the point and not at it. */
  above?: true;
}

const TYPES: readonly string[] = [
  "min",
  "max",
  "autoMin",
  "autoMax",
  "num",
  "percent",
  "percentile",
  "formula",
] satisfies ScalePoint["type"][];

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

function readPoint({ attributes, ...element }: Element): ScalePoint {
  const type = TYPES.includes(attributes.type ?? "") ? (attributes.type as ScalePoint["type"]) : "num";
  const text = childOf({ attributes, ...element }, "f")?.text ?? attributes.val;
  const isEnd = /^(auto)?(min|max)$/i.test(type);
  return {
    type,
    ...(!isEnd && text !== undefined && { value: isNumber(text) ? text.trim() : `=${fromFile(text)}` }),
    ...(attributes.gte === "0" && { above: true }),
  };
}

const ICON_PERCENTS: Record<number, number[]> = {
  3: [0, 33, 67],
  4: [0, 25, 50, 75],
  5: [0, 20, 40, 60, 80],
};

/** The points that Excel gives a new set of so many icons. */
export const usualIcons = (count: number): ScalePoint[] =>
  (ICON_PERCENTS[count] ?? ICON_PERCENTS[3]).map((value) => ({ type: "percent", value: String(value) }));
export const usualColors = (count: number): ScalePoint[] => [
  { type: "min" },
  ...(count > 2 ? [{ type: "percentile", value: "50" } as const] : []),
  { type: "max" },
];
export const usualEnds: readonly ScalePoint[] = [{ type: "min" }, { type: "max" }];

/** The points of a scale, a bar or an icon set; none where they are the usual ones. */
export const unlessUsual = (usual: readonly ScalePoint[], points: ScalePoint[]): { points?: ScalePoint[] } =>
  JSON.stringify(points) === JSON.stringify(usual) ? {} : { points };

export const readPoints = (scale: Element, usual: readonly ScalePoint[]): { points?: ScalePoint[] } =>
  unlessUsual(usual, childrenOf(scale, "cfvo").map(readPoint));

const inFile = (value: string | undefined): string | undefined =>
  value?.startsWith("=") ? toFile(value.slice(1)) : value;

/** As older programs know them, which have no ends that Excel chooses by itself. */
export const writePoint = ({ type, value, above }: ScalePoint): string =>
  tag("cfvo", {
    type: type === "autoMin" ? "min" : type === "autoMax" ? "max" : type,
    val: inFile(value),
    gte: above ? 0 : undefined,
  });

/** As Excel's own extension knows them. */
export const writeExtendedPoint = ({ type, value, above }: ScalePoint): string =>
  tag(
    "x14:cfvo",
    { type, gte: above ? 0 : undefined },
    value === undefined ? undefined : tag("xm:f", {}, escapeText(inFile(value)!)),
  );
