import type { Chart } from "xlsx-book/chart";
import { round, seriesColor, type ChartData } from "./chartData";
import { spansOf, type Span } from "./chartStack";
import { along, scaleFor, type Scale } from "./chartScale";
import { draw } from "./element";

/** The rectangle in which a chart's shapes stand, and the scales along its sides. */
export interface Plot {
  kind: "bar" | "column" | "line" | "area" | "scatter";
  left: number;
  top: number;
  width: number;
  height: number;
  scale: Scale;
  /** Where each figure of each series stands. */
  spans: (Span | null)[][];
  isStacked: boolean;
  joined: Chart["joined"];
  markers: Chart["markers"];
  /** A scatter chart's horizontal scale. */
  across?: Scale;
}

const kindOf = {
  barClustered: "bar",
  columnClustered: "column",
  line: "line",
  area: "area",
  scatter: "scatter",
} as const;
const ink = "#595959";
const small = { "font-size": 11, fill: ink };

/** A text's width in pixels, near enough to leave room for it: Chinese characters are twice as wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter > "\u2E80" ? 11 : 6.2), 0);

export function plotArea(chart: Chart, data: ChartData, top: number): Plot {
  const kind = kindOf[chart.type as keyof typeof kindOf];
  const spans = spansOf(chart, data);
  const values = spans.flatMap((line) => line.flatMap((span) => (span ? [span.to] : [])));
  const scale = scaleFor(values, chart.valueAxis);
  const ticks = scale.ticks.map((tick) => textWidth(data.tick(tick)));
  const labels = data.categories.map(textWidth);
  const left = Math.min(
    chart.width * 0.4,
    (kind === "bar" ? Math.max(0, ...labels) : Math.max(...ticks)) + 18,
  );
  const legend = data.series.length > 1 ? 24 : 0;
  const area = { left, top, width: chart.width - left - 18, height: chart.height - top - 30 - legend };
  const more = {
    spans,
    isStacked: chart.stacking !== undefined,
    joined: chart.joined,
    markers: chart.markers,
  };
  if (kind !== "scatter") return { kind, ...area, scale, ...more };
  const own = data.series.map(({ across }) => across ?? data.categories);
  const xs = own.flat().map(Number).filter(Number.isFinite);
  return { kind, ...area, scale, ...more, across: scaleFor(xs, {}) };
}

/** Grid lines, tick labels, category names and, for several series, the legend. */
export function drawAxes(plot: Plot, data: ChartData): SVGElement[] {
  return [
    ...valueAxis(plot, data),
    ...(plot.across ? numberAxis(plot, plot.across, data) : categoryAxis(plot, data)),
    ...legend(plot, data),
  ];
}

function valueAxis({ kind, left, top, width, height, scale }: Plot, data: ChartData): SVGElement[] {
  return scale.ticks.flatMap((tick) => {
    const zero = tick === 0 ? "#9A9A9A" : "#E4E4E4";
    if (kind === "bar") {
      const x = round(left + along(scale, tick, width));
      return [
        draw("line", { x1: x, x2: x, y1: top, y2: round(top + height), stroke: zero }),
        draw("text", { x, y: round(top + height + 16), "text-anchor": "middle", ...small }, data.tick(tick)),
      ];
    }
    const y = round(top + height - along(scale, tick, height));
    return [
      draw("line", { x1: left, x2: round(left + width), y1: y, y2: y, stroke: zero }),
      draw("text", { x: round(left - 6), y: y + 4, "text-anchor": "end", ...small }, data.tick(tick)),
    ];
  });
}

function numberAxis({ left, top, width, height }: Plot, across: Scale, data: ChartData): SVGElement[] {
  return across.ticks.map((tick) =>
    draw(
      "text",
      {
        x: round(left + along(across, tick, width)),
        y: round(top + height + 16),
        "text-anchor": "middle",
        ...small,
      },
      data.tick(tick),
    ),
  );
}

function categoryAxis({ kind, left, top, width, height }: Plot, data: ChartData): SVGElement[] {
  const count = Math.max(1, data.categories.length);
  if (kind === "bar")
    return data.categories.map((text, index) =>
      draw(
        "text",
        {
          x: round(left - 8),
          y: round(top + ((index + 0.5) * height) / count + 4),
          "text-anchor": "end",
          ...small,
        },
        fitted(text, left - 12),
      ),
    );
  const slot = width / count;
  const widest = Math.max(0, ...data.categories.map(textWidth));
  const every = Math.max(1, Math.ceil(Math.min(widest + 6, 90) / slot));
  return data.categories.flatMap((text, index) =>
    index % every === 0
      ? [
          draw(
            "text",
            {
              x: round(left + (index + 0.5) * slot),
              y: round(top + height + 16),
              "text-anchor": "middle",
              ...small,
            },
            fitted(text, slot * every),
          ),
        ]
      : [],
  );
}

function legend(
  { top, left, width, height }: Pick<Plot, "top" | "left" | "width" | "height">,
  data: ChartData,
): SVGElement[] {
  if (data.series.length < 2) return [];
  const widths = data.series.map(({ name }) => textWidth(name) + 30);
  let x = left + Math.max(0, (width - widths.reduce((sum, part) => sum + part, 0)) / 2);
  return data.series.flatMap(({ name }, index) => {
    const from = x;
    x += widths[index]!;
    return [
      draw("rect", {
        x: round(from),
        y: round(top + height + 29),
        width: 10,
        height: 10,
        fill: seriesColor(data, index),
      }),
      draw("text", { x: round(from + 15), y: round(top + height + 38), ...small }, name),
    ];
  });
}

/** The text, cut with an ellipsis where it has no room. */
export function fitted(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let cut = [...text];
  while (cut.length > 1 && textWidth(cut.join("")) + 8 > room) cut = cut.slice(0, -1);
  return `${cut.join("")}…`;
}
