import type { Chart } from "xlsx-book/chart";
import { drawAxes, plotArea, type Plot } from "./chartAxes";
import { drawPie } from "./chartPie";
import { along } from "./chartScale";
import { labelled, round, seenFrom, seriesColor, type ChartData } from "./chartData";
import { tickOf } from "./chartStack";
import { draw } from "./element";
import type { Words } from "./words";

const shapes: Record<Chart["type"], (plot: Plot, data: ChartData) => SVGElement[]> = {
  columnClustered: bars,
  barClustered: bars,
  line: lines,
  area: lines,
  scatter: dots,
  pie: () => [],
};

const kinds: Record<Chart["type"], keyof Words["chart"]> = {
  columnClustered: "column",
  barClustered: "bar",
  line: "line",
  area: "area",
  scatter: "scatter",
  pie: "pie",
};

/** The chart as a drawing with a name that a screen reader says, and each figure as its hover text. */
export function chartPicture(chart: Chart, data: ChartData, words: Words): SVGSVGElement {
  const { width, height } = chart;
  const kind = words.chart[kinds[chart.type]];
  const name = chart.title ? words.chartNamed(kind, chart.title) : kind;
  const picture = draw("svg", {
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": name,
    class: "picture",
  });
  const described = data.series.map((series) => {
    const { categories, format } = seenFrom(data, series);
    const points = series.values.map(
      (value, index) => `${categories[index] ?? index + 1} ${value === null ? "–" : format(value)}`,
    );
    return words.chartValues(series.name, points.join(words.comma));
  });
  picture.append(draw("desc", {}, described.join("\n")));
  let top = 12;
  if (chart.title) {
    picture.append(
      draw(
        "text",
        { x: width / 2, y: 24, "text-anchor": "middle", "font-size": 14, fill: "#444" },
        chart.title,
      ),
    );
    top = 36;
  }
  if (!data.series.some(({ values }) => values.some((value) => value !== null)))
    picture.append(
      draw(
        "text",
        { x: width / 2, y: height / 2, "text-anchor": "middle", "font-size": 12, fill: "#666" },
        words.chartEmpty,
      ),
    );
  else if (chart.type === "pie")
    picture.append(...drawPie(data, { top, width, height, isRing: chart.ring === true }));
  else {
    const shown = { ...data, tick: tickOf(chart, data) };
    const plot = plotArea(chart, shown, top);
    picture.append(...drawAxes(plot, shown), ...shapes[chart.type](plot, data));
  }
  return picture;
}

