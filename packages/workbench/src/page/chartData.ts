import { draw } from "./element";

/** A chart's figures as they are now; a cell without a number is a gap. */
export interface ChartData {
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  /** A value as its cell shows it. */
  format: (value: number) => string;
  /** A value short enough for an axis. */
  tick: (value: number) => string;
}

const palette = ["#126D5C", "#F2A33A", "#2B7A9B", "#8A4B9C", "#B3A125", "#C2484F", "#5B6770", "#54BDA3"];
export const colorOf = (index: number): string => palette[index % palette.length]!;

/** Hundredths of a pixel are as fine as anyone sees. */
export const round = (pixels: number): number => Math.round(pixels * 100) / 100;

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
