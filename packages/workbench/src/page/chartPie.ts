import { labelled, round, sliceColor, type ChartData } from "./chartData";
import { draw } from "./element";
import { fitted, textWidth } from "./chartAxes";

interface Frame {
  top: number;
  width: number;
  height: number;
  isRing: boolean;
}

/** From the pie to the legend, and from there on to its names with what stays free behind them. */
const LEGEND_FROM = 24;
const NAME_FROM = 20;

/** A pie gives way to the names beside it, down to a fifth of the chart's width. */
export function pieBeside(names: number, width: number, height: number): { radius: number; x: number } {
  const room = width - names - LEGEND_FROM - NAME_FROM;
  const largest = Math.max(10, Math.min((height - 16) / 2, width * 0.3));
  const radius = Math.min(largest, Math.max(width / 10, (room - 12) / 2));
  return { radius, x: Math.max(radius + 12, Math.min(width * 0.34, room - radius)) };
}

/**
 * The first series as a pie, as Excel draws it: clockwise from noon. What isn't a positive number has no slice, and
 * a single slice is a whole disc.
 */
export function drawPie(data: ChartData, { top, width, height, isRing }: Frame): SVGElement[] {
  const series = data.series[0]!;
  const slices = series.values.flatMap((value, index) =>
    value !== null && value > 0 ? [{ value, index }] : [],
  );
  const sum = slices.reduce((total, { value }) => total + value, 0);
  const names = slices.map(({ index }) => data.categories[index] ?? String(index + 1));
  const { radius, x } = pieBeside(Math.max(...names.map(textWidth)), width, height - top);
  const y = top + (height - top - 8) / 2;
  let before = 0;
  const shapes = slices.map(({ value, index }) => {
    const from = before / sum;
    before += value;
    const share = `${Math.round((value / sum) * 1000) / 10}%`;
    const shape =
      slices.length === 1
        ? draw("circle", { cx: round(x), cy: round(y), r: round(radius), fill: sliceColor(data, index) })
        : draw("path", {
            d: slice(x, y, radius, from, before / sum),
            fill: sliceColor(data, index),
            stroke: "#fff",
          });
    return labelled(
      shape,
      series.name,
      { ...data, format: (figure) => `${data.format(figure)} (${share})` },
      index,
      value,
    );
  });
  const left = x + radius + LEGEND_FROM;
  const first = y - (slices.length * 20) / 2;
  const labels = slices.flatMap(({ index }, line) => [
    draw("rect", {
      x: round(left),
      y: round(first + line * 20),
      width: 10,
      height: 10,
      fill: sliceColor(data, index),
    }),
    draw(
      "text",
      { x: round(left + 16), y: round(first + line * 20 + 9), "font-size": 11, fill: "#595959" },
      fitted(names[line]!, width - left - NAME_FROM),
    ),
  ]);
  const hole = draw("circle", {
    cx: round(x),
    cy: round(y),
    r: round(radius / 2),
    class: "hole",
    fill: "#fff",
  });
  return [...shapes, ...(isRing ? [hole] : []), ...labels];
}

function slice(x: number, y: number, radius: number, from: number, to: number): string {
  const point = (share: number) => {
    const angle = 2 * Math.PI * share;
    return `${round(x + radius * Math.sin(angle))} ${round(y - radius * Math.cos(angle))}`;
  };
  return `M${round(x)} ${round(y)}L${point(from)}A${round(radius)} ${round(radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}Z`;
}
