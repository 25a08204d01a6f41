import { tinted } from "xlsx-book/colors";
import { draw } from "./element";

/** A chart's figures as they are now; a cell without a number is a gap. */
export interface ChartData {
  categories: string[];
  /** Across: what stands below each point, in the place of the categories. */
  series: { name: string; values: (number | null)[]; across?: string[]; color?: string | undefined }[];
  /** The colours of what has none of its own, one after another. */
  palette: readonly string[];
  /** A value as its cell shows it. */
  format: (value: number) => string;
  /** A value short enough for an axis. */
  tick: (value: number) => string;
}

/** Where the workbook says nothing of a theme. */
export const ownPalette: readonly string[] = [
  "#126D5C",
  "#F2A33A",
  "#2B7A9B",
  "#8A4B9C",
  "#B3A125",
  "#C2484F",
  "#5B6770",
  "#54BDA3",
];

/** As Excel goes on after a theme's accents: the same ones, darker. */
export const themePalette = (accents: readonly string[]): readonly string[] => [
  ...accents,
  ...accents.map((accent) => `#${tinted(accent.slice(1), -0.4).toUpperCase()}`),
];

const inTurn = ({ palette }: Pick<ChartData, "palette">, index: number): string =>
  palette[index % palette.length]!;

export const seriesColor = (data: Pick<ChartData, "series" | "palette">, index: number): string =>
  data.series[index]?.color ?? inTurn(data, index);

/** Slices differ in colour, whatever their series has. */
export const sliceColor = inTurn;

/** Hundredths of a pixel are as fine as anyone sees. */
export const round = (pixels: number): number => Math.round(pixels * 100) / 100;

/** The data as one of its series sees them, with x values of its own. */
export const seenFrom = (data: ChartData, { across }: ChartData["series"][number]): ChartData =>
  across ? { ...data, categories: across } : data;

/** The figure that a shape stands for, as its hover text. */
export function labelled<T extends SVGElement>(
  shape: T,
  series: string,
  data: ChartData,
  index: number,
  value: number,
): T {
  const where = [series, data.categories[index]].filter(Boolean).join(", ");
  shape.append(draw("title", {}, where ? `${where}: ${data.format(value)}` : data.format(value)));
  return shape;
}

/** A tick label: 12,000,000 is «12M» in English and «1,200万» in Chinese. */
export function shortNumber(value: number, chinese: boolean): string {
  const units: [number, string][] = chinese
    ? [
        [1e8, "亿"],
        [1e4, "万"],
      ]
    : [
        [1e9, "B"],
        [1e6, "M"],
        [1e3, "K"],
      ];
  const [unit, letter] = (Math.abs(value) >= 1e4 && units.find(([size]) => Math.abs(value) >= size)) || [
    1,
    "",
  ];
  return `${Number((value / unit).toPrecision(6)).toLocaleString("en-US", { maximumFractionDigits: 4 })}${letter}`;
}