function bars(plot: Plot, data: ChartData): SVGElement[] {
  const across = plot.kind === "bar";
  const slot = (across ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const thickness = (slot * 0.68) / (plot.isStacked ? 1 : data.series.length);
  return data.series.flatMap(({ name, values }, series) =>
    values.flatMap((value, index) => {
      const span = plot.spans[series]?.[index];
      if (value === null || !span) return [];
      const [begin, end] = [span.from, span.to].map((at) =>
        along(plot.scale, at, across ? plot.width : plot.height),
      ) as [number, number];
      const side = slot * index + slot * 0.16 + (plot.isStacked ? 0 : thickness * series);
      const [from, length] = [Math.min(begin, end), Math.abs(end - begin)];
      const box = across
        ? { x: plot.left + from, y: plot.top + side, width: length, height: thickness }
        : {
            x: plot.left + side,
            y: plot.top + plot.height - from - length,
            width: thickness,
            height: length,
          };
      return [
        labelled(
          draw("rect", { ...rounded(box), fill: seriesColor(data, series) }),
          name,
          data,
          index,
          value,
        ),
      ];
    }),
  );
}

function lines(plot: Plot, data: ChartData): SVGElement[] {
  return data.series.flatMap(({ name, values }, series) => {
    const points = values.map((value, index) =>
      value === null ? null : { ...standing(plot, data, series, index), index, value },
    );
    const runs: NonNullable<(typeof points)[number]>[][] = [[]];
    for (const point of points) {
      if (point === null) runs.push([]);
      else runs.at(-1)!.push(point);
    }
    const drawn = runs.filter((run) => run.length > 0);
    const path = drawn
      .map((run) => `M${run.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`)
      .join("");
    const area = drawn
      .map((run) => {
        const above = run.map(({ x, y }) => `${round(x)} ${round(y)}`);
        const below = run.map(({ x, floor }) => `${round(x)} ${round(floor)}`).reverse();
        return `M${[...above, ...below].join("L")}Z`;
      })
      .join("");
    return [
      ...(plot.kind === "area"
        ? [draw("path", { d: area, fill: seriesColor(data, series), "fill-opacity": 0.25 })]
        : []),
      draw("path", {
        d: path,
        fill: "none",
        stroke: seriesColor(data, series),
        "stroke-width": 2,
        "stroke-linejoin": "round",
      }),
      ...drawn
        .flat()
        .map((point) =>
          labelled(
            draw("circle", { cx: round(point.x), cy: round(point.y), r: 3, fill: seriesColor(data, series) }),
            name,
            data,
            point.index,
            point.value,
          ),
        ),
    ];
  });
}

/** The curve through points that Excel draws: each piece leaves in the direction of the points around it. */
function curve(points: readonly { x: number; y: number }[], isSmooth: boolean): string {
  const at = (index: number) => points[Math.min(points.length - 1, Math.max(0, index))]!;
  const text = ({ x, y }: { x: number; y: number }): string => `${round(x)} ${round(y)}`;
  return points
    .map((point, index) => {
      if (index === 0) return `M${text(point)}`;
      if (!isSmooth) return `L${text(point)}`;
      const [before, from, after] = [at(index - 2), at(index - 1), at(index + 1)];
      const first = { x: from.x + (point.x - before.x) / 6, y: from.y + (point.y - before.y) / 6 };
      const second = { x: point.x - (after.x - from.x) / 6, y: point.y - (after.y - from.y) / 6 };
      return `C${text(first)} ${text(second)} ${text(point)}`;
    })
    .join("");
}

function joins(plot: Plot, data: ChartData): SVGElement[] {
  if (!plot.joined) return [];
  return data.series.map((one, series) => {
    const points = one.values.flatMap((value, index) =>
      value === null ? [] : [place(plot, seenFrom(data, one), index, value)],
    );
    return draw("path", {
      d: curve(points, plot.joined === "smooth"),
      fill: "none",
      stroke: seriesColor(data, series),
      "stroke-width": 2,
    });
  });
}

function dots(plot: Plot, data: ChartData): SVGElement[] {
  const marks = data.series.flatMap((one, series) => {
    const own = seenFrom(data, one);
    return one.values.flatMap((value, index) => {
      if (value === null || plot.markers === false) return [];
      const { x, y } = place(plot, own, index, value);
      return [
        labelled(
          draw("circle", {
            cx: round(x),
            cy: round(y),
            r: 4,
            fill: seriesColor(data, series),
            "fill-opacity": 0.8,
          }),
          one.name,
          own,
          index,
          value,
        ),
      ];
    });
  });
  return [...joins(plot, data), ...marks];
}

/** A point of a line or an area where it stands, and what it stands on. */
function standing(plot: Plot, data: ChartData, series: number, index: number) {
  const { from, to } = plot.spans[series]![index]!;
  const { x, y } = place(plot, data, index, to);
  return { x, y, floor: plot.top + plot.height - along(plot.scale, from, plot.height) };
}

function place(plot: Plot, data: ChartData, index: number, value: number): { x: number; y: number } {
  const y = plot.top + plot.height - along(plot.scale, value, plot.height);
  if (plot.across)
    return { x: plot.left + along(plot.across, Number(data.categories[index]), plot.width), y };
  return { x: plot.left + ((index + 0.5) * plot.width) / Math.max(1, data.categories.length), y };
}

const rounded = (box: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(box).map(([key, value]) => [key, round(value)]));
