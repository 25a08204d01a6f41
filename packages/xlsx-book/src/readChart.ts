import type { Chart } from "./chart";
import type { LeftOuts } from "./leftOut";
import type { Meter } from "./meter";
import { compact } from "./readStyles";
import { childOf, childrenOf, type Element, everyOf, isOn, within } from "./xml";

const KINDS: Record<string, Chart["type"] | undefined> = {
  barChart: "columnClustered",
  bar3DChart: "columnClustered",
  lineChart: "line",
  line3DChart: "line",
  pieChart: "pie",
  pie3DChart: "pie",
  doughnutChart: "pie",
  areaChart: "area",
  area3DChart: "area",
  scatterChart: "scatter",
};

const reference = (element: Element | undefined): string | undefined =>
  everyOf(element, "f")[0]?.text.trim() || undefined;

function readTitle(title: Element | undefined): string | undefined {
  if (!title) return undefined;
  const rich = within(title, "tx", "rich");
  const lines = rich
    ? childrenOf(rich, "p").map((line) =>
        everyOf(line, "t")
          .map(({ text }) => text)
          .join(""),
      )
    : everyOf(childOf(title, "tx"), "v").map(({ text }) => text);
  return lines.join("\n") || undefined;
}

function readName(series: Element): string | undefined {
  const name = childOf(series, "tx");
  const source = reference(name);
  return source ? `=${source}` : childOf(name, "v")?.text;
}

/** A line has its colour as a line, what is filled as a fill. */
function readSeriesColor(series: Element, type: Chart["type"]): string | undefined {
  const look = childOf(series, "spPr");
  const drawn = type === "line" || type === "scatter" ? childOf(look, "ln") : look;
  const rgb = within(drawn, "solidFill", "srgbClr")?.attributes.val;
  return rgb !== undefined && /^[0-9a-f]{6}$/i.test(rgb) ? `#${rgb.toUpperCase()}` : undefined;
}

/** A scatter chart's first axis of values is the one of x. */
export const valueAxisOf = (plot: Element, type: Chart["type"]): Element | undefined =>
  childrenOf(plot, "valAx")[type === "scatter" ? 1 : 0];

function readLimits(plot: Element, type: Chart["type"]): Chart["valueAxis"] {
  const scaling = childOf(valueAxisOf(plot, type), "scaling");
  const limit = (name: string) => {
    const value = childOf(scaling, name)?.attributes.val;
    return value === undefined ? undefined : Number(value);
  };
  const limits = compact({ min: limit("min"), max: limit("max") });
  return Object.keys(limits).length ? limits : undefined;
}

const stackingOf = (grouping: string, type: Chart["type"]): Chart["stacking"] => {
  if (type === "line") return undefined;
  if (grouping === "percentStacked") return "percent";
  return grouping === "stacked" ? "stacked" : undefined;
};

/** All series of a plot, in the order in which they are drawn. */
const seriesOf = (plot: Element): Element[] =>
  plot.children
    .filter(({ name }) => name.endsWith("Chart"))
    .flatMap((group) => childrenOf(group, "ser"))
    .sort(
      (a, b) => Number(childOf(a, "order")?.attributes.val) - Number(childOf(b, "order")?.attributes.val),
    );

const valuesOf = (series: Element, type: Chart["type"]): string | undefined =>
  reference(childOf(series, type === "scatter" ? "yVal" : "val"));

/** Those of the series that a Chart has: which have their values in cells. */
export const seriesRead = (plot: Element, type: Chart["type"]): Element[] =>
  seriesOf(plot).filter((series) => valuesOf(series, type));

const symbolOf = (series: Element): string | undefined => within(series, "marker", "symbol")?.attributes.val;

/** Whether points are marked where they need not be, or are not where they would be. */
function isMarked(type: Chart["type"], group: Element, series: readonly Element[]): boolean | undefined {
  const isWithout = series.every((each) => symbolOf(each) === "none");
  if (type === "scatter") return isWithout && series.length > 0 ? false : undefined;
  return type === "line" && childOf(group, "marker") && !isWithout ? true : undefined;
}

/** Points of a scatter chart are joined where no series says that it has no line. */
function scatterLooks(series: readonly Element[]): Pick<Chart, "joined"> {
  const isBare = series.some((each) => within(each, "spPr", "ln", "noFill"));
  if (isBare) return {};
  const isSmooth = series.every((each) => {
    const smooth = childOf(each, "smooth");
    return smooth && (smooth.attributes.val === undefined || isOn(smooth.attributes.val));
  });
  return { joined: isSmooth ? "smooth" : "straight" };
}

/** What a chart's own part says: all but its place. */
export type SaidOfChart = Omit<Chart, "name" | "left" | "top" | "width" | "height" | "drawn">;

/** A chart of a kind that a Book has, or of one near to it (stacked lines as lines), which is counted. */
export function readChart(part: Element, left: LeftOuts | undefined, meter: Meter): SaidOfChart | undefined {
  const chart = childOf(part, "chart");
  const plot = childOf(chart, "plotArea");
  const groups = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const [group] = groups;
  let type = group && KINDS[group.name];
  if (!plot || !type || groups.some(({ name }) => !KINDS[name])) return undefined;
  if (type === "columnClustered" && childOf(group, "barDir")?.attributes.val === "bar") type = "barClustered";
  const grouping = childOf(group, "grouping")?.attributes.val ?? "standard";
  const stacking = stackingOf(grouping, type);
  if (groups.length > 1 || (/stacked/i.test(grouping) && !stacking) || group.name.includes("3D"))
    left?.add("chart-details");
  const series = seriesOf(plot);
  meter.add("series", series.length);
  const categories = reference(childOf(series[0], type === "scatter" ? "xVal" : "cat"));
  const read = series.flatMap((each) => {
    const values = valuesOf(each, type);
    const own = type === "scatter" ? reference(childOf(each, "xVal")) : undefined;
    const across = own === categories ? undefined : own;
    const color = readSeriesColor(each, type);
    return values ? [compact({ name: readName(each), values, across, color })] : [];
  });
  if (!read.length) return undefined;
  const title = isOn(childOf(chart, "autoTitleDeleted")?.attributes.val)
    ? undefined
    : readTitle(childOf(chart, "title"));
  return compact({
    type,
    stacking,
    ring: group.name === "doughnutChart" ? (true as const) : undefined,
    ...(type === "scatter" ? scatterLooks(series) : {}),
    markers: isMarked(type, group, series),
    title,
    categories,
    series: read,
    valueAxis: readLimits(plot, type),
  });
}
