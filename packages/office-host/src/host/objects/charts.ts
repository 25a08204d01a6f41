import type { Chart } from "xlsx-book/chart";
import type { Area } from "../../grid/address";
import type { GridChart } from "../../grid/cells";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { activeChartKey } from "../factEvents";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { chartAxesType, chartLegendType, chartTitleType } from "./chartParts";
import { changeChart, chartOf, kept, refuseProtected, shownName, type ChartSelf } from "./chartSelf";
import { chartAreaFormatType } from "./chartLook";
import { dataTableOpens, plotArea } from "./chartAreas";
import { chartLabels } from "./chartLabels";
import { chartSeriesTarget } from "./chartSeries";
import { inColours, seriesFrom } from "./chartSource";
import { rangeOfText } from "./rangeOfText";
import type { RangeSelf } from "./rangeSelf";
import { worksheetTarget } from "./sheetSelf";
import * as argument from "./arguments";

type Kind = Pick<Chart, "type" | "stacking" | "markers" | "joined" | "ring">;

const chartTypes: Readonly<Record<string, Kind>> = {
  BarClustered: { type: "barClustered" },
  BarStacked: { type: "barClustered", stacking: "stacked" },
  BarStacked100: { type: "barClustered", stacking: "percent" },
  ColumnClustered: { type: "columnClustered" },
  ColumnStacked: { type: "columnClustered", stacking: "stacked" },
  ColumnStacked100: { type: "columnClustered", stacking: "percent" },
  Line: { type: "line" },
  LineMarkers: { type: "line", markers: true },
  Pie: { type: "pie" },
  Doughnut: { type: "pie", ring: true },
  Area: { type: "area" },
  AreaStacked: { type: "area", stacking: "stacked" },
  AreaStacked100: { type: "area", stacking: "percent" },
  XYScatter: { type: "scatter" },
  XYScatterLines: { type: "scatter", joined: "straight" },
  XYScatterLinesNoMarkers: { type: "scatter", joined: "straight", markers: false },
  XYScatterSmooth: { type: "scatter", joined: "smooth" },
  XYScatterSmoothNoMarkers: { type: "scatter", joined: "smooth", markers: false },
};

function kindOf(word: string): Kind {
  const known = Object.keys(chartTypes).find((name) => name.toLowerCase() === word.toLowerCase());
  if (known === undefined) throw new OfficeError("NotImplemented", `ChartType.${word}`);
  return chartTypes[known]!;
}

const isKind = (chart: Kind, { type, stacking, markers, joined, ring }: Kind): boolean =>
  chart.type === type &&
  chart.stacking === stacking &&
  chart.markers === markers &&
  chart.joined === joined &&
  chart.ring === ring;

/** A chart as one of another kind. */
function asKind(chart: GridChart, kind: Kind): GridChart {
  const { type: _t, stacking: _s, markers: _m, joined: _j, ring: _r, ...rest } = chart;
  return { ...rest, ...kind };
}

const seriesBy = ["Auto", "Columns", "Rows"] as const;
let made = 0;

async function add(run: Run, sheetId: string, [type, source, by]: unknown[]): Promise<Target> {
  refuseProtected(run, sheetId);
  const word = argument.text(type, "type");
  const kind = kindOf(word);
  if (!argument.isRange(source)) throw invalidArgument("sourceData");
  await run.settled();
  made += 1;
  const names = new Set(run.grid.charts(sheetId).map(({ name }) => name));
  let number = run.grid.charts(sheetId).length + 1;
  while (names.has(`Chart ${number}`)) number += 1;
  const chart: GridChart = {
    id: `{00000000-0004-0000-FFFF-${made.toString(16).padStart(12, "0")}}`.toUpperCase(),
    name: `Chart ${number}`,
    ...kind,
    ...seriesFrom(run.grid, source.self, argument.oneOf(by ?? "Auto", seriesBy, "seriesBy")),
    left: 100,
    top: 100,
    width: 480,
    height: 288,
  };
  if (chart.series.length === 1 && chart.series[0]?.name) chart.title = shownName(run, chart.series[0].name);
  run.grid.setCharts(sheetId, [...run.grid.charts(sheetId), chart]);
  return target(chartType, { sheetId, id: chart.id });
}

function setPosition(run: Run, self: ChartSelf, [from, to]: unknown[]): void {
  const area = (given: unknown): Area => {
    const range = argument.isRange(given)
      ? given
      : rangeOfText(run, self.sheetId, argument.text(given, "startCell"));
    return (range.self as RangeSelf).area;
  };
  const start = area(from);
  const end = to === undefined || to === null ? undefined : area(to);
  const sheet = run.grid.sheet(self.sheetId);
  // What is hidden takes no room.
  const left = (column: number): number => {
    let sum = 0;
    for (let at = 0; at < column; at += 1) sum += sheet?.getColVisible(at) ? sheet.getColumnWidth(at) : 0;
    return sum;
  };
  const top = (row: number): number => {
    let sum = 0;
    for (let at = 0; at < row; at += 1) sum += sheet?.getRowVisible(at) ? sheet.getRowHeight(at) : 0;
    return sum;
  };
  const place = { left: left(start.startColumn), top: top(start.startRow) };
  changeChart(run, self, {
    ...place,
    ...(end && { width: left(end.endColumn + 1) - place.left, height: top(end.endRow + 1) - place.top }),
  });
}

