import type { Chart } from "xlsx-book/book";
import { drawAxes, plotArea, type Plot } from "./chartAxes";
import { drawPie } from "./chartPie";
import { along } from "./chartScale";
import { colorOf, labelled, round, type ChartData } from "./chartData";
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
  const described = data.series.map(({ name: series, values }) =>
    words.chartValues(
      series,
      values
        .map(
          (value, index) =>
            `${data.categories[index] ?? index + 1} ${value === null ? "–" : data.format(value)}`,
        )
        .join(words.comma),
    ),
  );
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
  else if (chart.type === "pie") picture.append(...drawPie(data, { top, width, height }));
  else {
    const plot = plotArea(chart, data, top);
    picture.append(...drawAxes(plot, data), ...shapes[chart.type](plot, data));
  }
  return picture;
}

function bars(plot: Plot, data: ChartData): SVGElement[] {
  const across = plot.kind === "bar";
  const slot = (across ? plot.height : plot.width) / Math.max(1, data.categories.length);
  const thickness = (slot * 0.68) / data.series.length;
  const zero = along(plot.scale, 0, across ? plot.width : plot.height);
  return data.series.flatMap(({ name, values }, series) =>
    values.flatMap((value, index) => {
      if (value === null) return [];
      const end = along(plot.scale, value, across ? plot.width : plot.height);
      const side = slot * index + slot * 0.16 + thickness * series;
      const [from, length] = [Math.min(zero, end), Math.abs(end - zero)];
      const box = across
        ? { x: plot.left + from, y: plot.top + side, width: length, height: thickness }
        : {
            x: plot.left + side,
            y: plot.top + plot.height - from - length,
            width: thickness,
            height: length,
          };
      return [labelled(draw("rect", { ...rounded(box), fill: colorOf(series) }), name, data, index, value)];
    }),
  );
}

function lines(plot: Plot, data: ChartData): SVGElement[] {
  return data.series.flatMap(({ name, values }, series) => {
    const points = values.map((value, index) =>
      value === null ? null : { ...place(plot, data, index, value), index, value },
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
    const floor = round(plot.top + plot.height - along(plot.scale, 0, plot.height));
    const area = drawn
      .map(
        (run) =>
          `M${round(run[0]!.x)} ${floor}L${run.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}L${round(run.at(-1)!.x)} ${floor}Z`,
      )
      .join("");
    return [
      ...(plot.kind === "area"
        ? [draw("path", { d: area, fill: colorOf(series), "fill-opacity": 0.25 })]
        : []),
      draw("path", {
        d: path,
        fill: "none",
        stroke: colorOf(series),
        "stroke-width": 2,
        "stroke-linejoin": "round",
      }),
      ...drawn
        .flat()
        .map((point) =>
          labelled(
            draw("circle", { cx: round(point.x), cy: round(point.y), r: 3, fill: colorOf(series) }),
            name,
            data,
            point.index,
            point.value,
          ),
        ),
    ];
  });
}

function dots(plot: Plot, data: ChartData): SVGElement[] {
  return data.series.flatMap(({ name, values }, series) =>
    values.flatMap((value, index) => {
      if (value === null) return [];
      const { x, y } = place(plot, data, index, value);
      return [
        labelled(
          draw("circle", { cx: round(x), cy: round(y), r: 4, fill: colorOf(series), "fill-opacity": 0.8 }),
          name,
          data,
          index,
          value,
        ),
      ];
    }),
  );
}

function place(plot: Plot, data: ChartData, index: number, value: number): { x: number; y: number } {
  const y = plot.top + plot.height - along(plot.scale, value, plot.height);
  if (plot.across)
    return { x: plot.left + along(plot.across, Number(data.categories[index]), plot.width), y };
  return { x: plot.left + ((index + 0.5) * plot.width) / Math.max(1, data.categories.length), y };
}

const rounded = (box: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(box).map(([key, value]) => [key, round(value)]));