/** Office.js measures charts in points, a Book in pixels. */
const measure = (name: "left" | "top" | "width" | "height") => ({
  read: (self: ChartSelf, run: Run): number => chartOf(run, self)[name] * 0.75,
  write: (self: ChartSelf, value: unknown, run: Run): void =>
    changeChart(run, self, { [name]: argument.number(value, name) / 0.75 }),
});
const [left, top, width, height] = [measure("left"), measure("top"), measure("width"), measure("height")];

const whole = kept(
  {
    CategoryLabelLevel: 0,
    DisplayBlanksAs: "NotPlotted",
    PlotBy: "Columns",
    PlotVisibleOnly: true,
    SeriesNameLevel: 0,
    ShowAllFieldButtons: false,
    ShowDataLabelsOverMaximum: true,
    Style: 2,
  },
  "chart",
);

export const chartType: OfficeType<ChartSelf> = {
  name: "Chart",
  events: ["onActivated", "onDeactivated"],
  key: ({ id }) => ({ Id: id }),
  read: {
    Id: (self, run) => chartOf(run, self).id,
    Name: (self, run) => chartOf(run, self).name,
    ChartType: (self, run) => {
      const chart = chartOf(run, self);
      return Object.keys(chartTypes).find((word) => isKind(chart, chartTypes[word]!)) ?? "Invalid";
    },
    Left: left.read,
    Top: top.read,
    Width: width.read,
    Height: height.read,
    ...whole.read,
  },
  write: {
    Name: (self, value, run) => changeChart(run, self, { name: argument.text(value, "name") }),
    ChartType: (self, value, run) => {
      const changed = asKind(chartOf(run, self), kindOf(argument.text(value, "chartType")));
      refuseProtected(run, self.sheetId);
      run.grid.setCharts(
        self.sheetId,
        run.grid.charts(self.sheetId).map((chart) => (chart.id === self.id ? changed : chart)),
      );
    },
    Left: left.write,
    Top: top.write,
    Width: width.write,
    Height: height.write,
    ...whole.write,
  },
  call: {
    Delete: (self, _args, run) => {
      chartOf(run, self);
      refuseProtected(run, self.sheetId);
      run.grid.setCharts(
        self.sheetId,
        run.grid.charts(self.sheetId).filter(({ id }) => id !== self.id),
      );
    },
    SetPosition: (self, args, run) => setPosition(run, self, args),
    SetData: async (self, [source, by], run) => {
      if (!argument.isRange(source)) throw invalidArgument("sourceData");
      await run.settled();
      const { categories, series } = seriesFrom(
        run.grid,
        source.self,
        argument.oneOf(by ?? "Auto", seriesBy, "seriesBy"),
      );
      const { categories: _before, ...rest } = chartOf(run, self);
      const changed: GridChart = {
        ...rest,
        ...(categories !== undefined && { categories }),
        series: inColours(series, rest.series),
      };
      run.grid.setCharts(
        self.sheetId,
        run.grid.charts(self.sheetId).map((chart) => (chart.id === self.id ? changed : chart)),
      );
    },
    Activate: (self, _args, run) => {
      chartOf(run, self);
      run.grid.edits.keepExtra(activeChartKey, { ...self });
    },
  },
  open: {
    Format: (chart) => target(chartAreaFormatType, { chart, part: "area" }),
    Title: (self) => target(chartTitleType, self),
    Legend: (self) => target(chartLegendType, self),
    Axes: (self) => target(chartAxesType, self),
    Series: (self) => chartSeriesTarget(self),
    DataLabels: (self) => chartLabels(self),
    PlotArea: (self) => plotArea(self),
    ...dataTableOpens,
    Worksheet: (self) => worksheetTarget(self.sheetId),
  },
};

const find = (run: Run, sheetId: string, key: unknown): Target | null => {
  const text = argument.text(key, "name");
  const chart = run.grid
    .charts(sheetId)
    .find(({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase());
  return chart ? target(chartType, { sheetId, id: chart.id }) : null;
};

export const chartsType: OfficeType<string> = {
  name: "ChartCollection",
  events: ["onActivated", "onAdded", "onDeactivated", "onDeleted"],
  read: { Count: (sheetId, run) => run.grid.charts(sheetId).length },
  items: (sheetId, run) => run.grid.charts(sheetId).map(({ id }) => target(chartType, { sheetId, id })),
  call: { GetCount: (sheetId, _args, run) => run.grid.charts(sheetId).length },
  open: {
    Add: (sheetId, args, run) => add(run, sheetId, args),
    GetItem: (sheetId, [key], run) => {
      const found = find(run, sheetId, key);
      if (!found) throw notFound(String(key));
      return found;
    },
    GetItemOrNullObject: (sheetId, [key], run) => find(run, sheetId, key),
    GetItemAt: (sheetId, [index], run) => {
      const chart = argument.itemAt(run.grid.charts(sheetId), index);
      return target(chartType, { sheetId, id: chart.id });
    },
  },
};

export const chartsTarget = (sheetId: string): Target => target(chartsType, sheetId);
